import type { Cell, Missing } from '../blocks/block.ts';
import { missingCell } from '../blocks/block.ts';
import type { CellInput } from '../blocks/cell.ts';
import { withOwn } from '../blocks/cell.ts';
import { unexplained } from '../blocks/gaps.ts';
import { error } from '../parse/problem.ts';
import type { Path } from '../parse/problem.ts';
import { didYouMean } from '../parse/suggest.ts';
import { inherit, saysNothing } from '../provenance/inheritance.ts';
import type { Context, Subject } from '../provenance/inheritance.ts';
import type { Provenance } from '../provenance/provenance.ts';
import type { RankingColumn } from './column.ts';
import { readCell } from './read-cell.ts';
import type { RankingInput } from './schema.ts';

/** A row of a ranking. */
export interface Pick {
  readonly asset: Subject;
  /** By the column's id; every column has one. */
  readonly cells: Readonly<Record<string, Cell>>;
}

/** Words that follow a ranking's id in paths. */
const TAKEN = ['count', 'sum', 'others', 'criteria'];

type PickInput = RankingInput['picks'][string];

/** What a block's cells are read with. */
interface Setting {
  readonly columns: readonly RankingColumn[];
  /** What an absent cell means. */
  readonly missing: Missing;
  readonly provenance: Provenance;
  readonly context: Context;
}

/**
 * The picks in the order typed, each cell read by its column's type. A pick whose asset is not known is left out; a cell
 * that cannot be read is empty. Either has been reported, at its exact path.
 */
export function toPicks(
  input: RankingInput,
  columns: readonly RankingColumn[],
  provenance: Provenance,
  context: Context,
): readonly Pick[] {
  const setting = { columns, missing: input.missing ?? 'not-captured', provenance, context };
  const picks = Object.entries(input.picks).flatMap(([id, pick]) => toPick(id, pick, setting) ?? []);
  if (input.missing === undefined) reportUnexplained(input, picks, columns, context);
  return picks;
}

function toPick(id: string, input: PickInput, setting: Setting): Pick | undefined {
  const { columns, missing, context } = setting;
  const path = [...context.path, 'picks', id];
  const asset = context.resolve.asset(id, path);
  reportClash(id, path, setting);
  reportUnknown(id, input, setting);
  const row = inherit(context.inherited, input, path, context.resolve);
  const inner = row === context.inherited ? setting : { ...setting, context: { ...context, inherited: row } };
  const cells: Record<string, Cell> = {};
  for (const column of columns) {
    const cell = input.cells[column.id];
    cells[column.id] = cell ? toCell(cell, column, path, inner) : missingCell(missing);
  }
  return asset && { asset, cells };
}

/** @param row the path of the pick */
function toCell(input: CellInput, column: RankingColumn, row: Path, { provenance, context, missing }: Setting): Cell {
  const { note } = input;
  if ('missing' in input) return missingCell(input.missing, note === undefined ? {} : { note });
  const { inherited, resolve } = context;
  const own = saysNothing(input) ? inherited : inherit(inherited, input, [...row, column.id], resolve);
  const cell = readCell(input.value, column);
  if (!('reason' in cell)) return withOwn(cell, note, own, provenance);
  context.report(error('ranking-cell', [...row, column.id], cell.reason, cell.hint));
  return missingCell(missing);
}

/** A path such as `votes.sum` must mean one thing. */
function reportClash(id: string, path: Path, { columns, context }: Setting): void {
  if (!/^\d+$/.test(id) && !TAKEN.includes(id) && columns.every((column) => column.id !== id)) return;
  const reason = `The asset \`${id}\` cannot be told from another part of this ranking: paths such as \`${context.id}.${id}\` would mean two things.`;
  const hint = `Give the column another id, or the asset one such as \`${id}-token\` in assets.yaml.`;
  context.report({ ...error('ranking-pick', path, reason, hint), at: 'key' });
}

function reportUnknown(id: string, { cells }: PickInput, { columns, context }: Setting): void {
  for (const key of Object.keys(cells)) {
    if (columns.some((column) => column.id === key)) continue;
    const known = columns.map((column) => column.id);
    const path = [...context.path, 'picks', id, key];
    context.report({
      ...error('ranking-column', path, `\`${key}\` is not a column of this ranking.`, didYouMean(key, known)),
      at: 'key',
    });
  }
}

function reportUnexplained(
  input: RankingInput,
  picks: readonly Pick[],
  columns: readonly RankingColumn[],
  { path, report }: Context,
): void {
  const gaps = picks.flatMap(({ asset }) =>
    columns
      .filter(({ id }) => input.picks[asset.id]?.cells[id] === undefined)
      .map(({ label }) => `"${label}" of ${asset.name}`),
  );
  if (gaps.length > 0) report(unexplained('ranking-missing', path, 'ranking', gaps));
}
