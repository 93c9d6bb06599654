/** The picks of a ranking as CSV: a column `asset`, then one column for each figure. */
import { csvFormatValue, csvParseRows } from 'd3-dsv';
import { linesOf, message } from '../parse/lines.ts';
import type { Message, Path, Place } from '../parse/problem.ts';

/** A row of the file: a pick. */
export interface CsvPick {
  readonly asset: string;
  /** Cells that hold something, by column. */
  readonly cells: Readonly<Record<string, string>>;
  /** Line of the file at which it begins, from 1. */
  readonly line: number;
}

export interface CsvPicks {
  readonly path: string;
  readonly text: string;
  /** Ids of the columns behind `asset`. */
  readonly columns: readonly string[];
  readonly picks: readonly CsvPick[];
}

interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

/** Reads the file, or says everything that is wrong with its form. What cells mean is read by the ranking's columns. */
export function readCsvPicks(text: string, path: string): CsvPicks | { readonly messages: readonly Message[] } {
  const bare = text.replace(/^\uFEFF/, '');
  const [head = { cells: [], line: 1 }, ...rest] = rowsOf(bare);
  const rows = rest.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const ofHead = wrongHead(head);
  const found = [...wrongQuotes(bare), ...ofHead, ...(ofHead.length > 0 ? [] : wrongRows(head, rows))];
  if (found.length > 0) return { messages: found.map((finding) => csvMessage(path, finding)) };
  return { path, text: bare, columns: head.cells.slice(1), picks: rows.map((row) => pickOf(row, head)) };
}

/** Rows with their cells trimmed, and the line of the file at which each begins. */
function rowsOf(text: string): Row[] {
  let line = 1;
  return csvParseRows(text).map((raw) => {
    const row = { cells: raw.map((cell) => cell.trim()), line };
    line += raw.reduce((lines, cell) => lines + linesOf(cell).length - 1, 1);
    return row;
  });
}

function pickOf({ cells, line }: Row, head: Row): CsvPick {
  const [asset = '', ...figures] = cells;
  const named = figures.map((cell, index) => [head.cells[index + 1] ?? '', cell] as const);
  return { asset, line, cells: Object.fromEntries(named.filter(([, cell]) => cell !== '')) };
}

interface Finding {
  readonly line: number;
  readonly reason: string;
  readonly hint: string;
}

function wrongQuotes(text: string): Finding[] {
  if ((text.match(/"/g)?.length ?? 0) % 2 === 0) return [];
  const at = linesOf(text).findLastIndex((line) => (line.match(/"/g)?.length ?? 0) % 2 === 1);
  const hint = 'Close it; a quotation mark within a cell is written twice.';
  return [{ line: at + 1, reason: 'A quotation mark is not closed.', hint }];
}

function wrongHead({ cells }: Row): Finding[] {
  const [first = '', ...columns] = cells;
  const hint = 'Begin the file with a line such as `asset,share,cap`.';
  if (cells.length === 0) return [{ line: 1, reason: 'This file is empty.', hint }];
  if (first !== 'asset') return [{ line: 1, reason: `The first column is \`${first}\`; it must be \`asset\`.`, hint }];
  const nameless = columns.includes('') ? [{ line: 1, reason: 'A column has no id.', hint }] : [];
  return [
    ...nameless,
    ...repeated(cells).map((id) => ({
      line: 1,
      reason: `The column \`${id}\` stands here twice.`,
      hint: 'Keep one of them.',
    })),
  ];
}

function wrongRows(head: Row, rows: readonly Row[]): Finding[] {
  if (rows.length === 0)
    return [{ line: 1, reason: 'This file holds no picks.', hint: 'Add a line for each: `aave,21.8,6M`.' }];
  const twice = new Set(repeated(rows.map(({ cells }) => cells[0] ?? '')));
  const seen = new Set<string>();
  return rows.flatMap(({ cells, line }): Finding[] => {
    const [asset = ''] = cells;
    const again = twice.has(asset) && (seen.has(asset) || !seen.add(asset));
    if (asset === '')
      return [{ line, reason: 'This row names no asset.', hint: 'Begin it with an id of assets.yaml.' }];
    if (again) return [{ line, reason: `\`${asset}\` has a row already.`, hint: 'Keep one of the two.' }];
    if (cells.length <= head.cells.length) return [];
    const reason = `This row has ${cells.length} cells, and there are ${head.cells.length} columns.`;
    return [{ line, reason, hint: 'Put a cell that holds a comma in quotation marks.' }];
  });
}

const repeated = (names: readonly string[]): string[] => [
  ...new Set(names.filter((name, index) => name !== '' && names.indexOf(name) !== index)),
];

const csvMessage = (path: string, { line, reason, hint }: Finding): Message =>
  message('shared-data', 'error', { path, start: { line, column: 1 } }, reason, hint);

/** Where a cell stands, by asset and column; the row, or the heading row, where there is none. */
export function placeInCsv({ path, text, columns, picks }: CsvPicks, [asset, column]: Path): Place {
  const pick = picks.find((candidate) => candidate.asset === asset);
  const line = pick?.line ?? 1;
  const cells = pick ? [pick.asset, ...columns.map((id) => pick.cells[id] ?? '')] : ['asset', ...columns];
  const index = columns.indexOf(String(column)) + 1;
  const written = cells.map((cell) => csvFormatValue(cell));
  const at = written.slice(0, index).reduce((offset, cell) => offset + cell.length + 1, 0);
  const isThere = (linesOf(text)[line - 1] ?? '').startsWith(written[index] ?? '', at);
  return { path, start: { line, column: isThere ? at + 1 : 1 } };
}
