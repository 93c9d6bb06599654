import type { Cell, Row } from '../blocks/block.ts';
import { missingCell, textCell } from '../blocks/block.ts';
import { withOwn } from '../blocks/cell.ts';
import type { CellInput, CellValue } from '../blocks/cell.ts';
import { decimal, inWords, listed, plural } from '../format.ts';
import { error } from '../parse/problem.ts';
import type { Path, Problem } from '../parse/problem.ts';
import { didYouMean } from '../parse/suggest.ts';
import { inherit } from '../provenance/inheritance.ts';
import type { Context } from '../provenance/inheritance.ts';
import type { Provenance } from '../provenance/provenance.ts';
import type { ComparisonInput } from './schema.ts';

/** An option: a column of a comparison. */
export interface Option {
  readonly id: string;
  readonly label: string;
}

/** What rows are read with. */
export interface Setting {
  readonly input: ComparisonInput;
  readonly options: readonly Option[];
  readonly provenance: Provenance;
  readonly context: Context;
}

type RowInput = ComparisonInput['rows'][string];

/** A feature with a cell for each option. What does not fit the options is reported. */
export function toRow(label: string, row: RowInput, setting: Setting): Row {
  const { options, context } = setting;
  const path = [...context.path, 'rows', label];
  for (const problem of misfits(label, row, options, path)) context.report(problem);
  const cells = options.map(({ id }, index) => {
    const [input, key] = Array.isArray(row) ? [row[index], index] : [row[id], id];
    return toCell(input, [...path, key], setting);
  });
  return { id: label, cells: [textCell(label), ...cells] };
}

/** Cells that no one has explained, as readers would call them. A list that is too short is a fault of another kind. */
export function gapsOf({ rows }: ComparisonInput, options: readonly Option[]): readonly string[] {
  return Object.entries(rows).flatMap(([label, row]) => {
    if (Array.isArray(row)) return [];
    return options.filter(({ id }) => row[id] === undefined).map((option) => `"${label}" of ${option.label}`);
  });
}

function misfits(label: string, row: RowInput, options: readonly Option[], path: Path): readonly Problem[] {
  const known = options.map(({ id }) => id);
  if (!Array.isArray(row)) {
    const unknown = Object.keys(row).filter((id) => !known.includes(id));
    return unknown.map((id) => ({ ...unknownOption(id, known, [...path, id]), at: 'key' }));
  }
  if (row.length === known.length) return [];
  const reason = `The row "${label}" has ${plural(row.length, 'cell')}, but there are ${inWords(known.length)} options.`;
  const hint = `Write one cell each for ${listed(known.map((id) => `\`${id}\``))}.`;
  return [error('comparison-row', path, reason, hint)];
}

function unknownOption(id: string, known: readonly string[], path: Path): Problem {
  return error('comparison-option', path, `\`${id}\` is not an option of this comparison.`, didYouMean(id, known));
}

function toCell(input: CellInput | undefined, path: Path, { input: block, provenance, context }: Setting): Cell {
  const missing = block.missing ?? 'not-captured';
  if (input === undefined) return missingCell(missing);
  const { note } = input;
  if ('missing' in input) return missingCell(input.missing, note === undefined ? {} : { note });
  const own = inherit(context.inherited, input, path, context.resolve);
  const cell = readCell(input.value);
  if (cell) return withOwn(cell, note, own, provenance);
  const hint = 'Write a text such as `yes` or `A, B and C`, in quotes where it holds a comma or a colon.';
  context.report(error('comparison-cell', path, 'This cell is neither a text nor a number.', hint));
  return missingCell(missing);
}

function readCell(value: CellValue): Cell | undefined {
  if (typeof value === 'string') return textCell(value);
  if (typeof value !== 'number') return undefined;
  return { text: decimal(value), value, quantity: { value, qualifier: 'exact', unit: { kind: 'count' } } };
}
