import { describe, expect, test } from 'vitest';
import type { Chart } from '../../src/charts/chart.ts';
import { WIDTHS } from '../../src/charts/frame.ts';
import { standalone } from '../../src/charts/standalone.ts';
import { gradeChart, gradeScale } from '../../src/grades/chart.ts';
import { OVERALL, TECHNOLOGY, WEIGHED, graded } from './model.ts';

function drawing(chart: Chart, size: 'narrow' | 'wide'): string {
  return chart.svg.text.split(/(?=<svg )/).find((text) => text.includes(`chart-${size}`))!;
}

describe('the chart of a grade', () => {
  const chart = gradeChart(graded(TECHNOLOGY))!;

  test('is the drawing that was looked at', async () => {
    await expect(standalone(chart)).toMatchFileSnapshot('golden/technology.svg');
  });

  test.each(['narrow', 'wide'] as const)('has bars as long as their scores in the %s drawing', (size) => {
    const drawn = drawing(chart, size);
    const widths = [...drawn.matchAll(/<rect class="c-bar"[^>]* width="([\d.]+)"/g)].map(([, width]) => Number(width));
    const scale = gradeScale(graded(TECHNOLOGY), WIDTHS[size]);
    for (const [index, score] of Object.values(TECHNOLOGY.parts).entries())
      expect(widths[index]).toBeCloseTo(scale(score) - scale(0), 1);
  });

  test('has the total as a line through all bars, with its name', () => {
    const lines = [...drawing(chart, 'narrow').matchAll(/<line class="c-accent" x1="([\d.]+)"/g)];
    expect(lines.map(([, x]) => Number(x))).toEqual([expect.closeTo(gradeScale(graded(TECHNOLOGY))(83.17), 1)]);
    expect(chart.svg.text).toContain('>Total 83.17%<');
  });

  test('says the weights where they are known', () => {
    const weighed = gradeChart(graded(WEIGHED))!;
    expect(drawing(weighed, 'narrow')).toMatch(/>Weight<.*>25%<.*>75%</s);
    expect(weighed.svg.text).toContain('data-v="Code: 5, weight 75%"');
    expect(chart.svg.text).not.toContain('>Weight<');
  });

  test('begins at zero and ends at the highest score that can be had', () => {
    expect(drawing(gradeChart(graded(WEIGHED))!, 'narrow')).toMatch(/>0<.*>5<.*>10</s);
    expect(chart.description).toContain('where the whole width is 100%');
  });

  test('is not drawn where there are no parts', () => {
    expect(gradeChart(graded(OVERALL))).toBeUndefined();
  });
});
