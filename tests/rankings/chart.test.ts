import { describe, expect, it } from 'vitest';
import { CHART_CLASSES } from '../../src/charts/chart.ts';
import { rankingChart } from '../../src/rankings/chart.ts';
import { ranking } from './awards.ts';

interface Bar {
  readonly x: number;
  readonly width: number;
}

/** The bars of a chart in the order drawn, read from its markup. */
function bars(svg: string): readonly Bar[] {
  const found = svg.matchAll(/<rect class="c-bar(?:-soft)?" x="(?<x>[\d.-]+)" y="[\d.]+" width="(?<width>[\d.]+)"/g);
  return [...found].map(({ groups }) => ({ x: Number(groups?.x), width: Number(groups?.width) }));
}

const chartOf = (yaml?: string) => rankingChart(ranking(yaml).ranking);
const text = (yaml?: string): string => chartOf(yaml)?.svg.text ?? '';
const fees = (picks: string): string =>
  `{ metric: fee, missing: withheld, columns: { fee: { type: money, label: Fee } }, picks: { ${picks} } }`;

describe('the chart of a ranking', () => {
  it('draws bars whose lengths are to the longest as their figures are to the greatest', () => {
    const drawn = bars(text());
    const shares = [21.8, 12.7, 11.6, 8, 5.9, 4.9, 4.1, 3.5, 3.1, 2.8, 2.6, 2.2, 2, 1.9, 1.6, 1.6, 9.7];
    const plot = drawn[0]!.width;
    expect(drawn).toHaveLength(shares.length);
    for (const [index, { width }] of drawn.entries()) expect(width / plot).toBeCloseTo(shares[index]! / 21.8, 3);
  });

  it('starts all bars at zero', () => {
    expect(new Set(bars(text()).map(({ x }) => x)).size).toBe(1);
  });

  it('draws what is below zero to the left of it', () => {
    const [gain, loss] = bars(text(fees('a: { fee: 30 }, b: { fee: -10 }')));
    expect(loss!.x + loss!.width).toBeCloseTo(gain!.x, 1);
    expect(gain!.width / loss!.width).toBeCloseTo(3, 2);
  });

  it('gives a pick without a figure a row that says so, and no bar', () => {
    const drawn = text(fees('a: { fee: 30 }, b: {}'));
    expect(bars(drawn)).toHaveLength(1);
    expect(drawn).toContain('>not disclosed by the source</text>');
  });

  it('keeps every bar and its figure inside the drawing', () => {
    const drawn = text(
      fees('a: { fee: 1234567890.12 }, a-very-long-name-that-nobody-would-give-to-a-coin: { fee: 1 }'),
    );
    for (const { x, width } of bars(drawn)) expect(x + width).toBeLessThan(400);
    expect(drawn).toContain('…</text>');
  });

  it('can be drawn where all figures are zero', () => {
    expect(bars(text(fees('a: { fee: 0 }')))).toEqual([{ x: expect.any(Number) as number, width: 0 }]);
  });

  it.each([
    '{ columns: { a: { type: count, label: A } }, picks: { x: { a: 1 } } }',
    '{ metric: fee, order: reported, missing: withheld, columns: { fee: { type: money, label: Fee } }, picks: { a: {}, b: {} } }',
  ])('is not drawn without figures: %s', (yaml) => expect(chartOf(yaml)).toBeUndefined());

  it('uses only classes and ids that others know of', () => {
    const classes = [...text().matchAll(/class="([^"]*)"/g)].map(([, name]) => name ?? '');
    expect(classes.filter((name) => !(name in CHART_CLASSES))).toEqual([]);
    expect([...text().matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id)).toEqual([
      'votes-chart-title',
      'votes-chart-description',
    ]);
  });

  it('has a golden drawing', () => {
    expect(
      text(
        '{ metric: share, columns: { share: { type: percent, label: Share of votes, whole: 100 } }, picks: { a: { share: ~60 }, b-b: { share: 30 } } }',
      ),
    ).toMatchInlineSnapshot(`
      "<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 84" role="img" aria-labelledby="votes-chart-title votes-chart-description" font-size="17">
      <title id="votes-chart-title">A comes first, with about 60% of votes, about 30 percentage points ahead of B B.</title>
      <desc id="votes-chart-description">2 horizontal bars of share of votes, one a pick in rank order, and a paler bar for all others together. Lengths start at zero. From the top: A ~60%, B B 30% and Others ~10%.</desc>
      <g>
      <text class="c-ink" x="59.16" y="19.95" text-anchor="end">A</text>
      <rect class="c-bar" x="67.16" y="6" width="358.6" height="16"/><text class="c-ink" x="433.76" y="19.95">~60%</text>
      </g>
      <g>
      <text class="c-ink" x="59.16" y="47.95" text-anchor="end">B B</text>
      <rect class="c-bar" x="67.16" y="34" width="179.3" height="16"/><text class="c-ink" x="254.46" y="47.95">30%</text>
      </g>
      <g>
      <text class="c-ink" x="59.16" y="75.95" text-anchor="end">Others</text>
      <rect class="c-bar-soft" x="67.16" y="62" width="59.77" height="16"/><text class="c-ink" x="134.93" y="75.95">~10%</text>
      </g>
      <line class="c-axis" x1="67.16" x2="67.16" y1="0" y2="84"/>
      </svg>"
    `);
  });
});
