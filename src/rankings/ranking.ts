import type { Block, Value } from '../blocks/block.ts';
import { legendOf } from '../blocks/legend.ts';
import { lazily } from '../parse/lazily.ts';
import { capitalised, inSentence, inWords } from '../format.ts';
import { inherit, provenanceOf } from '../provenance/inheritance.ts';
import type { Context } from '../provenance/inheritance.ts';
import { toColumn } from './column.ts';
import type { RankingColumn } from './column.ts';
import { test, toCriteria } from './criteria.ts';
import type { Criterion, Result } from './criteria.ts';
import { findingOf } from './finding.ts';
import { metricOf } from './metric.ts';
import { notesOf } from './notes.ts';
import { toPicks } from './pick.ts';
import type { Pick } from './pick.ts';
import { rank } from './rank.ts';
import type { Order, Ranked } from './rank.ts';
import type { RankingInput } from './schema.ts';
import { toOthers } from './sums.ts';
import type { Others } from './sums.ts';
import { tableOf } from './table.ts';
import { valuesOf, valuesOfWhole } from './values.ts';

/** A pick with its place and what the criteria say of it. */
export interface RankedPick extends Omit<Ranked<Pick>, 'item'> {
  readonly pick: Pick;
  /** In the order of the criteria. */
  readonly results: readonly Result[];
}

/** What is derived of a ranking before anything is said or drawn of it. */
export interface Standing {
  readonly id: string;
  /** The column that ranks. */
  readonly metric: RankingColumn | undefined;
  /** `undefined` for a list, which ranks nothing. */
  readonly order: Order | undefined;
  readonly columns: readonly RankingColumn[];
  readonly criteria: readonly Criterion[];
  /** In rank order; those without a rank come last. */
  readonly ranked: readonly RankedPick[];
  readonly others: Others;
}

export interface Ranking extends Block, Standing {
  readonly kind: 'ranking';
  /** Those of its values that are not of one pick. */
  readonly wholes: readonly Value[];
}

/**
 * A ranking with everything that follows from its picks: ranks, ties, criteria, "Others", notes, values and table.
 *
 * Whatever is wrong is reported through `context`, at the exact path; a figure that cannot be read is left empty so that
 * the rest can still be looked at.
 *
 * @returns `undefined` where the ranking has no provenance or no pick whose asset is known
 */
export function toRanking(input: RankingInput, context: Context): Ranking | undefined {
  const inherited = inherit(context.inherited, input, context.path, context.resolve);
  const provenance = provenanceOf(inherited, context.path, context.report);
  if (!provenance) return undefined;
  const columns = Object.entries(input.columns).map(([id, column]) => toColumn(id, column, inherited.currency));
  const picks = toPicks(input, columns, provenance, { ...context, inherited });
  if (picks.length === 0) return undefined;
  const standing = toStanding(input, columns, picks, context);
  const wholes = valuesOfWhole(standing);
  const ranking = {
    ...standing,
    kind: 'ranking' as const,
    title: input.title ?? titleOf(standing),
    table: tableOf(standing),
    provenance,
    wholes,
    assets: standing.ranked.map(({ pick }) => pick.asset.id),
  };
  return lazily<typeof ranking, ForPages>(ranking, {
    finding: () => findingOf(standing),
    notes: () => [...notesOf(standing, input.methodology), ...legendOf(ranking.table)],
    values: () => valuesOf(standing, wholes),
  });
}

/** What pages ask for: a check goes without most of it. */
interface ForPages {
  readonly finding: string | undefined;
  readonly notes: readonly string[];
  readonly values: readonly Value[];
}

function toStanding(
  input: RankingInput,
  columns: readonly RankingColumn[],
  picks: readonly Pick[],
  context: Context,
): Standing {
  const metric = metricOf(input, columns, picks, context);
  const order = input.order ?? (metric ? 'descending' : undefined);
  const criteria = toCriteria(input.criteria ?? [], columns, context);
  const ranked = inOrder(picks, metric, order).map(({ rank: place, tied, item }) => ({
    rank: place,
    tied,
    pick: item,
    results: criteria.map((criterion) => test(criterion, item)),
  }));
  return {
    id: context.id,
    metric,
    order,
    columns,
    criteria,
    ranked,
    others: toOthers(picks, columns, context),
  };
}

function inOrder(
  picks: readonly Pick[],
  metric: RankingColumn | undefined,
  order: Order | undefined,
): readonly Ranked<Pick>[] {
  if (order === undefined || (order !== 'reported' && !metric))
    return picks.map((item) => ({ rank: undefined, tied: false, item }));
  const value = ({ cells }: Pick): number | undefined => (metric ? cells[metric.id]?.quantity?.value : undefined);
  return rank(picks, { value, name: ({ asset }) => `${asset.name}\n${asset.id}`, order });
}

function titleOf({ metric, ranked }: Standing): string {
  if (metric) return `Ranking by ${inSentence(metric.label)}`;
  return `${capitalised(inWords(ranked.length))} ${ranked.length === 1 ? 'pick' : 'picks'} compared`;
}
