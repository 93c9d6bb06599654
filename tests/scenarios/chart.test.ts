import { describe, expect, test } from 'vitest';
import { WIDTH } from '../../src/charts/frame.ts';
import { textWidth } from '../../src/charts/labels.ts';
import { standalone } from '../../src/charts/standalone.ts';
import { scaleOf, scenariosChart } from '../../src/scenarios/chart.ts';
import { GRID, INHERITED, ROW, forecast, withoutSpot } from './forecast.ts';

const grid = forecast(GRID);

/** Attributes of every element of a class, in the order of the drawing. */
function marks(svg: string, tag: string, name: string): Record<string, string>[] {
  const elements = svg.match(new RegExp(`<${tag} class="${name}"[^>]*>`, 'g')) ?? [];
  return elements.map((element) =>
    Object.fromEntries([...element.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key!, value!])),
  );
}

const round = (value: number): number => Math.round(value * 100) / 100;

describe('the chart of a forecast', () => {
  const { svg } = scenariosChart(grid);
  const scale = scaleOf(grid);

  test('is the drawing that was looked at', async () => {
    await expect(standalone(scenariosChart(grid), 'Source: A note on Aave, as of October 2025')).toMatchFileSnapshot(
      'golden/grid.svg',
    );
    const row = forecast(ROW, INHERITED, 'twelve-month');
    await expect(standalone(scenariosChart(row))).toMatchFileSnapshot('golden/twelve-month.svg');
  });

  test('puts each case of each tier where its price lies on the scale', () => {
    const [, ...bears] = marks(svg.text, 'circle', 'c-bear');
    const [, ...bases] = marks(svg.text, 'rect', 'c-base');
    const [, ...bulls] = marks(svg.text, 'circle', 'c-bull');
    const rows = Object.values(GRID.prices);
    expect(bears.map(({ cx }) => Number(cx))).toEqual(rows.map(([bear]) => round(scale(bear!))));
    expect(bases.map(({ x, width }) => round(Number(x) + Number(width) / 2))).toEqual(
      rows.map(([, base]) => round(scale(base!))),
    );
    expect(bulls.map(({ cx }) => Number(cx))).toEqual(rows.map(([, , bull]) => round(scale(bull!))));
  });

  test('draws the range of each tier from its lowest to its highest case', () => {
    const ranges = marks(svg.text, 'rect', 'c-range');
    for (const [index, [bear, , bull]] of Object.values(GRID.prices).entries()) {
      const { x, width } = ranges[index]!;
      expect(Number(x)).toBeCloseTo(scale(bear!), 1);
      expect(Number(x) + Number(width)).toBeCloseTo(scale(bull!), 1);
    }
  });

  test('draws the spot price through every row and names it', () => {
    const lines = marks(svg.text, 'line', 'c-accent');
    expect(lines.map(({ x1, x2 }) => [Number(x1), Number(x2)])).toEqual(
      grid.tiers.map(() => [round(scale(228.16)), round(scale(228.16))]),
    );
    expect(svg.text).toContain('>Spot price $228.16<');
  });

  test('begins at zero where prices are near each other', () => {
    expect(scale.domain()[0]).toBe(0);
    expect(scenariosChart(grid).description).toContain('The scale begins at zero.');
  });

  test('is logarithmic where prices are more than twenty times apart, and says so', () => {
    const wide = forecast({ ...GRID, prices: { '900B': [0.5, 3, 20000], '8T': [100.25, 120, 1234567.89] } });
    const chart = scenariosChart(wide);
    expect(chart.description).toContain('The scale is logarithmic.');
    const logarithmic = scaleOf(wide);
    expect(logarithmic(100) - logarithmic(10)).toBeCloseTo(logarithmic(1000) - logarithmic(100));
    expect(chart.svg.text).toContain('>$10,000<');
  });

  test('has no spot line without a spot price', () => {
    const chart = scenariosChart(forecast(GRID, withoutSpot()));
    expect(chart.svg.text).not.toMatch(/c-accent|Spot price/);
  });

  test('keeps the prices of a row apart and inside the drawing, however near they are', () => {
    const near = forecast({ ...GRID, prices: { '8T': [1000, 1000.01, 1000.02], '9T': [1, 1.01, 1.02] } });
    for (const block of [grid, near]) {
      const texts = [
        ...scenariosChart(block).svg.text.matchAll(
          /<text class="c-(?:bear|base|bull)" x="([\d.]+)" y="([\d.]+)"[^>]*>([^<]+)/g,
        ),
      ];
      const spans = texts.map(([, x, y, text]) => ({
        y,
        start: Number(x) - textWidth(text!) / 2,
        end: Number(x) + textWidth(text!) / 2,
      }));
      expect(spans).toHaveLength(block.tiers.length * 3);
      for (const [index, { y, start, end }] of spans.entries()) {
        const before = spans[index - 1];
        if (before?.y === y) expect(start).toBeGreaterThan(before!.end);
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(WIDTH + 0.01);
      }
    }
  });

  test('breaks a legend that is wider than the drawing into lines', () => {
    const label = 'A case whose label is a whole long phrase';
    const long = forecast({ ...ROW, cases: { bear: `${label} 1`, base: `${label} 2`, bull: `${label} 3` } });
    const lines = [...scenariosChart(long).svg.text.matchAll(/<text class="c-ink" x="18" y="(\d+)">A case/g)].map(
      ([, y]) => Number(y),
    );
    expect(lines).toEqual([15, 35, 55]);
  });
});
