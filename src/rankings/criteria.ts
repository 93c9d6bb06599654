import type { Cell, Column } from '../blocks/block.ts';
import { formatValue } from '../format.ts';
import { error } from '../parse/problem.ts';
import { didYouMean } from '../parse/suggest.ts';
import type { Context } from '../provenance/inheritance.ts';
import type { Quantity } from '../quantities/quantity.ts';
import type { RankingColumn } from './column.ts';
import type { Pick } from './pick.ts';
import { unitFault } from './read-cell.ts';
import type { CriterionInput } from './schema.ts';

/** A test that every pick is put to. */
export interface Criterion {
  /** Its column in the table: `criterion-1`. */
  readonly id: string;
  readonly label: string;
  readonly column: RankingColumn;
  readonly bound: 'atLeast' | 'atMost';
  readonly limit: number;
}

/** The outcome for a pick; `unknown` where its figure is missing, or a bound that could lie on either side of the limit. */
export type Result = 'met' | 'unmet' | 'unknown';

/** The criteria that can be tested; those that cannot are reported. */
export function toCriteria(
  inputs: readonly CriterionInput[],
  columns: readonly RankingColumn[],
  context: Context,
): readonly Criterion[] {
  return inputs.flatMap((input, index) => {
    const path = [...context.path, 'criteria', index];
    const column = columns.find(({ id }) => id === input.column);
    if (column?.unit !== undefined)
      return toCriterion(input, column, { ...context, id: `criterion-${index + 1}`, path });
    const measurable = columns.filter(({ unit }) => unit !== undefined).map(({ id }) => id);
    const reason =
      column === undefined
        ? `\`${input.column}\` is not a column of this ranking.`
        : `A criterion cannot test \`${input.column}\`, which holds no quantities.`;
    context.report(error('ranking-criterion', [...path, 'column'], reason, didYouMean(input.column, measurable)));
    return [];
  });
}

function toCriterion(
  input: CriterionInput,
  column: RankingColumn,
  { id, path, report }: Context,
): readonly Criterion[] {
  const bound = input.atLeast === undefined ? 'atMost' : 'atLeast';
  const amount = input[bound];
  if (amount === undefined || column.unit === undefined) return [];
  const fault = unitFault(amount, `${amount.value}${amount.suffix ?? ''}`, column.unit, column.label);
  if (fault) {
    report(error('ranking-criterion', [...path, bound], fault.reason, fault.hint));
    return [];
  }
  if (amount.qualifier !== 'exact')
    report(
      error(
        'ranking-criterion',
        [...path, bound],
        'A limit is an exact figure.',
        `Write \`${bound}: ${amount.value}\`.`,
      ),
    );
  const limit = formatValue(amount.value, column.unit, 'prose', column.digits);
  const label = input.label ?? `${column.label} of ${limit} or ${bound === 'atLeast' ? 'more' : 'less'}`;
  return [{ id, label, column, bound, limit: amount.value }];
}

/** Puts a pick to a test. A figure "under 60" is anything up to 60, one "over 60" anything from 60 up. */
export function test({ column, bound, limit }: Criterion, pick: Pick): Result {
  const quantity = pick.cells[column.id]?.quantity;
  if (quantity === undefined) return 'unknown';
  const { least, most } = range(quantity);
  const passes = (value: number): boolean => (bound === 'atLeast' ? value >= limit : value <= limit);
  if (passes(least) && passes(most)) return 'met';
  return passes(least) || passes(most) ? 'unknown' : 'unmet';
}

function range({ value, qualifier }: Quantity): { least: number; most: number } {
  return { least: qualifier === 'under' ? -Infinity : value, most: qualifier === 'over' ? Infinity : value };
}

/** The outcome of all criteria together: met where each is, unmet where one is. */
export function together(results: readonly Result[]): Result {
  if (results.includes('unmet')) return 'unmet';
  return results.includes('unknown') ? 'unknown' : 'met';
}

export const criterionColumn = ({ id, label }: Criterion): Column => ({ id, label, type: 'flag' });

const CELLS: Readonly<Record<Result, Cell>> = {
  met: { text: 'met', value: true },
  unmet: { text: 'not met', value: false },
  unknown: { text: 'not known', value: null },
};

export const resultCell = (result: Result): Cell => CELLS[result];
