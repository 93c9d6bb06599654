import { describe, expect, test } from 'vitest';
import type { Chart } from '../../src/charts/chart.ts';
import { WIDTHS } from '../../src/charts/frame.ts';
import { textWidth } from '../../src/charts/labels.ts';
import { standalone } from '../../src/charts/standalone.ts';
import { scaleOf } from '../../src/scenarios/chart-scale.ts';
import { scenariosChart } from '../../src/scenarios/chart.ts';
import { GRID, INHERITED, ROW, forecast, withoutSpot } from './forecast.ts';

type Size = keyof typeof WIDTHS;

const grid = forecast(GRID);
const NEAR = { ...GRID, prices: { '8T': [1000, 1000.01, 1000.02], '9T': [1, 1.01, 1.02] } };

function drawing(chart: Chart, size: Size): string {
  if (size === 'file') return chart.file.svg.text;
  return chart.svg.text.split(/(?=<svg )/).find((text) => text.includes(`chart-${size}`))!;
}

/** Attributes of every element of a class, in the order of the drawing. */
function marks(svg: string, tag: string, name: string): Record<string, string>[] {
  const elements = svg.match(new RegExp(`<${tag} class="${name}"[^>]*>`, 'g')) ?? [];
  return elements.map((element) =>
    Object.fromEntries([...element.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key!, value!])),
  );
}

/** Texts of a class with where they begin and end. */
function texts(svg: string, name: string): { text: string; y: number; start: number; end: number }[] {
  const found = svg.matchAll(
    new RegExp(`<text class="${name}" x="([\\d.]+)" y="([\\d.]+)" text-anchor="middle"[^>]*>([^<]+)`, 'g'),
  );
  return [...found].map(([, x, y, text = '']) => {
    const half = textWidth(text.replaceAll(/&\w+;/g, '<')) / 2;
    return { text, y: Number(y), start: Number(x) - half, end: Number(x) + half };
  });
}

const round = (value: number): number => Math.round(value * 100) / 100;

describe.each(['narrow', 'wide', 'file'] as const)('the %s chart of a forecast', (size) => {
  const svg = drawing(scenariosChart(grid), size);
  const scale = scaleOf(grid, WIDTHS[size]);

  test('puts each case of each tier where its price lies on the scale', () => {
    const rows = Object.values(GRID.prices);
    expect(marks(svg, 'circle', 'c-bear').map(({ cx }) => Number(cx))).toEqual(
      rows.map(([bear]) => round(scale(bear!))),
    );
    expect(marks(svg, 'rect', 'c-base').map(({ x, width }) => round(Number(x) + Number(width) / 2))).toEqual(
      rows.map(([, base]) => round(scale(base!))),
    );
    expect(marks(svg, 'circle', 'c-bull').map(({ cx }) => Number(cx))).toEqual(
      rows.map(([, , bull]) => round(scale(bull!))),
    );
  });

  test('draws the range of each tier from its lowest to its highest case', () => {
    const ranges = marks(svg, 'rect', 'c-range');
    for (const [index, [bear, , bull]] of Object.values(GRID.prices).entries()) {
      const { x, width } = ranges[index]!;
      expect(Number(x)).toBeCloseTo(scale(bear!), 1);
      expect(Number(x) + Number(width)).toBeCloseTo(scale(bull!), 1);
    }
  });

  test('draws the spot price through every row, names it, and counts its multiples at the top', () => {
    const lines = marks(svg, 'line', 'c-accent').map(({ x1, x2 }) => [Number(x1), Number(x2)]);
    expect(lines).toEqual([[round(scale(228.16)), round(scale(228.16))]]);
    expect(svg).toMatch(/>Spot price \$228\.16<.*>= 1×</);
    const four = texts(svg, 'c-muted').find(({ text }) => text === '4×')!;
    expect((four.start + four.end) / 2).toBeCloseTo(scale(4 * 228.16), 1);
  });

  test('names each case once, above its mark and nearest in the row that has room', () => {
    for (const [name, text] of [
      ['c-bear', 'Bear'],
      ['c-base', 'Base'],
      ['c-bull', 'Moon'],
    ] as const)
      expect(texts(svg, name).map((label) => label.text)).toEqual([text]);
    const [bear] = texts(svg, 'c-bear');
    const nearest = marks(svg, 'circle', 'c-bear').map(({ cx }) =>
      Math.abs(Number(cx) - (bear!.start + bear!.end) / 2),
    );
    expect(Math.min(...nearest)).toBeLessThanOrEqual(20);
  });

  test('keeps what stands on one line apart and inside the drawing, however near prices are', () => {
    for (const block of [grid, forecast(NEAR), forecast(ROW), forecast(GRID, withoutSpot())]) {
      const drawn = drawing(scenariosChart(block), size);
      for (const name of ['c-ink', 'c-muted']) {
        const spans = texts(drawn, name);
        for (const { y, start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(-0.01);
          expect(end).toBeLessThanOrEqual(WIDTHS[size] + 0.01);
          const others = spans.filter((other) => other.y === y && other.start !== start);
          for (const other of others) expect(other.start > end || other.end < start).toBe(true);
        }
      }
    }
  });

  test('keeps prices on their side of the spot line', () => {
    const line = scale(228.16);
    for (const { text, start } of texts(svg, 'c-ink').filter(({ text }) => text.startsWith('$')))
      expect(start, text).toBeGreaterThan(line);
  });
});

describe('the chart of a forecast', () => {
  test('is the drawing that was looked at', async () => {
    const source = 'Source: A note on Aave, as of October 2025';
    await expect(standalone(scenariosChart(grid), source)).toMatchFileSnapshot('golden/grid.svg');
    await expect(drawing(scenariosChart(grid), 'wide')).toMatchFileSnapshot('golden/grid-wide.svg');
    const row = forecast(ROW, INHERITED, 'twelve-month');
    await expect(standalone(scenariosChart(row))).toMatchFileSnapshot('golden/twelve-month.svg');
  });

  test('begins at zero where prices are near each other', () => {
    expect(scaleOf(grid).domain()[0]).toBe(0);
    expect(scenariosChart(grid).description).toContain('The scale begins at zero.');
  });

  test('is logarithmic where prices are more than twenty times apart, and says so', () => {
    const wide = forecast({ ...GRID, prices: { '900B': [0.5, 3, 20000], '8T': [100.25, 120, 1234567.89] } });
    const chart = scenariosChart(wide);
    expect(chart.description).toContain('The scale is logarithmic.');
    expect(chart.svg.text).toContain('>Log scale: equal distances are equal multiples.<');
    const logarithmic = scaleOf(wide);
    expect(logarithmic(100) - logarithmic(10)).toBeCloseTo(logarithmic(1000) - logarithmic(100));
    expect(chart.svg.text).toContain('>$10,000<');
  });

  test('has no spot line and no multiples without a spot price', () => {
    const chart = scenariosChart(forecast(GRID, withoutSpot()));
    expect(chart.svg.text).not.toMatch(/c-accent|Spot price|\d×/);
  });

  test('says on a page what each mark stands for, and states its finding', () => {
    const chart = scenariosChart(grid);
    expect(chart.svg.text).toContain('data-v="Bear, $8T: $293.45 (1.29×)"');
    expect(chart.svg.text).toContain('data-v="Spot price: $228.16"');
    expect(chart.file.svg.text).not.toContain('data-v');
    expect([chart.title, chart.subtitle]).toEqual([grid.finding, grid.title]);
  });

  test('gives cases a legend where their names are too long to stand above their marks', () => {
    const label = 'A case whose label is a whole long phrase';
    const long = forecast({ ...ROW, cases: { bear: `${label} 1`, base: `${label} 2`, bull: `${label} 3` } });
    const lines = [
      ...drawing(scenariosChart(long), 'narrow').matchAll(/<text class="c-\w+" x="18" y="(\d+)"[^>]*>A case/g),
    ];
    expect(lines.map(([, y]) => Number(y))).toEqual([15, 35, 55]);
  });
});
