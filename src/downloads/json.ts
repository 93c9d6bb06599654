import { MISSING } from '../blocks/block.ts';
import type { Block, Cell, Column, Row } from '../blocks/block.ts';
import { printable } from '../markup.ts';
import type { Source } from '../provenance/provenance.ts';

/** The article that a block stands in. `url` is absolute; the rest are days. */
export interface Origin {
  readonly title: string;
  readonly url: string;
  readonly published: string;
  readonly updated?: string;
}

/**
 * A block as JSON: `title`, `finding`, `article`, `source`, `asOf`, `columns` with units, `rows` as cells by the ids of
 * columns with raw values, `missing` (what each reason means), `notes`, and `licence`: that of the source, or `"none"` where it grants none.
 *
 * @param origin of relative addresses: `https://research.example`
 */
export function blockJson(block: Block, article: Origin, origin: string): string {
  const { columns, rows } = block.table;
  const { source, asOf } = block.provenance;
  const document = {
    title: block.title,
    finding: block.finding,
    article: { title: article.title, url: article.url, published: article.published, updated: article.updated },
    source: sourceOf(source),
    asOf,
    columns: columns.map(columnOf),
    rows: rows.map((row) => rowOf(row, columns, origin)),
    missing: reasonsIn(rows),
    notes: block.notes,
    licence: source.license?.name ?? 'none',
  };
  return `${JSON.stringify(document, (_, value: unknown) => (typeof value === 'string' ? printable(value) : value), 2)}\n`;
}

function columnOf({ id, label, type, unit }: Column): object {
  return { id, label, type, unit };
}

function rowOf(row: Row, columns: readonly Column[], origin: string): object {
  const cells = columns.map(({ id }, index) => [id, cellOf(row.cells[index], origin)] as const);
  return { id: row.id, computed: row.computed, cells: Object.fromEntries(cells) };
}

function cellOf(cell: Cell | undefined, origin: string): object {
  if (cell === undefined) return { value: null };
  const { value, text, quantity, missing, href, note, source, asOf } = cell;
  const qualifier = quantity?.qualifier === 'exact' ? undefined : quantity?.qualifier;
  const url = href === undefined ? undefined : new URL(href, origin).href;
  return { value, text, qualifier, unit: quantity?.unit, missing, url, note, source: source && sourceOf(source), asOf };
}

function sourceOf({ id, title, publisher, url, date, accessed }: Source): object {
  return { id, title, publisher, url, date, accessed };
}

/** The reasons that are given in these rows, with what they mean. */
function reasonsIn(rows: readonly Row[]): Readonly<Record<string, string>> {
  const given = new Set(rows.flatMap(({ cells }) => cells.flatMap(({ missing }) => missing ?? [])));
  return Object.fromEntries(Object.entries(MISSING).filter(([reason]) => [...given].some((one) => one === reason)));
}
