/**
 * Draws a block whole: title, finding, chart, table, notes, provenance and downloads.
 *
 * Classes on a page (portable markup has none):
 *
 *     figure.block.block-ranking            the block; its second class says the kind: ranking, scenarios, grades, comparison, facts,
 *                                         sequence
 *       figcaption > .block-number > a      the number, which leads to the figure itself
 *                  > .block-title, .block-finding
 *       .block-beside                       notices that belong beside these figures
 *       .block-chart > svg                  colours by CHART_CLASSES
 *       .table-scroll > table.data-table    the container scrolls sideways where the table is wider than the page; its
 *                                         second class says how rows stand on a phone: records, pairs, triples, steps
 *         caption.visually-hidden           the title again, for screen readers
 *         th[data-sort], [data-v]           what a column is ordered by, and values that their text does not say
 *         th.group-head, span.unit          a name that columns share; a unit
 *         td[data-label], td.long           for records: the name of the column, and long text
 *         th.num, td.num                    numbers: right-aligned, tabular figures
 *         td.shade-1 … shade-4, .cell-bar   the size of a value beside its figure
 *         tr.computed                       a row made from the others, its text in <em>
 *         abbr.missing                      an empty cell; its title says why
 *       p.table-key                         what shades mean
 *       ul.table-notes                      notes of single cells, lettered
 *       ul.block-notes                      notes of the whole block
 *       p.block-source, p.block-downloads
 *
 * Picks of a ranking (src/rankings/picks.ts) have section.pick, .pick-rank, .pick-symbol, p.pick-lead, dl.pick-facts and p.pick-gaps.
 */
import type { Chart } from '../charts/chart.ts';
import { attributes, html, join } from '../markup.ts';
import type { Markup } from '../markup.ts';
import { formatAsOf } from '../provenance/provenance.ts';
import type { Provenance } from '../provenance/provenance.ts';
import type { Block } from './block.ts';
import { drawTable } from './draw-table.ts';
import { headed } from './heading.ts';
import { addressOf } from './link.ts';
import type { Mode } from './link.ts';
import { drawSource } from './table-notes.ts';

export interface Download {
  /** `CSV`, `JSON`. */
  readonly label: string;
  readonly href: string;
}

/** The chart as a file, for where SVG cannot stand in the text. */
export interface Picture {
  readonly src: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
}

export interface BlockDrawing {
  readonly mode: Mode;
  /** Drawn inline on a page; portable markup takes `picture` in its place. */
  readonly chart?: Chart | undefined;
  readonly picture?: Picture | undefined;
  /** Notices that belong beside these figures. */
  readonly beside?: Markup | undefined;
  readonly downloads?: readonly Download[] | undefined;
  /** The page of its data, with licence and citation. */
  readonly dataset?: string | undefined;
  /** Level of the title's heading on a page; 3 by default. */
  readonly level?: 2 | 3 | 4 | undefined;
  /** Which figure of its article it is, from 1 on. */
  readonly number?: number | undefined;
  /** Put before paths of the site, to make them absolute. */
  readonly origin?: string | undefined;
}

/** A block as a `<figure>`. On a page it has the block's id, so that `#votes` leads to it. */
export function drawBlock(block: Block, how: BlockDrawing): Markup {
  const parts = [
    drawTitle(headed(block), how),
    how.beside && (how.mode === 'page' ? html`<div class="block-beside">${how.beside}</div>` : how.beside),
    drawChart(how),
    drawFigures(block, how),
    drawNotes(block.notes, how.mode),
    drawProvenance(block.provenance, how.mode),
    drawDownloads(how),
  ].filter((part) => part !== undefined);
  const own = how.mode === 'page' ? { id: block.id, class: `block block-${block.kind}` } : {};
  return html`<figure${attributes(own)}>
${join(parts, '\n')}
</figure>`;
}

function drawTitle({ id, title, finding }: Block, { mode, level = 3, number }: BlockDrawing): Markup {
  const page = mode === 'page';
  const heading = page
    ? html`<h${level} class="block-title">${title}</h${level}>`
    : html`<p><strong>${title}</strong></p>`;
  const said = finding !== undefined && html`<p${classed(mode, 'block-finding')}>${finding}</p>`;
  return html`<figcaption>${number !== undefined && drawNumber(number, id, mode)}${heading}${said}</figcaption>`;
}

/** `Figure 2`. On a page it leads to the figure, so that its address can be copied without a script. */
function drawNumber(number: number, id: string, mode: Mode): Markup {
  if (mode === 'portable') return html`<p>Figure ${number}</p>`;
  return html`<p class="block-number"><a href="#${id}">Figure ${number}</a></p>`;
}

function drawChart({ mode, chart, picture, origin }: BlockDrawing): Markup | undefined {
  if (mode === 'page') return chart && html`<div class="block-chart">${chart.svg}</div>`;
  if (picture === undefined) return undefined;
  const { src, alt, width, height } = picture;
  return html`<p><img${attributes({ src: addressOf(src, origin), alt, width, height })}></p>`;
}

function drawFigures({ table, title }: Block, { mode, origin }: BlockDrawing): Markup {
  const caption = mode === 'page' ? { caption: title, captionHidden: true } : { caption: 'All figures' };
  return drawTable(table, { mode, ...caption, ...(origin !== undefined && { origin }) });
}

function drawNotes(notes: readonly string[], mode: Mode): Markup | undefined {
  if (notes.length === 0) return undefined;
  return html`<ul${classed(mode, 'block-notes')}>${notes.map((note) => html`<li>${note}</li>`)}</ul>`;
}

/** `Source: X (publisher), as of 2024`, or what is known of the date. */
export function drawProvenance({ source, asOf }: Provenance, mode: Mode): Markup {
  const between = 'date' in asOf ? ', ' : '; ';
  return html`<p${classed(mode, 'block-source')}>Source: ${drawSource(source)}${between}${formatAsOf(asOf)}</p>`;
}

function drawDownloads({ downloads = [], dataset, mode, origin }: BlockDrawing): Markup | undefined {
  if (downloads.length === 0) return undefined;
  const about = dataset === undefined ? [] : [{ label: 'licence and citation', href: dataset }];
  const links = [...downloads, ...about].map(
    ({ label, href }) => html`<a href="${addressOf(href, origin)}">${label}</a>`,
  );
  return html`<p${classed(mode, 'block-downloads')}>Data: ${join(links, ', ')}</p>`;
}

function classed(mode: Mode, name: string): Markup | undefined {
  return mode === 'page' ? attributes({ class: name }) : undefined;
}
