/** From what an editor wrote to unit, parts and total of a grade; whatever does not fit together is reported. */
import { error } from '../parse/problem.ts';
import type { Path } from '../parse/problem.ts';
import type { Context } from '../provenance/inheritance.ts';
import type { Amount, Quantity, Unit } from '../quantities/quantity.ts';
import type { GradeInput } from './schema.ts';
import { maxOf } from './score.ts';
import type { Part } from './score.ts';
import { weightProblems, weightedTotal } from './weights.ts';
import type { Weights } from './weights.ts';

/** Names that paths of a grade give to something else than a part. */
const TAKEN = ['total', 'verdict', 'signal'];

/** Percent, or points out of `max`. */
export function unitOf({ unit, max }: GradeInput, { path, report }: Context): Unit | undefined {
  if (unit === 'points' && max !== undefined) return { kind: 'score', max };
  if (unit === 'percent' && max === undefined) return { kind: 'percent' };
  if (unit === 'points') {
    report(
      error('grades-max', path, 'Nothing says how many points can be had.', 'Add `max: 100`, or `unit: percent`.'),
    );
  } else {
    report(
      error(
        'grades-max',
        [...path, 'max'],
        'A percentage ends at 100, and `max` is said as well.',
        'Remove `max`, or write `unit: points`.',
      ),
    );
  }
  return undefined;
}

/** The parts in the order of the file. */
export function partsOf({ parts = {} }: GradeInput, unit: Unit, context: Context): Part[] | undefined {
  const read = Object.entries(parts).map(([name, amount]): Part | undefined => {
    const path = [...context.path, 'parts', name];
    const score = scoreOf(amount, unit, path, context);
    if (!TAKEN.includes(name)) return score && { name, score };
    const hint = 'Write it with a capital, as a name.';
    context.report({ ...error('grades-part', path, `A part cannot be called \`${name}\`.`, hint), at: 'key' });
    return undefined;
  });
  const whole = read.filter((part) => part !== undefined);
  return whole.length === read.length ? whole : undefined;
}

/** The total as typed, or computed where weights are known. One of the two has to be there, and not both. */
export function totalOf(input: GradeInput, unit: Unit, parts: readonly Part[], context: Context): Quantity | undefined {
  const { total, weights } = input;
  const { path, report } = context;
  if (weights !== undefined && weights !== 'withheld') return computedTotal(input, weights, unit, parts, context);
  if (total) return scoreOf(total, unit, [...path, 'total'], context);
  report(
    error(
      'grades-total',
      path,
      'This grade has no total.',
      'Add `total: 72`, or the weights of the parts from which it can be computed.',
    ),
  );
  return undefined;
}

function computedTotal(
  input: GradeInput,
  weights: Weights,
  unit: Unit,
  parts: readonly Part[],
  context: Context,
): Quantity | undefined {
  const { path, report } = context;
  const scores = Object.fromEntries(parts.map(({ name, score }) => [name, score.value]));
  const problems = weightProblems(weights, scores);
  for (const { part, reason, hint } of problems) {
    const at = [...path, 'weights', ...(part === undefined ? [] : [part])];
    report({ ...error('grades-weights', at, reason, hint), at: part === undefined ? 'value' : 'key' });
  }
  if (problems.length > 0) return undefined;
  const value = weightedTotal(weights, scores);
  if (input.total) {
    const reason = `The total is typed, and the weights make it ${String(value)}.`;
    report(
      error(
        'grades-total',
        [...path, 'total'],
        reason,
        'Remove `total`; or write `weights: withheld` and keep the total that the source printed.',
      ),
    );
    return undefined;
  }
  return { value, qualifier: parts.every(({ score }) => score.qualifier === 'exact') ? 'exact' : 'about', unit };
}

function scoreOf(
  { value, qualifier, suffix }: Amount,
  unit: Unit,
  path: Path,
  { report }: Context,
): Quantity | undefined {
  const max = maxOf(unit);
  if (suffix === 'x' || (suffix === '%' && unit.kind !== 'percent')) {
    report(
      error(
        'grades-score',
        path,
        `\`${String(value)}${suffix}\` is not a number of points.`,
        suffix === '%' ? 'Write `unit: percent`, or the points.' : 'Write the score as a number.',
      ),
    );
    return undefined;
  }
  if (value >= 0 && value <= max) return { value, qualifier, unit };
  report(
    error(
      'grades-score',
      path,
      `The score ${String(value)} does not lie between 0 and ${String(max)}.`,
      'Correct it, or say the `max` that it is measured against.',
    ),
  );
  return undefined;
}
