import { attributes, html, join } from '../markup.ts';
import type { Markup } from '../markup.ts';
import { MISSING } from './block.ts';
import type { Cell, Column, DataTable, Row } from './block.ts';
import { addressOf } from './link.ts';
import type { Mode } from './link.ts';
import { notesOf } from './table-notes.ts';
import type { TableNotes } from './table-notes.ts';

export interface TableDrawing {
  readonly mode: Mode;
  /** The table's name. */
  readonly caption: string;
  /** On a page, whether the caption is for screen readers only, since the name stands above already. */
  readonly captionHidden?: boolean;
  /** Put before paths of the site, to make them absolute. */
  readonly origin?: string;
}

/** A table wider than this many columns may not fit a phone, so its container can be scrolled by keyboard. */
const NARROW = 2;

/**
 * A table with its caption, heads of columns and rows, and the lettered notes of its cells under it.
 *
 * Portable markup has no classes, ids or styles, and says in words what a page says by a tooltip.
 */
export function drawTable(table: DataTable, how: TableDrawing): Markup {
  const notes = notesOf(table);
  const hidden = how.captionHidden === true && 'visually-hidden';
  const heads = table.columns.map((column) => drawHead(column, how));
  const rows = table.rows.map((row) => drawRow(row, table, notes, how));
  const drawn = html`<table${onPage(how, 'data-table')}>
<caption${onPage(how, hidden)}>${how.caption}</caption>
<thead><tr>${heads}</tr></thead>
<tbody>
${join(rows, '\n')}
</tbody>
</table>`;
  return html`${inScroller(drawn, table, how)}${drawNotes(notes, how)}`;
}

function inScroller(drawn: Markup, table: DataTable, how: TableDrawing): Markup {
  if (how.mode === 'portable') return drawn;
  const wide = table.columns.length > NARROW && { tabindex: 0, role: 'region', 'aria-label': how.caption };
  return html`<div${attributes({ class: 'table-scroll', ...wide })}>${drawn}</div>`;
}

function drawHead(column: Column, how: TableDrawing): Markup {
  return html`<th${attributes({ scope: 'col' })}${onPage(how, isNumeric(column) && 'num')}>${column.label}</th>`;
}

function drawRow(row: Row, table: DataTable, notes: TableNotes, how: TableDrawing): Markup {
  const cells = row.cells.map((cell, index) => {
    const content = html`${drawContent(cell, row, how)}${drawLetter(notes.letterOf(cell))}`;
    if (index === table.header) return html`<th scope="row">${content}</th>`;
    return html`<td${onPage(how, isNumeric(table.columns[index]) && 'num')}>${content}</td>`;
  });
  return html`<tr${onPage(how, row.computed === true && 'computed')}>${cells}</tr>`;
}

function drawContent(cell: Cell, row: Row, how: TableDrawing): Markup {
  if (cell.missing !== undefined) return drawMissing(cell.text, MISSING[cell.missing], how.mode);
  if (cell.href !== undefined) return html`<a href="${addressOf(cell.href, how.origin)}">${cell.text}</a>`;
  return row.computed === true && cell.text !== '' ? html`<em>${cell.text}</em>` : html`${cell.text}`;
}

function drawMissing(mark: string, reason: string, mode: Mode): Markup {
  return mode === 'page' ? html`<abbr class="missing" title="${reason}">${mark}</abbr>` : html`${mark} (${reason})`;
}

function drawLetter(letter: string | undefined): Markup | undefined {
  return letter === undefined ? undefined : html`<sup>${letter}</sup>`;
}

function drawNotes({ entries }: TableNotes, how: TableDrawing): Markup | undefined {
  if (entries.length === 0) return undefined;
  const items = entries.map(({ letter, note }) => html`<li><sup>${letter}</sup> ${note}</li>`);
  return html`
<ul${onPage(how, 'table-notes')}>${join(items)}</ul>`;
}

function isNumeric(column: Column | undefined): boolean {
  return column?.type === 'quantity' || column?.type === 'rank';
}

function onPage(how: TableDrawing, name: string | false): Markup | undefined {
  return how.mode === 'page' && name !== false ? attributes({ class: name }) : undefined;
}
