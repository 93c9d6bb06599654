import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isWithin, toldBy } from '../../../src/check/claims/fits.ts';

const digits = fc.tuple(fc.integer({ min: 0, max: 10 ** 9 }), fc.integer({ min: 0, max: 4 }));

test('binary numbers tell of no distance what exact ones deny', () => {
  fc.assert(
    fc.property(
      digits,
      fc.integer({ min: -6, max: 6 }),
      fc.integer({ min: 0, max: 8 }),
      ([said, places], off, more) => {
        const step = new Decimal(10).pow(-places);
        const one = step.times(said);
        const other = one.plus(step.times(off).div(2 ** more));
        const [left, right] = [one.toNumber(), other.toNumber()];
        const told = toldBy(Math.abs(right - left), step.toNumber() / 2, left);
        expect(told ?? isWithin(other, one, step.div(2))).toBe(isWithin(other, one, step.div(2)));
      },
    ),
  );
});

test('binary numbers do not tell of a distance as great as the tolerance', () => {
  expect(toldBy(0.5, 0.5, 10)).toBeUndefined();
  expect(toldBy(0.6, 0.5, 10)).toBe(false);
  expect(toldBy(0.4, 0.5, 10)).toBe(true);
});
