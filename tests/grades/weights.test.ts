import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { weightProblems, weightedTotal } from '../../src/grades/weights.ts';

describe('weights', () => {
  const named = (values: readonly number[]): Record<string, number> =>
    Object.fromEntries(values.map((value, index) => [`part ${String(index)}`, value]));
  /** Whole percentages that sum to 100. */
  const percentages = fc
    .array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 5 })
    .map((some) => [...some, 100 - some.reduce((a, b) => a + b, 0)]);

  test('make the same total whether they sum to 1 or to 100, between the lowest and the highest part', () => {
    fc.assert(
      fc.property(
        percentages,
        fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 6, maxLength: 6 }),
        (percent, hundredths) => {
          const scores = percent.map((_, index) => hundredths[index]! / 100);
          const parts = named(scores);
          const total = weightedTotal(named(percent), parts);
          expect(weightProblems(named(percent.map((value) => value / 100)), parts)).toEqual([]);
          expect(weightedTotal(named(percent.map((value) => value / 100)), parts)).toBe(total);
          expect(total).toBeGreaterThanOrEqual(Math.min(...scores));
          expect(total).toBeLessThanOrEqual(Math.max(...scores));
        },
      ),
    );
  });

  test('that sum to anything else are a problem, and tenths that sum to 1 are none', () => {
    expect(weightProblems({ a: 0.1, b: 0.2, c: 0.7 }, { a: 1, b: 1, c: 1 })).toEqual([]);
    fc.assert(
      fc.property(percentages, fc.integer({ min: 1, max: 50 }), (percent, more) => {
        const weights = named([...percent.slice(0, -1), percent.at(-1)! + more]);
        expect(weightProblems(weights, weights)).toHaveLength(1);
      }),
    );
  });
});
