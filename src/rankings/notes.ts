/** The sentences under the table of a ranking. */
import type { Missing } from '../blocks/block.ts';
import { MISSING } from '../blocks/block.ts';
import { formatQuantity, formatValue, inSentence, inWords, listed } from '../format.ts';
import type { RankingColumn } from './column.ts';
import type { Result } from './criteria.ts';
import type { RankedPick, Standing } from './ranking.ts';
import { quantitiesOf, sumOf } from './sums.ts';
import { ABSENT, outOf } from './wording.ts';

/** Methodology first, then what ranks, ties, gaps, computed rows and criteria need said of them. */
export function notesOf(standing: Standing, methodology?: string): readonly string[] {
  return [
    ...(methodology === undefined ? [] : [methodology.trim()]),
    ...reportedNote(standing),
    ...tieNotes(standing),
    ...unrankedNotes(standing),
    ...boundNote(standing),
    ...othersNotes(standing),
    ...criteriaNotes(standing),
  ];
}

function reportedNote({ order, metric, ranked }: Standing): readonly string[] {
  if (order !== 'reported') return [];
  const absent = metric !== undefined && ranked.every(({ pick }) => pick.cells[metric.id]?.quantity === undefined);
  return [
    `Ranks are as the source gave them${absent ? `; the figures behind them (${inSentence(metric.label)}) were not captured` : ''}.`,
  ];
}

function tieNotes({ ranked }: Standing): readonly string[] {
  const ranks = [...new Set(ranked.filter(({ tied }) => tied).map(({ rank }) => rank))];
  return ranks.map(
    (rank) =>
      `${names(ranked.filter((other) => other.rank === rank))} are level at ${String(rank)}; nothing published splits them.`,
  );
}

function unrankedNotes({ ranked, metric, order }: Standing): readonly string[] {
  if (metric === undefined || order === 'reported') return [];
  const reasons = Object.keys(MISSING) as readonly Missing[];
  return reasons.flatMap((reason) => {
    const picks = ranked.filter(({ pick }) => pick.cells[metric.id]?.missing === reason);
    return picks.length === 0 ? [] : [`Unranked, with ${inSentence(metric.label)} ${ABSENT[reason]}: ${names(picks)}.`];
  });
}

function boundNote({ ranked, metric, order }: Standing): readonly string[] {
  if (metric === undefined || order === 'reported') return [];
  const bounded = ranked.filter(({ pick }) =>
    ['under', 'over'].includes(pick.cells[metric.id]?.quantity?.qualifier ?? ''),
  );
  return bounded.length === 0 ? [] : [`A figure given only as a bound is ranked at that bound: ${names(bounded)}.`];
}

function othersNotes({ columns, others, ranked }: Standing): readonly string[] {
  const shares = columns.filter(({ id }) => others[id] !== undefined);
  return shares.flatMap((column) => othersNote(column, ranked, shares.length > 1));
}

function othersNote(
  { id, label, whole, unit }: RankingColumn,
  ranked: readonly RankedPick[],
  several: boolean,
): readonly string[] {
  const sum = sumOf(
    quantitiesOf(
      ranked.map(({ pick }) => pick),
      id,
    ),
  );
  if (sum === undefined || whole === undefined || unit === undefined) return [];
  const blank = ranked.filter(({ pick }) => pick.cells[id]?.quantity === undefined);
  const named = inWords(ranked.length - blank.length);
  const of = several ? ` in "${label}"` : '';
  const included = blank.length === 0 ? '' : ` It includes whatever ${names(blank)} may hold.`;
  return [
    `Others${of} is computed: ${formatValue(whole, unit)} less the ${formatQuantity(sum)} of the ${named} with a figure.${included}`,
  ];
}

function criteriaNotes({ criteria, ranked }: Standing): readonly string[] {
  return criteria.map(({ label }, index) => {
    const having = (result: Result): readonly RankedPick[] => ranked.filter(({ results }) => results[index] === result);
    const [unmet, unknown] = [having('unmet'), having('unknown')];
    const parts = [
      `met by ${outOf(having('met').length, ranked.length)}`,
      ...(unmet.length > 0 ? [`not met by ${names(unmet)}`] : []),
      ...(unknown.length > 0 ? [`not known for ${names(unknown)}`] : []),
    ];
    return `${label}: ${parts.join('; ')}.`;
  });
}

function names(ranked: readonly RankedPick[]): string {
  return listed(ranked.map(({ pick }) => pick.asset.name));
}
