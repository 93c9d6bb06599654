/** What is shown of a page where somebody shares it: a card of 1200 by 630, drawn like the head of a tear sheet. */
import type { DataTable } from '../blocks/block.ts';
import { CHART_CLASSES } from '../charts/chart.ts';
import type { Chart } from '../charts/chart.ts';
import { join, svg, trusted } from '../markup.ts';
import type { Markup } from '../markup.ts';
import { drawChart, fits } from './figure.ts';
import { linesOf, shortened, sizeFor } from './lettering.ts';
import { drawRows } from './rows.ts';
import { text } from './text.ts';

export const CARD = { width: 1200, height: 630 } as const;

export interface Card {
  /** Name of the publication. */
  readonly wordmark: string;
  /** What the page is: `Awards`, `Data`. */
  readonly kind: string;
  readonly title: string;
  /** What its figures show, or what the page is about. */
  readonly says?: string;
  readonly chart?: Chart | undefined;
  readonly table?: DataTable | undefined;
  /** Source and date of the figures. */
  readonly source?: string;
  /** The address without what every address has. */
  readonly host: string;
  /** What notices of the page speak of: a card shows figures, and who gains from them is no secret. */
  readonly notices?: readonly string[];
}

const LEFT = 56;
const RIGHT = CARD.width - LEFT;
/** The column of the title, where figures stand beside it. */
const COLUMN = 540;
const FIGURE = { x: 640, y: 128, width: RIGHT - 640, height: 408 };

/** The card as an SVG file. */
export function cardSvg(card: Card): string {
  const figure = drawFigure(card);
  const width = figure === undefined ? RIGHT - LEFT : COLUMN;
  const marks = [...frameOf(card), ...drawText(card, width, figure === undefined), ...(figure ? [figure] : [])];
  const size = svg`width="${CARD.width}" height="${CARD.height}" viewBox="0 0 ${CARD.width} ${CARD.height}"`;
  return svg`<svg xmlns="http://www.w3.org/2000/svg" ${size}>
<style>${style()}</style>
${join(marks, '\n')}
</svg>
`.text;
}

/** The chart where it can be read at this size, or else the first rows of the table. */
function drawFigure({ chart, table }: Card): Markup | undefined {
  if (chart && fits(chart, FIGURE)) return drawChart(chart, FIGURE);
  return table && drawRows(table, FIGURE);
}

/** Paper, the perforation where the sheet is torn off, name and kind above, source and address below. */
function frameOf({ wordmark, kind, source, host }: Card): Markup[] {
  const foot = shortened(source ?? '', 760, 21, 'sans');
  return [
    svg`<rect class="k-paper" width="${CARD.width}" height="${CARD.height}"/>`,
    svg`<line class="k-perforation" x1="${LEFT}" x2="${RIGHT}" y1="30" y2="30"/>`,
    text({ x: LEFT, y: 86, size: 34, face: 'serif', text: shortened(wordmark, 640, 34, 'serif') }),
    text({ x: RIGHT, y: 84, size: 21, bold: true, anchor: 'end', spacing: 1.5, text: kind.toUpperCase() }),
    svg`<line class="k-rule" x1="${LEFT}" x2="${RIGHT}" y1="562" y2="562"/>`,
    ...(foot === '' ? [] : [text({ x: LEFT, y: 598, size: 21, fill: 'k-muted', text: foot })]),
    text({ x: RIGHT, y: 598, size: 21, fill: 'k-muted', anchor: 'end', text: host }),
  ];
}

const SIZES = [60, 54, 48, 44, 40, 36];
const LARGE = [88, 80, 72, 64, 56, 48];

/** The title in up to three lines, below it what it says, and at the foot what notices there are. */
function drawText({ title, says, notices = [] }: Card, width: number, alone: boolean): Markup[] {
  const size = sizeFor(title, alone ? LARGE : SIZES, 3, width);
  const titles = linesOf(title, 3, width, size, 'serif');
  const top = 128 + size * 0.8;
  const below = top + (titles.length - 1) * size * 1.1 + (alone ? 62 : 50);
  const small = alone ? 28 : 24;
  const warned = warnings(notices, width);
  const room = 532 - warned.length * 26 - below;
  const most = Math.min(3, Math.floor(room / (small * 1.35)) + 1);
  const said = linesOf(says ?? '', Math.max(0, most), width, small, 'sans');
  return [
    ...titles.map((line, index) => text({ x: LEFT, y: top + index * size * 1.1, size, face: 'serif', text: line })),
    ...said.map((line, index) =>
      text({ x: LEFT, y: below + index * small * 1.35, size: small, fill: 'k-muted', text: line }),
    ),
    ...warned.map((line, index) =>
      text({ x: LEFT, y: 540 - (warned.length - 1 - index) * 26, size: 20, bold: true, fill: 'k-accent', text: line }),
    ),
  ];
}

function warnings(notices: readonly string[], width: number): string[] {
  return notices.length === 0 ? [] : linesOf(`${[...new Set(notices)].join('. ')}.`, 2, width, 20, 'sans');
}

/** Those of the site's light scheme: a card has one. */
export const CARD_COLOURS = {
  'k-paper': '#fffdf9',
  'k-ink': '#1c1b19',
  'k-muted': '#57534c',
  'k-accent': '#a3262a',
} as const;

function style(): Markup {
  const own = Object.entries(CARD_COLOURS).map(([name, colour]) => `.${name}{fill:${colour}}`);
  const charts = Object.entries(CHART_CLASSES).map(([name, { property, light }]) => `.${name}{${property}:${light}}`);
  const lines = `.k-rule{stroke:${CHART_CLASSES['c-rule'].light}}.k-perforation{stroke:${CARD_COLOURS['k-ink']};stroke-width:5;stroke-linecap:round;stroke-dasharray:0 10}`;
  const fonts = `text{font-family:'IBM Plex Sans'}.k-serif{font-family:'Source Serif 4';font-weight:600}svg{overflow:visible}`;
  return trusted([fonts, ...own, ...charts, lines].join(''));
}
