import { describe, expect, it } from 'vitest';
import { CHART_CLASSES } from '../../src/charts/chart.ts';
import { WIDTHS } from '../../src/charts/frame.ts';
import { textWidth } from '../../src/charts/labels.ts';
import { standalone } from '../../src/charts/standalone.ts';
import { rankingChart } from '../../src/rankings/chart.ts';
import { AWARDS, ranking } from './awards.ts';

interface Mark {
  readonly x: number;
  readonly width: number;
}

const chartOf = (yaml?: string) => rankingChart(ranking(yaml).ranking);

/** The drawing for a phone, the wide one, or that of files. */
function drawing(yaml?: string, size: 'narrow' | 'wide' | 'file' = 'narrow'): string {
  const chart = chartOf(yaml);
  if (!chart) return '';
  if (size === 'file') return chart.file.svg.text;
  return chart.svg.text.split(/(?=<svg )/).find((text) => text.includes(`chart-${size}`))!;
}

/** The bars of a drawing from top to bottom; that of the others is a dashed line. */
function bars(svg: string): readonly Mark[] {
  const found = svg.matchAll(/<rect class="c-bar(?:-soft)?" x="(?<x>[\d.-]+)" y="[\d.]+" width="(?<width>[\d.]+)"/g);
  const hatched = svg.matchAll(/<line class="c-hatch" x1="(?<x>[\d.-]+)" y1="[\d.]+" x2="(?<end>[\d.]+)"/g);
  return [
    ...[...found].map(({ groups }) => ({ x: Number(groups?.x), width: Number(groups?.width) })),
    ...[...hatched].map(({ groups }) => ({ x: Number(groups?.x), width: Number(groups?.end) - Number(groups?.x) })),
  ];
}

/** Where dots stand, from top to bottom, and where their line at zero is. */
function dots(svg: string): { readonly at: readonly number[]; readonly zero: number } {
  const at = [...svg.matchAll(/<circle class="c-bar(?:-soft)?" cx="([\d.-]+)"/g)].map(([, x]) => Number(x));
  return { at, zero: Number(/<line class="c-axis" x1="([\d.]+)"/.exec(svg)?.[1]) };
}

const fees = (picks: string, more = ''): string =>
  `{ metric: fee, ${more} missing: withheld, columns: { fee: { type: money, label: Fee } }, picks: { ${picks} } }`;
const shares = (picks: string): string =>
  `{ metric: share, missing: not-captured, columns: { share: { type: percent, label: Share of votes, whole: 100 } }, picks: { ${picks} } }`;

describe('the chart of a ranking', () => {
  it('draws shares as bars whose lengths are to the longest as their figures are to the greatest', () => {
    const drawn = bars(drawing());
    const all = [21.8, 12.7, 11.6, 8, 5.9, 4.9, 4.1, 3.5, 3.1, 2.8, 2.6, 2.2, 2, 1.9, 1.6, 1.6, 9.7];
    const plot = drawn[0]!.width;
    expect(drawn).toHaveLength(all.length);
    for (const [index, { width }] of drawn.entries()) expect(width / plot).toBeCloseTo(all[index]! / 21.8, 3);
  });

  it('starts all bars at zero', () => {
    expect(new Set(bars(drawing()).map(({ x }) => x)).size).toBe(1);
  });

  it('draws what is no share as dots on a line from zero', () => {
    const { at, zero } = dots(drawing(fees('a: { fee: 30 }, b: { fee: 10 }')));
    expect(at[0]! - zero).toBeCloseTo(3 * (at[1]! - zero), 1);
  });

  it('draws what is below zero to the left of it', () => {
    const { at, zero } = dots(drawing(fees('a: { fee: 30 }, b: { fee: -10 }')));
    expect(at[0]! - zero).toBeCloseTo(3 * (zero - at[1]!), 1);
  });

  it('leaves the dot of a bound open', () => {
    const drawn = drawing(fees('a: { fee: 10+ }, b: { fee: ~9 }, c: { fee: <5 }'));
    expect(drawn.match(/<circle class="c-paper"/g)).toHaveLength(2);
    expect(drawn).toContain('>&lt;$5</text>');
  });

  it('emphasises those who lead, and nobody where nobody is known to', () => {
    const tied = drawing(shares('a: { share: 30 }, b: { share: 30 }, c: { share: 9 }'));
    expect(tied.match(/class="c-bar"/g)).toHaveLength(2);
    expect(tied.match(/class="c-bar-soft"/g)).toHaveLength(1);
    expect(tied).toContain('>1=</text>');
    const reported =
      '{ metric: fee, order: reported, missing: withheld, columns: { fee: { type: money, label: Fee }, size: { type: count, label: Size } }, picks: { a: { size: 1 }, b: { size: 2 }, c: { size: 3 } } }';
    expect(drawing(reported)).not.toContain('c-bar-soft');
  });

  it('gives a pick without a figure a row that says so, and no mark', () => {
    const drawn = drawing(fees('a: { fee: 30 }, b: {}'));
    expect(dots(drawn).at).toHaveLength(1);
    expect(drawn).toContain('>not disclosed by the source</text>');
  });

  it('shows other columns beside the first where it is wide, if enough of their figures are known', () => {
    for (const heading of ['Share of votes', 'Market cap', 'Technology score'])
      expect(drawing(undefined, 'wide')).toContain(`>${heading}</text>`);
    expect(drawing()).not.toContain('>Market cap</text>');
    const few = AWARDS.replaceAll(', tech: 81', '');
    expect(drawing(few, 'wide')).not.toContain('>Technology score</text>');
  });

  it('shows the column with most figures where what ranks was not captured', () => {
    const board =
      '{ metric: fee, order: reported, missing: not-captured, columns: { fee: { type: money, label: Fee }, viewers: { type: count, label: Viewers } }, picks: { a: { viewers: 5 }, b: {}, c: { viewers: 9 }, d: { viewers: 2 } } }';
    expect(drawing(board)).toContain('>Viewers</text>');
    expect(dots(drawing(board)).at).toHaveLength(3);
  });

  it('cuts a long ranking, and says how many it leaves to the table', () => {
    const picks = Array.from(
      { length: 100 },
      (_, index) => `p-${String(index)}: { share: ${String(0.9 - index / 1000)} }`,
    );
    expect(bars(drawing(shares(picks.join(', '))))).toHaveLength(21);
    expect(drawing(shares(picks.join(', ')))).toContain('>80 more picks are in the table.</text>');
    expect(bars(drawing(shares(picks.slice(0, 24).join(', '))))).toHaveLength(25);
  });

  it.each(['narrow', 'wide', 'file'] as const)('keeps all marks and texts inside the %s drawing', (size) => {
    const long = fees(
      'a: { fee: 1234567890.12 }, a-very-long-name-that-nobody-would-give-to-a-coin: { fee: -1 }, c: {}',
    );
    for (const yaml of [undefined, long, shares('a: { share: 100 }'), fees('a: { fee: 0 }')]) {
      const drawn = drawing(yaml, size);
      for (const { start, end } of texts(drawn)) {
        expect(start).toBeGreaterThanOrEqual(-0.01);
        expect(end).toBeLessThanOrEqual(WIDTHS[size] + 0.01);
      }
      for (const { x, width } of bars(drawn)) expect(x + width).toBeLessThan(WIDTHS[size]);
    }
    expect(drawing(long)).toContain('…</text>');
  });

  it('can be drawn where all figures are zero', () => {
    const { at, zero } = dots(drawing(fees('a: { fee: 0 }')));
    expect(at).toEqual([zero]);
  });

  it('says on a page what each mark stands for', () => {
    expect(drawing()).toContain('data-v="Astra Dao, Share of votes: 21.8%"');
    expect(drawing(undefined, 'wide')).toContain('data-v="Nexa, Market cap: &lt;$60M"');
    expect(drawing(undefined, 'file')).not.toContain('data-v');
  });

  it.each([
    '{ columns: { a: { type: count, label: A } }, picks: { x: { a: 1 } } }',
    '{ metric: fee, order: reported, missing: withheld, columns: { fee: { type: money, label: Fee } }, picks: { a: {}, b: {} } }',
  ])('is not drawn without figures: %s', (yaml) => expect(chartOf(yaml)).toBeUndefined());

  it('uses only classes and ids that others know of', () => {
    const markup = chartOf()!.svg.text;
    const classes = [...markup.matchAll(/class="([^"]*)"/g)].map(([, name]) => name ?? '');
    const known = [...Object.keys(CHART_CLASSES), 'c-mark', 'chart chart-narrow', 'chart chart-wide'];
    expect(classes.filter((name) => !known.includes(name))).toEqual([]);
    expect([...markup.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id)).toEqual(['votes-chart-desc']);
  });

  it('is the drawing that was looked at', async () => {
    await expect(standalone(chartOf()!, 'Source: A vote, as of 2024')).toMatchFileSnapshot('golden/votes.svg');
    await expect(drawing(undefined, 'wide')).toMatchFileSnapshot('golden/votes-wide.svg');
    await expect(drawing(fees('a: { fee: ~30 }, b: { fee: <20 }, c: {}'))).toMatchFileSnapshot('golden/fees.svg');
  });
});

/** Where texts begin and end. */
function texts(svg: string): readonly { readonly start: number; readonly end: number }[] {
  return [...svg.matchAll(/<text class="[^"]*" x="([\d.-]+)" y="[\d.]+"(?: text-anchor="(\w+)")?[^>]*>([^<]*)/g)].map(
    ([, x, anchor, text]) => {
      const width = textWidth(text!.replaceAll(/&\w+;/g, '<'));
      const start = Number(x) - width * (anchor === 'end' ? 1 : anchor === 'middle' ? 0.5 : 0);
      return { start, end: start + width };
    },
  );
}
