/** Sums and differences of quantities, and what is left of a whole. */
import { formatQuantity } from '../format.ts';
import { error } from '../parse/problem.ts';
import type { Problem } from '../parse/problem.ts';
import type { Context } from '../provenance/inheritance.ts';
import { difference, sum } from '../quantities/decimals.ts';
import type { Qualifier, Quantity } from '../quantities/quantity.ts';
import type { RankingColumn } from './column.ts';
import type { Pick } from './pick.ts';

/** What is left of the whole after the picks, by column; only columns of shares that leave something. */
export type Others = Readonly<Record<string, Quantity>>;

/** The figures of a column, without those that are missing. */
export function quantitiesOf(picks: readonly Pick[], columnId: string): readonly Quantity[] {
  return picks.flatMap(({ cells }) => cells[columnId]?.quantity ?? []);
}

/** The sum of quantities of one unit; as inexact as they are. `undefined` where there are none. */
export function sumOf(quantities: readonly Quantity[]): Quantity | undefined {
  const [first] = quantities;
  if (first === undefined) return undefined;
  const value = sum(quantities.map((quantity) => quantity.value));
  return { ...first, value, qualifier: qualifierOfSum(quantities) };
}

/** How far apart two quantities are, never negative; `undefined` where one of them is a bound. */
export function distanceOf(one: Quantity, other: Quantity): Quantity | undefined {
  if (isBound(one) || isBound(other)) return undefined;
  const value = Math.abs(difference(one.value, other.value));
  return { ...one, value, qualifier: one.qualifier === 'about' ? 'about' : other.qualifier };
}

const isBound = ({ qualifier }: Quantity): boolean => qualifier === 'under' || qualifier === 'over';

/** The row "Others": the whole less the sum. Shares of more than the whole are reported. */
export function toOthers(picks: readonly Pick[], columns: readonly RankingColumn[], { path, report }: Context): Others {
  const entries = columns.flatMap((column): [string, Quantity][] => {
    const given = column.whole === undefined ? undefined : sumOf(quantitiesOf(picks, column.id));
    if (column.whole === undefined || given === undefined) return [];
    const value = difference(column.whole, given.value);
    if (value < 0) report(tooMuch(column, given, path));
    return value > 0 ? [[column.id, { ...given, value, qualifier: OPPOSITE[given.qualifier] }]] : [];
  });
  return Object.fromEntries(entries);
}

function tooMuch({ id, label, whole }: RankingColumn, given: Quantity, path: Context['path']): Problem {
  const of = formatQuantity({ ...given, value: whole ?? 0, qualifier: 'exact' });
  const reason = `The figures of "${label}" add up to ${formatQuantity(given)}, more than the whole of ${of}.`;
  return error(
    'ranking-whole',
    [...path, 'columns', id, 'whole'],
    reason,
    'Correct the figures, or leave `whole` out if they are not shares of one whole.',
  );
}

const OPPOSITE: Readonly<Record<Qualifier, Qualifier>> = {
  exact: 'exact',
  about: 'about',
  under: 'over',
  over: 'under',
};

function qualifierOfSum(quantities: readonly Quantity[]): Qualifier {
  const inexact = quantities.filter(({ qualifier }) => qualifier !== 'exact');
  const { qualifier = 'exact' } = inexact[0] ?? {};
  return inexact.every((other) => other.qualifier === qualifier) ? qualifier : 'about';
}
