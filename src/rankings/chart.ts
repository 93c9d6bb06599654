import { scaleLinear } from 'd3-scale';
import type { Chart } from '../charts/chart.ts';
import { MISSING } from '../blocks/block.ts';
import { decimal, formatQuantity, listed, plural } from '../format.ts';
import { join, svg } from '../markup.ts';
import type { Markup } from '../markup.ts';
import type { Quantity } from '../quantities/quantity.ts';
import type { RankingColumn } from './column.ts';
import type { Ranking } from './ranking.ts';
import { inSentence } from './wording.ts';

/** Narrow, so that type of this size is still read at 11 pixels when a phone shows the chart 310 pixels wide. */
const WIDTH = 480;
const TYPE = 17;
const ROW = 28;
const BAR = 16;
const GAP = 8;
/** Widths of characters as parts of the size of type: ample for the sans-serif faces in use. */
const NARROW = 0.56;
const BROAD = 0.68;
const NAMES_AT_MOST = 190;

interface Bar {
  readonly name: string;
  readonly figure: string;
  readonly quantity: Quantity | undefined;
  readonly computed: boolean;
}

/**
 * Horizontal bars of the metric, one a pick in rank order and a softer one for "Others", each labelled with its figure.
 * The length of a bar is proportional to its figure, from zero.
 *
 * @returns `undefined` where the ranking has no metric, or no pick has a figure in it
 */
export function rankingChart(ranking: Ranking): Chart | undefined {
  const { metric } = ranking;
  const bars = metric ? barsOf(ranking, metric) : [];
  if (metric === undefined || bars.every(({ quantity, computed }) => quantity === undefined || computed))
    return undefined;
  const title = ranking.finding ?? ranking.title;
  const description = describe(ranking, metric, bars);
  const height = bars.length * ROW;
  const label = `${ranking.id}-chart`;
  const drawn = svg`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="${label}-title ${label}-description" font-size="${TYPE}">
<title id="${label}-title">${title}</title>
<desc id="${label}-description">${description}</desc>
${join(drawBars(bars), '\n')}
</svg>`;
  return { svg: drawn, width: WIDTH, height, title, description };
}

function barsOf({ ranked, others }: Ranking, metric: RankingColumn): readonly Bar[] {
  const rows = ranked.map(({ pick }): Bar => {
    const { quantity, missing = 'not-captured' } = pick.cells[metric.id] ?? {};
    return {
      name: pick.asset.name,
      quantity,
      figure: quantity ? formatQuantity(quantity, 'table') : MISSING[missing],
      computed: false,
    };
  });
  const left = others[metric.id];
  return left
    ? [...rows, { name: 'Others', quantity: left, figure: formatQuantity(left, 'table'), computed: true }]
    : rows;
}

function drawBars(bars: readonly Bar[]): readonly Markup[] {
  const values = bars.flatMap(({ quantity }) => quantity?.value ?? []);
  const names = Math.min(NAMES_AT_MOST, widest(bars.map(({ name }) => name)));
  const figures = widest(bars.filter(({ quantity }) => quantity).map(({ figure }) => figure));
  const x = scaleLinear([Math.min(0, ...values), Math.max(0, ...values) || 1], [names + GAP, WIDTH - figures - GAP]);
  const zero = x(0);
  const marks = bars.map((bar, index) => drawBar(bar, index * ROW, names, x));
  return [
    ...marks,
    svg`<line class="c-axis" x1="${rounded(zero)}" x2="${rounded(zero)}" y1="0" y2="${bars.length * ROW}"/>`,
  ];
}

function drawBar(
  { name, figure, quantity, computed }: Bar,
  top: number,
  names: number,
  x: (value: number) => number,
): Markup {
  const middle = top + ROW / 2;
  const [zero, end] = [x(0), x(quantity?.value ?? 0)];
  const baseline = rounded(middle + TYPE * 0.35);
  const bar =
    quantity &&
    svg`<rect class="${computed ? 'c-bar-soft' : 'c-bar'}" x="${rounded(Math.min(zero, end))}" y="${middle - BAR / 2}" width="${rounded(Math.abs(end - zero))}" height="${BAR}"/>`;
  return svg`<g>
<text class="c-ink" x="${rounded(names)}" y="${baseline}" text-anchor="end">${shortened(name)}</text>
${bar}<text class="${quantity ? 'c-ink' : 'c-muted'}" x="${rounded(Math.max(zero, end) + GAP)}" y="${baseline}">${figure}</text>
</g>`;
}

function describe({ ranked }: Ranking, { label }: RankingColumn, bars: readonly Bar[]): string {
  const others = bars.some(({ computed }) => computed) ? ', and a paler bar for all others together' : '';
  const figures = bars.slice(0, 3).map(({ name, figure }) => `${name} ${figure}`);
  const beginning = `${bars.length > 3 ? 'The first three are' : 'From the top:'} ${listed(figures)}.`;
  return `${plural(ranked.length, 'horizontal bar')} of ${inSentence(label)}, one a pick in rank order${others}. Lengths start at zero. ${beginning}`;
}

function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map(widthOf));
}

/** Letters of scripts without case count as broad, as do capitals, digits and signs such as `%`. */
function widthOf(text: string): number {
  const letters = Array.from(text);
  const narrow = letters.filter((letter) => /[\p{Ll}\s.,:;|!'-]/u.test(letter)).length;
  return TYPE * (narrow * NARROW + (letters.length - narrow) * BROAD);
}

/** A name that fits its column; the whole name is in the table. */
function shortened(name: string): string {
  if (widthOf(name) <= NAMES_AT_MOST) return name;
  const letters = Array.from(name);
  while (letters.length > 1 && widthOf(`${letters.join('')}…`) > NAMES_AT_MOST) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/** Coordinates with two digits, so that the same data give the same bytes. */
function rounded(value: number): string {
  return decimal(Number(value.toFixed(2)))
    .replaceAll(',', '')
    .replace('−', '-');
}
