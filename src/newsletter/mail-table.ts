/** Tables of a mail: as they are where they fit a phone, and row by row where they do not, since mails cannot scroll them. */
import { html, join } from '../markup.ts';
import type { Markup } from '../markup.ts';
import { cellsOf, drawInside, element, rowsOf, shortened, textOf } from './adapt.ts';
import type { DrawTag, Tag } from './adapt.ts';

/** What a telephone of 360 pixels leaves for a table. */
const ROOM = 320;
/** About as wide as a bold letter of a cell. */
const LETTER = 7.5;
/** Between two columns. */
const GAP = 10;

const TABLE = { class: 'data', border: '0', cellpadding: '0', cellspacing: '0', width: '100%' } as const;

/** A table, given its rows drawn already. */
export const mailTable = (table: Tag, rows: Markup, draw: DrawTag): Markup =>
  element('table', TABLE, leastWidth(table) > ROOM ? byRow(table, draw) : rows);

/** What the longest words of all columns need beside each other. */
function leastWidth(table: Tag): number {
  const widths: number[] = [];
  for (const row of rowsOf(table))
    for (const [index, cell] of cellsOf(row).entries()) {
      const words = textOf(cell).split(/[\s\p{Pd}/]+/u);
      widths[index] = Math.max(widths[index] ?? 0, ...words.map(({ length }) => length));
    }
  return widths.reduce((sum, letters) => sum + letters * LETTER + GAP, 0);
}

/** Two columns: what a row is about, and under each other what its other columns say, each with its name. */
function byRow(table: Tag, draw: DrawTag): Markup {
  const [heads, ...rows] = rowsOf(table).map(cellsOf);
  const names = (heads ?? []).map((head) => drawInside(head, draw));
  return join(rows.map((cells) => drawRow(cells, names, draw)));
}

function drawRow(cells: readonly Tag[], names: readonly Markup[], draw: DrawTag): Markup {
  const head = Math.max(
    0,
    cells.findIndex(({ attribs }) => attribs.scope === 'row'),
  );
  const texts = cells.map((cell) => shortened(cell, drawInside(cell, draw)));
  const lines = texts.slice(head + 1).map((text, index) => {
    return html`<span class="muted">${names[head + 1 + index]}</span> ${text}`;
  });
  return html`<tr><th scope="row" width="30%">${join(texts.slice(0, head + 1), ' ')}</th><td class="last">${join(lines, html`<br>`)}</td></tr>`;
}
