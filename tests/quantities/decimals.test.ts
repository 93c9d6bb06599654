import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { difference, hundredthsOf, roundedQuotient, sum } from '../../src/quantities/decimals.ts';

/** Figures of any size with few digits after the point or many, and such as no short cut takes. */
const figure = fc.oneof(
  fc
    .tuple(fc.integer({ min: 0, max: 999_999_999 }), fc.nat(9))
    .map(([digits, places]) => Number(`${digits}e-${places}`)),
  fc.integer({ min: 0, max: 999_999_999_999_999 }),
  fc.double({ min: 0, max: 1e15, noNaN: true }).map((value) => Number(value.toPrecision(15))),
);

test('a sum is that of the decimals that are printed', () => {
  fc.assert(
    fc.property(fc.array(figure, { maxLength: 20 }), (values) => {
      const exact = values.reduce((all, value) => all.plus(value), new Decimal(0));
      expect(sum(values)).toBe(exact.toNumber());
    }),
    { numRuns: 1000 },
  );
});

test('a difference is that of the decimals that are printed', () => {
  expect(difference(100, 90.3)).toBe(9.7);
  fc.assert(
    fc.property(figure, figure, (one, other) => {
      expect(difference(one, other)).toBe(new Decimal(one).minus(other).toNumber());
    }),
    { numRuns: 1000 },
  );
});

test('a quotient is rounded half up to two digits, or to two that count', () => {
  expect([roundedQuotient(1.005, 1), roundedQuotient(1.004, 1), roundedQuotient(1, 3), roundedQuotient(1, 16)]).toEqual(
    [1.01, 1, 0.33, 0.063],
  );
  const positive = figure.filter((value) => value > 0);
  fc.assert(
    fc.property(positive, positive, (one, other) => {
      const exact = new Decimal(one).div(other);
      const rounded = exact.lt(0.1) ? exact.toSignificantDigits(2) : exact.toDecimalPlaces(2);
      expect(roundedQuotient(one, other)).toBe(rounded.toNumber());
    }),
    { numRuns: 1000 },
  );
});

test('hundredths are told of numbers that are so many of them as they are printed', () => {
  expect([hundredthsOf(1.15), hundredthsOf(-0.29), hundredthsOf(7), hundredthsOf(0.125)]).toEqual([
    115,
    -29,
    700,
    undefined,
  ]);
  const price = fc.integer({ min: -999_999_999, max: 999_999_999 }).map((hundredths) => hundredths / 100);
  fc.assert(
    fc.property(fc.oneof(figure, price), (value) => {
      const exact = new Decimal(value).times(100);
      const isWhole = exact.isInteger() && exact.abs().lt(1e13);
      expect(hundredthsOf(value)).toBe(isWhole ? exact.toNumber() : undefined);
    }),
    { numRuns: 1000 },
  );
});
