import fc from 'fast-check';
import { expect, test } from 'vitest';
import { multipleOf, times } from '../../src/scenarios/multiple.ts';
import type { Qualifier, Quantity } from '../../src/quantities/quantity.ts';

const money = (value: number, qualifier: Qualifier = 'exact'): Quantity => ({
  value,
  qualifier,
  unit: { kind: 'money', currency: 'USD' },
});
const cents = fc.integer({ min: 1, max: 1e9 }).map((count) => count / 100);

test('a multiple times the spot price is the price, to within the rounding', () => {
  fc.assert(
    fc.property(cents, cents, (price, spot) => {
      const multiple = multipleOf(money(price), money(spot)).value;
      // What multiplying and subtracting binary fractions may add.
      const dust = 4 * Number.EPSILON * price;
      expect(Math.abs(multiple * spot - price)).toBeLessThanOrEqual(0.005 * spot + dust);
    }),
  );
});

test('a multiple is never rounded to zero', () => {
  fc.assert(fc.property(cents, cents, (price, spot) => multipleOf(money(price), money(spot)).value > 0));
});

test('halves are rounded up as they are printed, not as they are stored', () => {
  expect(multipleOf(money(1.005), money(1)).value).toBe(1.01);
});

test('ten times a price has no binary dust', () => {
  expect(times(10, money(228.16)).value).toBe(2281.6);
  expect(times(3, money(0.1)).value).toBe(0.3);
});

test.each([
  ['exact', 'exact', 'exact'],
  ['about', 'exact', 'about'],
  ['exact', 'about', 'about'],
  ['over', 'exact', 'over'],
  ['exact', 'over', 'under'],
  ['over', 'under', 'over'],
  ['over', 'over', 'about'],
  ['about', 'under', 'about'],
] as const)('a price that is %s by a spot price that is %s makes a multiple that is %s', (price, spot, multiple) => {
  expect(multipleOf(money(6, price), money(2, spot)).qualifier).toBe(multiple);
});
