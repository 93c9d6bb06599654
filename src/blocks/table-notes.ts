/** The lettered notes under a table: what a single cell says of itself. */
import { capitalised } from '../format.ts';
import { html, join } from '../markup.ts';
import type { Markup } from '../markup.ts';
import { formatAsOf } from '../provenance/provenance.ts';
import type { Source } from '../provenance/provenance.ts';
import type { Cell, DataTable } from './block.ts';

/** Notes in order of appearance; the same note has one letter however often it is referred to. */
export interface TableNotes {
  readonly letterOf: (cell: Cell) => string | undefined;
  readonly entries: readonly { readonly letter: string; readonly note: Markup }[];
}

export function notesOf(table: DataTable): TableNotes {
  const letters = new Map<string, string>();
  const entries: { letter: string; note: Markup }[] = [];
  for (const cell of table.rows.flatMap((row) => row.cells)) {
    const note = noteOf(cell);
    if (note === undefined || letters.has(note.text)) continue;
    const letter = letterAt(letters.size);
    letters.set(note.text, letter);
    entries.push({ letter, note });
  }
  return { letterOf: (cell) => letters.get(noteOf(cell)?.text ?? ''), entries };
}

/** A source by its title and publisher, linked where it has an address. */
export function drawSource(source: Source): Markup {
  const title = source.url === undefined ? html`${source.title}` : html`<a href="${source.url}">${source.title}</a>`;
  return source.publisher === undefined ? title : html`${title} (${source.publisher})`;
}

/** What a cell says of itself beyond its text: its note, and source and date where they are its own. */
export function noteOf(cell: Cell): Markup | undefined {
  const parts = [
    cell.note !== undefined && html`${sentence(cell.note)}`,
    cell.source !== undefined && html`Source: ${drawSource(cell.source)}.`,
    cell.asOf !== undefined && html`${sentence(capitalised(formatAsOf(cell.asOf)))}`,
  ].filter((part) => part !== false);
  return parts.length === 0 ? undefined : join(parts, ' ');
}

/** `a` to `z`, then `aa`, `ab` …, as columns of a spreadsheet are named. */
function letterAt(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : `${letterAt(Math.floor(index / 26) - 1)}${last}`;
}

const sentence = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);
