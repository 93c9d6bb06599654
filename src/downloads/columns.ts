import type { Block, Cell, Column, Row } from '../blocks/block.ts';
import type { AsOf } from '../provenance/provenance.ts';
import type { Unit } from '../quantities/quantity.ts';

/** What a file says of a row in one of its columns. */
export interface Field {
  readonly name: string;
  readonly of: (row: Row) => string | number | boolean | null;
}

/**
 * The columns of a block's CSV file: those of the table under their ids, each followed by what its cells add where any
 * does (`<id>_url` where the value is not the address itself, `<id>_qualifier`, `<id>_unit`, `<id>_missing`, `<id>_note`, `<id>_source`, `<id>_as_of`); then
 * `source`, `source_url`, `as_of`, and `computed` where any row was computed from the others.
 *
 * @param origin of relative addresses: `https://research.example`
 */
export function fieldsOf(block: Block, origin: string): readonly Field[] {
  const { columns, rows } = block.table;
  const own = columns.flatMap((column, index) => {
    const cell = (row: Row): Cell | undefined => row.cells[index];
    const added = additions(
      column,
      rows.flatMap((row) => cell(row) ?? []),
      origin,
    ).map(([suffix, read]): Field => {
      return { name: `${column.id}_${suffix}`, of: (row) => read(cell(row) ?? EMPTY) ?? null };
    });
    return [{ name: column.id, of: (row: Row) => cell(row)?.value ?? null }, ...added.filter(isSaidIn(rows))];
  });
  return distinct([...own, ...provenance(block).filter(isSaidIn(rows))]);
}

type Addition = readonly [suffix: string, read: (cell: Cell) => string | undefined];

const EMPTY: Cell = { text: '', value: null };

function additions(column: Column, cells: readonly Cell[], origin: string): readonly Addition[] {
  const href = (cell: Cell): string | undefined =>
    cell.href === undefined ? undefined : new URL(cell.href, origin).href;
  const isOwn = column.type === 'link' && cells.some((cell) => cell.href !== undefined && cell.href !== cell.value);
  return [
    ['url', (cell) => (isOwn ? href(cell) : undefined)],
    ['qualifier', ({ quantity }) => (quantity?.qualifier === 'exact' ? undefined : quantity?.qualifier)],
    ['unit', ({ quantity }) => (quantity && column.unit === undefined ? unitText(quantity.unit) : undefined)],
    ['missing', (cell) => cell.missing],
    ['note', (cell) => cell.note],
    ['source', (cell) => cell.source?.title],
    ['as_of', (cell) => cell.asOf && asOfText(cell.asOf)],
  ];
}

function provenance({ provenance: { source, asOf } }: Block): readonly Field[] {
  return [
    { name: 'source', of: () => source.title },
    { name: 'source_url', of: () => source.url ?? null },
    { name: 'as_of', of: () => asOfText(asOf) },
    { name: 'computed', of: (row) => row.computed === true || null },
  ];
}

const isSaidIn =
  (rows: readonly Row[]) =>
  ({ of }: Field): boolean =>
    rows.some((row) => of(row) !== null);

/** `USD`, `percent`, `multiple`, `score of 100`, `count`. */
export function unitText(unit: Unit): string {
  if (unit.kind === 'money') return unit.currency;
  return unit.kind === 'score' ? `score of ${String(unit.max)}` : unit.kind;
}

function asOfText(asOf: AsOf): string {
  return 'date' in asOf ? asOf.date : `not stated: ${asOf.unstated}`;
}

/** Names that came before get a number: a table may itself have a column `source`. */
function distinct(fields: readonly Field[]): readonly Field[] {
  const taken = new Set<string>();
  return fields.map((field) => {
    let name = field.name;
    for (let count = 2; taken.has(name); count += 1) name = `${field.name}_${String(count)}`;
    taken.add(name);
    return { ...field, name };
  });
}
