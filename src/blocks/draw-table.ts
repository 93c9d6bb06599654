import { attributes, html, join } from '../markup.ts';
import type { Markup } from '../markup.ts';
import { MISSING } from './block.ts';
import type { Cell, Column, DataTable, Row } from './block.ts';
import { drawBar, drawShadeKey, isComparable, shadeOf } from './cues.ts';
import { addressOf } from './link.ts';
import type { Mode } from './link.ts';
import { sortValue } from './sort-value.ts';
import { drawHead, drawPlainHead, isNumeric } from './table-head.ts';
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

/** A column in which a text or its own name is longer has room for it where rows are drawn as records. */
const SHORT = { text: 16, label: 26 } as const;

/**
 * A table with its caption, heads of columns and rows, and the lettered notes of its cells under it.
 *
 * Portable markup has no classes, ids or styles, and says in words what a page says by a tooltip.
 */
export function drawTable(table: DataTable, how: TableDrawing): Markup {
  const notes = notesOf(table);
  const page = how.mode === 'page';
  const hidden = how.captionHidden === true && 'visually-hidden';
  const drawn = html`<table${onPage(how, 'data-table')}>
<caption${onPage(how, hidden)}>${how.caption}</caption>
${page ? drawHead(table) : drawPlainHead(table)}
<tbody>
${drawRows(table, notes, how)}
</tbody>
</table>`;
  return html`${inScroller(drawn, table, how)}${page && drawShadeKey(table)}${drawNotes(notes, how)}`;
}

function inScroller(drawn: Markup, { columns, narrow }: DataTable, how: TableDrawing): Markup {
  if (how.mode === 'portable') return drawn;
  const wide = columns.length > NARROW && { tabindex: 0, role: 'region', 'aria-label': how.caption };
  return html`<div${attributes({ class: narrow ? `table-scroll ${narrow}` : 'table-scroll', ...wide })}>${drawn}</div>`;
}

function drawRows(table: DataTable, notes: TableNotes, how: TableDrawing): Markup {
  const looks = how.mode === 'page' ? table.columns.map((_, index) => lookOf(table, index)) : [];
  const rows = table.rows.map((row) => {
    const cells = row.cells.map((cell, index) => {
      const content = html`${drawContent(cell, row, how)}${drawLetter(notes.letterOf(cell))}`;
      return drawCell(content, cell, { header: index === table.header, look: looks[index] });
    });
    return html`<tr${onPage(how, row.computed === true && 'computed')}>${cells}</tr>`;
  });
  return join(rows, '\n');
}

function drawCell(
  content: Markup,
  cell: Cell,
  at: { readonly header: boolean; readonly look: Look | undefined },
): Markup {
  const { look } = at;
  if (at.header) return html`<th scope="row"${look && sortAttribute(cell, look)}>${content}</th>`;
  if (look === undefined) return html`<td>${content}</td>`;
  const shade = look.column.cue && shadeOf(look.column, cell);
  const names = [look.name, shade].filter(Boolean).join(' ');
  const label = attributes({ class: names !== '' && names, 'data-label': look.label });
  return html`<td${label}${sortAttribute(cell, look)}>${content}${look.column.cue && drawBar(look.column, cell)}</td>`;
}

/** How the cells of a column are drawn on a page. */
interface Look {
  /** Without its cue where that would mislead. */
  readonly column: Column;
  readonly name: string | undefined;
  /** Drawn before each cell where rows are records. */
  readonly label: string | undefined;
  readonly sortable: boolean;
}

function lookOf(table: DataTable, index: number): Look {
  const { cue, ...column } = table.columns[index] ?? { id: '', label: '', type: 'text' };
  const inRecords = table.narrow === 'records';
  const texts = table.rows.map(({ cells }) => cells[index]?.text.length ?? 0);
  const long = column.label.length > SHORT.label || Math.max(0, ...texts) > SHORT.text;
  return {
    column: cue && isComparable(table, index) ? { ...column, cue } : column,
    name: isNumeric(column) ? 'num' : inRecords && long ? 'long' : undefined,
    label: inRecords && column.type !== 'rank' ? column.label : undefined,
    sortable: table.sortable === true,
  };
}

function sortAttribute(cell: Cell, { column, sortable }: Look): Markup | undefined {
  return sortable ? attributes({ 'data-v': sortValue(cell, column) }) : undefined;
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

function onPage(how: TableDrawing, name: string | false): Markup | undefined {
  return how.mode === 'page' && name !== false ? attributes({ class: name }) : undefined;
}
