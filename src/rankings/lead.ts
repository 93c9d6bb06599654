import { capitalised, formatDate, formatQuantity, inSentence, inWords, listed } from '../format.ts';
import type { AsOf } from '../provenance/provenance.ts';
import type { RankingColumn } from './column.ts';
import type { RankedPick, Ranking } from './ranking.ts';
import { ABSENT, atFigure, byMetric, ordinal } from './wording.ts';

/** The first sentence on a pick. */
export interface Lead {
  readonly text: string;
  /** Ids of the columns that it has spoken of. */
  readonly columns: readonly string[];
}

/** A part of the sentence with the column whose figure it gives. */
interface Part {
  readonly text: string;
  readonly column?: RankingColumn;
}

/**
 * Says from the data alone where a pick stands, with its metric, its first other figure and when they were true:
 * "First of sixteen, with 21.8% of votes; market cap $6 million (2024)."
 */
export function leadSentence(ranking: Ranking, ranked: RankedPick): Lead {
  const place = placeOf(ranking, ranked);
  const other = ranking.columns.find(
    ({ id, unit }) => id !== place.column?.id && unit !== undefined && ranked.pick.cells[id]?.quantity,
  );
  const parts = [place, ...(other ? [figurePart(other, ranked)] : [])];
  const columns = parts.flatMap(({ column }) => column?.id ?? []);
  return { text: `${withDates(parts, ranking, ranked)}.`, columns };
}

function placeOf(ranking: Ranking, ranked: RankedPick): Part {
  const { metric, order } = ranking;
  const among = inWords(ranking.ranked.length);
  if (order === undefined) return { text: ranking.ranked.length === 1 ? 'The only pick' : `One of ${among}` };
  const cell = metric && ranked.pick.cells[metric.id];
  if (ranked.rank === undefined)
    return {
      text: `Unranked among ${among}${metric && cell?.missing ? `: ${inSentence(metric.label)} ${ABSENT[cell.missing]}` : ''}`,
      ...(metric && { column: metric }),
    };
  const place =
    order === 'reported'
      ? `${capitalised(ordinal(ranked.rank))} of ${among} in the order of the source`
      : standing(ranking, ranked, ranked.rank);
  if (metric === undefined || cell?.quantity === undefined) return { text: place };
  const figure =
    order === 'reported'
      ? `, ${inSentence(metric.label)} ${atFigure('', cell.quantity)}`
      : byMetric(metric, cell.quantity);
  return { text: `${place}${figure}`, column: metric };
}

function standing({ ranked: all }: Ranking, { tied, pick }: RankedPick, rank: number): string {
  if (all.length === 1) return 'The only pick';
  const among = inWords(all.length);
  if (!tied) return `${capitalised(ordinal(rank))} of ${among}`;
  const level = all.filter((other) => other.rank === rank && other.pick !== pick).map((other) => other.pick.asset.name);
  return `Level with ${listed(level)} in ${ordinal(rank)} place of ${among}`;
}

function figurePart(column: RankingColumn, { pick }: RankedPick): Part {
  const quantity = pick.cells[column.id]?.quantity;
  return { text: `${inSentence(column.label)} ${quantity ? formatQuantity(quantity) : ''}`, column };
}

/** One date at the end where all figures share it, else a date after each. */
function withDates(parts: readonly Part[], { provenance }: Ranking, { pick }: RankedPick): string {
  const dated = parts.map(({ text, column }) => {
    const cell = column && pick.cells[column.id];
    return { text, date: cell?.quantity ? dateOf(cell.asOf ?? provenance.asOf) : '' };
  });
  const dates = new Set(dated.map(({ date }) => date).filter((date) => date !== ''));
  const [only = ''] = dates;
  if (dates.size < 2) return `${dated.map(({ text }) => text).join('; ')}${only}`;
  return dated.map(({ text, date }) => `${text}${date}`).join('; ');
}

const dateOf = (asOf: AsOf): string => ('date' in asOf ? ` (${formatDate(asOf.date)})` : ' (date not stated)');
