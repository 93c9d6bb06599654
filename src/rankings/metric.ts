import { error, warning } from '../parse/problem.ts';
import type { Problem } from '../parse/problem.ts';
import { didYouMean } from '../parse/suggest.ts';
import type { Context } from '../provenance/inheritance.ts';
import type { RankingColumn } from './column.ts';
import type { Pick } from './pick.ts';
import type { RankingInput } from './schema.ts';
import { quantitiesOf } from './sums.ts';

/** The column that ranks, where one is named that can; what is wrong with it, or with the order, is reported. */
export function metricOf(
  { metric: id, order }: RankingInput,
  columns: readonly RankingColumn[],
  picks: readonly Pick[],
  context: Context,
): RankingColumn | undefined {
  const measurable = columns.filter(({ unit }) => unit !== undefined);
  const metric = measurable.find((column) => column.id === id);
  const problem =
    id === undefined
      ? withoutMetric(order, measurable, context)
      : metric
        ? withMetric(metric, order, picks, context)
        : withoutColumn(id, columns, measurable, context);
  if (problem) context.report(problem);
  return metric;
}

function withoutMetric(
  order: RankingInput['order'],
  measurable: readonly RankingColumn[],
  { path }: Context,
): Problem | undefined {
  if (order === undefined || order === 'reported') return undefined;
  const reason = `The order is \`${order}\`, but no metric says by what.`;
  const hint = `Add \`metric: ${measurable[0]?.id ?? 'share'}\`, or say \`order: reported\` where the source gave only the ranks.`;
  return error('ranking-metric', [...path, 'order'], reason, hint);
}

function withoutColumn(
  id: string,
  columns: readonly RankingColumn[],
  measurable: readonly RankingColumn[],
  { path }: Context,
): Problem {
  const other = columns.find((column) => column.id === id);
  const reason = other
    ? `\`${id}\` cannot rank, since "${other.label}" holds no quantities.`
    : `The metric \`${id}\` is not a column of this ranking.`;
  const known = measurable.map((column) => column.id);
  return error('ranking-metric', [...path, 'metric'], reason, didYouMean(id, known));
}

function withMetric(
  { id, label }: RankingColumn,
  order: RankingInput['order'],
  picks: readonly Pick[],
  { path }: Context,
): Problem | undefined {
  const values = quantitiesOf(picks, id).map(({ value }) => value);
  if (order !== 'reported') {
    if (values.length > 0) return undefined;
    const reason = `Nothing can be ranked by "${label}", since no pick has a figure there.`;
    const hint = 'Say `order: reported` where the source gave only the ranks, or name another metric.';
    return error('ranking-metric', [...path, 'metric'], reason, hint);
  }
  const steps = values.slice(1).map((value, index) => Math.sign(value - (values[index] ?? value)));
  if (!steps.includes(1) || !steps.includes(-1)) return undefined;
  const reason = `The picks are in the order reported, but their figures of "${label}" neither rise nor fall with it.`;
  return warning('ranking-order', [...path, 'order'], reason, 'Compare the order and the figures with the source.');
}
