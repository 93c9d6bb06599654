/** What every block of an article has, whatever its concept: this is all that pages, feeds and downloads need to know. */
import type { Quantity } from '../quantities/quantity.ts';
import type { Provenance, Source, AsOf } from '../provenance/provenance.ts';

export type BlockKind = 'ranking' | 'scenarios' | 'grades' | 'comparison' | 'facts' | 'sequence';

/** Figures that belong together, with where they came from. A concept adds its own fields. */
export interface Block {
  readonly kind: BlockKind;
  readonly id: string;
  readonly title: string;
  /** What the chart shows, in one computed sentence. */
  readonly finding?: string | undefined;
  readonly table: DataTable;
  /** Sentences under the table: methodology, ties, what a sum leaves out. Plain text. */
  readonly notes: readonly string[];
  readonly provenance: Provenance;
  /** What `<Value of>` and `{path}` may name. Paths begin with the block's id. */
  readonly values: readonly Value[];
  /** Ids of the cryptoassets whose figures these are. */
  readonly assets: readonly string[];
}

/** A derived value that text may name. */
export interface Value {
  readonly path: string;
  /** As prose says it. */
  readonly text: string;
  /** Absent where the value is a name or another text. */
  readonly quantity?: Quantity;
  /** What it is, for messages: `Share of votes of Astra DAO`. */
  readonly label: string;
}

/** Why a cell is empty. */
export type Missing = 'not-captured' | 'not-applicable' | 'withheld';

/** What readers are told of an empty cell. */
export const MISSING: Readonly<Record<Missing, string>> = {
  'not-captured': 'not captured by the source',
  'not-applicable': 'does not apply',
  withheld: 'not disclosed by the source',
};

/** How an empty cell is drawn; the legend under the table says what it means. */
export const MARKS: Readonly<Record<Missing, string>> = {
  'not-captured': '—',
  'not-applicable': 'n/a',
  withheld: 'undisclosed',
};

export interface Column {
  readonly id: string;
  readonly label: string;
  readonly type: 'rank' | 'name' | 'quantity' | 'text' | 'flag' | 'link' | 'date';
  /** Of a column of quantities, where all its cells share one. */
  readonly unit?: Quantity['unit'];
  /** A name that neighbours share, drawn once above them on a page, and what the column is called below it. */
  readonly group?: { readonly label: string; readonly own: string };
  /** How a page shows the size of a value beside its figure. */
  readonly cue?: Cue;
}

/** A bar from nothing to the most there can be, or a shade that deepens from one limit to the next. */
export type Cue = { readonly form: 'bar'; readonly most: number } | { readonly form: 'shade' };

export interface Cell {
  /** As a table says it: `~$55M`, `—`. */
  readonly text: string;
  /** As a program reads it. */
  readonly value: string | number | boolean | null;
  readonly quantity?: Quantity;
  readonly missing?: Missing;
  readonly href?: string;
  readonly note?: string;
  /** Where they differ from the block's. */
  readonly source?: Source;
  readonly asOf?: AsOf;
}

export interface Row {
  readonly id: string;
  /** In the order of the columns. */
  readonly cells: readonly Cell[];
  /** A row that was computed from the others, such as "Others". */
  readonly computed?: boolean;
}

/** The figures of a block as rows and columns: drawn on the page, in feeds and mail, and written as CSV and JSON. */
export interface DataTable {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** The column that names a row, as an index; its cells are drawn as row headers. */
  readonly header: number;
  /** How it is read on a phone; side by side where nothing is said. */
  readonly narrow?: Narrow;
  /** Whether readers may order its rows by a column. */
  readonly sortable?: boolean;
}

/**
 * How the rows of a table stand on a phone: `records`, each cell under the name of its column; `pairs` and `triples`, the
 * row's name in a line of its own and below it two or three cells a line; `steps`, who and whom, and below them what.
 */
export type Narrow = 'records' | 'pairs' | 'triples' | 'steps';

/** A cell of plain text. */
export function textCell(text: string, more: Partial<Cell> = {}): Cell {
  return { text, value: text, ...more };
}

/** An empty cell, which says why. */
export function missingCell(missing: Missing, more: Partial<Cell> = {}): Cell {
  return { text: MARKS[missing], value: null, missing, ...more };
}
