import { describe, expect, test } from 'vitest';
import { WIDTH } from '../../src/charts/frame.ts';
import { standalone } from '../../src/charts/standalone.ts';
import { gradeChart, gradeScale } from '../../src/grades/chart.ts';
import { OVERALL, TECHNOLOGY, graded } from './model.ts';

describe('the chart of a grade', () => {
  const chart = gradeChart(graded(TECHNOLOGY))!;

  test('is the drawing that was looked at', async () => {
    await expect(standalone(chart)).toMatchFileSnapshot('golden/technology.svg');
  });

  test('has bars as long as their scores', () => {
    const widths = [...chart.svg.text.matchAll(/<rect class="c-bar"[^>]* width="([\d.]+)"/g)].map(([, width]) =>
      Number(width),
    );
    for (const [index, score] of Object.values(TECHNOLOGY.parts).entries())
      expect(widths[index]).toBeCloseTo(((WIDTH - 2) * score) / 100, 1);
  });

  test('has the total as a line through every bar', () => {
    const lines = [...chart.svg.text.matchAll(/<line class="c-accent" x1="([\d.]+)"/g)].map(([, x]) => Number(x));
    expect(lines).toHaveLength(5);
    for (const x of lines) expect(x).toBeCloseTo(gradeScale(graded(TECHNOLOGY))(83.17), 1);
    expect(chart.svg.text).toContain('>Total 83.17%<');
  });

  test('is not drawn where there are no parts', () => {
    expect(gradeChart(graded(OVERALL))).toBeUndefined();
  });
});
