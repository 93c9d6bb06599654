/** Sums and differences of figures as they were printed: exact in decimals, so that 100 − 90.3 is 9.7. */
import { Decimal } from 'decimal.js';
import { formatQuantity } from '../format.ts';
import { error } from '../parse/problem.ts';
import type { Problem } from '../parse/problem.ts';
import type { Context } from '../provenance/inheritance.ts';
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
  const [first, ...rest] = quantities;
  if (first === undefined) return undefined;
  const value = rest.reduce((sum, { value }) => sum.plus(value), new Decimal(first.value)).toNumber();
  return { ...first, value, qualifier: qualifierOfSum(quantities) };
}

/** How far apart two quantities are, never negative; `undefined` where one of them is a bound. */
export function distanceOf(one: Quantity, other: Quantity): Quantity | undefined {
  const qualifiers = [one.qualifier, other.qualifier];
  if (qualifiers.includes('under') || qualifiers.includes('over')) return undefined;
  const value = new Decimal(one.value).minus(other.value).abs().toNumber();
  return { ...one, value, qualifier: qualifiers.includes('about') ? 'about' : 'exact' };
}

/** The row "Others": the whole less the sum. Shares of more than the whole are reported. */
export function toOthers(picks: readonly Pick[], columns: readonly RankingColumn[], { path, report }: Context): Others {
  const entries = columns.flatMap((column): [string, Quantity][] => {
    const sum = sumOf(quantitiesOf(picks, column.id));
    if (column.whole === undefined || sum === undefined) return [];
    const value = new Decimal(column.whole).minus(sum.value).toNumber();
    if (value < 0) report(tooMuch(column, sum, path));
    return value > 0 ? [[column.id, { ...sum, value, qualifier: OPPOSITE[sum.qualifier] }]] : [];
  });
  return Object.fromEntries(entries);
}

function tooMuch({ id, label, whole }: RankingColumn, sum: Quantity, path: Context['path']): Problem {
  const of = formatQuantity({ ...sum, value: whole ?? 0, qualifier: 'exact' });
  const reason = `The figures of "${label}" add up to ${formatQuantity(sum)}, more than the whole of ${of}.`;
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
  const inexact = new Set(quantities.map(({ qualifier }) => qualifier).filter((qualifier) => qualifier !== 'exact'));
  const [only = 'exact'] = inexact;
  return inexact.size > 1 ? 'about' : only;
}
