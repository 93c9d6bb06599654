import { capitalised, formatQuantity, inSentence, inWords, listed } from '../format.ts';
import type { Quantity } from '../quantities/quantity.ts';
import type { RankingColumn } from './column.ts';
import type { RankedPick, Standing } from './ranking.ts';
import { distanceOf } from './sums.ts';

/** More names than this are counted. */
const NAMED = 3;

/**
 * What the ranking shows, in one sentence: `Astra DAO won with 21.8% of the vote, 9.1 points ahead of GameSwift`.
 *
 * @returns `undefined` for a list, and where nothing can be said
 */
export function findingOf(standing: Standing): string | undefined {
  const { ranked, metric, order } = standing;
  const top = ranked.filter(({ rank }) => rank === 1);
  const [first] = top;
  if (first === undefined || order === undefined || ranked.length === 1) return undefined;
  if (order === 'reported') return `${nameOf(first)} comes first in the order that the source gave`;
  const quantity = metric && first.pick.cells[metric.id]?.quantity;
  if (metric === undefined || quantity === undefined) return undefined;
  if (top.length > 1) return `${subjectOf(top, ranked.length)} ${levelAt(metric, quantity, standing)}`;
  return `${nameOf(first)} ${standsAt(metric, quantity, standing)}${ahead(standing, first)}`;
}

const nameOf = ({ pick }: RankedPick): string => pick.asset.name;

/** `A and B`, `Five picks`, or `All five picks`. */
function subjectOf(picks: readonly RankedPick[], all: number): string {
  if (picks.length === all) return all === 2 ? `Both ${listed(picks.map(nameOf))}` : `All ${inWords(all)} picks`;
  if (picks.length <= NAMED) return listed(picks.map(nameOf));
  const count = inWords(picks.length);
  return `${capitalised(count)} picks`;
}

/** `won with 21.8% of the vote`, `leads with 40% of revenue`, `has the highest fee at $2`, `ranks first by holders, with 9,192`. */
function standsAt(metric: RankingColumn, quantity: Quantity, standing: Standing): string {
  const part = partOf(metric, quantity, standing);
  if (part === undefined) {
    const best = superlative(metric, standing);
    return best === undefined
      ? `ranks first by ${by(metric, quantity)}`
      : `has the ${best} at ${formatQuantity(quantity)}`;
  }
  const won = part.vote && nobodyElse(metric, quantity, standing);
  return `${won ? 'won' : 'leads'} with ${part.text}`;
}

/** The same of several that are level. */
function levelAt(metric: RankingColumn, quantity: Quantity, standing: Standing): string {
  const part = partOf(metric, quantity, standing);
  if (part !== undefined) return `are level at the top with ${part.text} each`;
  const best = superlative(metric, standing);
  return best === undefined
    ? `are level at the top by ${by(metric, quantity)} each`
    : `share the ${best} at ${formatQuantity(quantity)}`;
}

/** `21.8% of the vote`, where the most of a whole leads. */
function partOf(
  { label }: RankingColumn,
  quantity: Quantity,
  { order }: Standing,
): { readonly text: string; readonly vote: boolean } | undefined {
  const of = /^share of (?:the )?(?<whole>.+)$/i.exec(label)?.groups?.whole;
  if (of === undefined || order !== 'descending') return undefined;
  const vote = isVote(of);
  return { vote, text: `${formatQuantity(quantity)} of ${vote ? 'the vote' : of}` };
}

function by({ label, unit }: RankingColumn, quantity: Quantity): string {
  return `${inSentence(label)}, ${unit?.kind === 'count' ? 'with' : 'at'} ${formatQuantity(quantity)}`;
}

/** `highest fee`, or `highest known fee` where some were not given; `undefined` where bounds leave it open, or of counts. */
function superlative({ id, label, unit }: RankingColumn, { order, ranked }: Standing): string | undefined {
  const [most, unsure, rival] = order === 'ascending' ? ['lowest', 'over', 'under'] : ['highest', 'under', 'over'];
  const given = ranked.map(({ rank, pick }) => ({ rank, quantity: pick.cells[id]?.quantity }));
  const open = given.some(({ rank, quantity }) => quantity?.qualifier === (rank === 1 ? unsure : rival));
  if (open || unit?.kind === 'count') return undefined;
  const known = given.every(({ quantity }) => quantity !== undefined) ? '' : 'known ';
  return `${most} ${known}${inSentence(label)}`;
}

const isVote = (of: string): boolean => /^votes?$/i.test(of);

/** Whether none of those who are not named, or whose share is not known, can have received more. */
function nobodyElse({ id, whole }: RankingColumn, { value }: Quantity, { ranked, others }: Standing): boolean {
  const known = ranked.every(({ pick }) => pick.cells[id]?.quantity?.qualifier === 'exact');
  return known && whole !== undefined && (others[id]?.value ?? 0) < value;
}

function ahead(standing: Standing, first: RankedPick): string {
  const lead = leadOf(standing, first);
  if (lead === undefined) return '';
  const beyond = standing.order === 'ascending' ? 'below' : 'ahead of';
  const over = lead.over.length > NAMED ? `the next ${inWords(lead.over.length)}` : listed(lead.over);
  return `, ${distanceText(lead.distance)} ${beyond} ${over}`;
}

/** `9.1 points` between percentages. */
function distanceText(distance: Quantity): string {
  if (distance.unit.kind !== 'percent') return formatQuantity(distance);
  const points = formatQuantity({ ...distance, unit: { kind: 'count' } });
  return `${points} ${distance.value === 1 ? 'point' : 'points'}`;
}

/** How far a pick is before those that follow it, in the metric; `undefined` where ranks are not computed or figures are bounds. */
export function leadOf(
  { ranked, metric, order }: Standing,
  from: RankedPick,
): { readonly distance: Quantity; readonly over: readonly string[] } | undefined {
  const place = from.rank;
  if (metric === undefined || order === 'reported' || place === undefined) return undefined;
  const next = ranked.find(({ rank }) => rank !== undefined && rank > place);
  if (next === undefined) return undefined;
  const own = from.pick.cells[metric.id]?.quantity;
  const other = next.pick.cells[metric.id]?.quantity;
  const distance = own && other && distanceOf(own, other);
  const over = ranked.filter(({ rank }) => rank === next.rank).map(({ pick }) => pick.asset.name);
  return distance && { distance, over };
}
