import { describe, expect, test } from 'vitest';
import { CHART_CLASSES } from '../../src/charts/chart.ts';
import { SIGHTS, differenceOf, lightnessOf } from '../support/colour-vision.ts';

const CASES = ['c-bear', 'c-base', 'c-bull'] as const;
const PAIRS = [
  ['c-bear', 'c-base'],
  ['c-base', 'c-bull'],
  ['c-bear', 'c-bull'],
] as const;

test.each([
  ['#0000ff', '#ff0000', 52.9],
  ['#ffffff', '#000000', 100],
  ['#777777', '#777777', 0],
] as const)('the difference of %s and %s is %d by the formula', (one, other, difference) => {
  expect(differenceOf(one, other, 'normal')).toBeCloseTo(difference, 0);
});

describe.each(['light', 'dark'] as const)('in the %s scheme', (scheme) => {
  const colour = (name: keyof typeof CHART_CLASSES): string => CHART_CLASSES[name][scheme];

  test.each(SIGHTS)('the colours of cases stay apart for %s sight', (sight) => {
    for (const [one, other] of PAIRS)
      expect(differenceOf(colour(one), colour(other), sight), `${one} ${other}`).toBeGreaterThanOrEqual(15);
  });

  test.each(SIGHTS)('what is emphasised stays apart from what is not for %s sight', (sight) => {
    expect(differenceOf(colour('c-bar'), colour('c-bar-soft'), sight)).toBeGreaterThanOrEqual(15);
  });

  test('the spot line is none of the cases', () => {
    for (const name of CASES) expect(differenceOf(colour('c-accent'), colour(name), 'normal')).toBeGreaterThan(15);
  });
});

test('the colours of cases stay apart in a print without colour', () => {
  const [base = 0, bull = 0, bear = 0] = CASES.map((name) => lightnessOf(CHART_CLASSES[name].light)).sort(
    (a, b) => a - b,
  );
  expect(bull - base).toBeGreaterThanOrEqual(10);
  expect(bear - bull).toBeGreaterThanOrEqual(10);
});
