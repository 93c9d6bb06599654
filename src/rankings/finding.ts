import { listed } from '../format.ts';
import type { Quantity } from '../quantities/quantity.ts';
import type { RankedPick, Standing } from './ranking.ts';
import { distanceOf } from './sums.ts';
import { byMetric, formatDistance } from './wording.ts';

/** What the ranking shows, in one sentence; `undefined` for a list. */
export function findingOf(standing: Standing): string | undefined {
  const { ranked, metric, order } = standing;
  const top = ranked.filter(({ rank }) => rank === 1);
  const names = listed(top.map(({ pick }) => pick.asset.name));
  const [first] = top;
  if (first === undefined || order === undefined || ranked.length === 1) return undefined;
  const quantity = metric && first.pick.cells[metric.id]?.quantity;
  if (order === 'reported') return `${names} comes first in the order that the source gave.`;
  if (metric === undefined || quantity === undefined) return undefined;
  const standingOf = byMetric(metric, quantity);
  return top.length > 1
    ? `${names} are level at the top${standingOf}.`
    : `${names} comes first${standingOf}${ahead(standing, first)}.`;
}

function ahead(standing: Standing, first: RankedPick): string {
  const lead = leadOf(standing, first);
  if (lead === undefined) return '';
  const beyond = standing.order === 'ascending' ? 'below' : 'ahead of';
  return `, ${formatDistance(lead.distance)} ${beyond} ${listed(lead.over)}`;
}

/** How far a pick is before those that follow it, in the metric; `undefined` where ranks are not computed or figures are bounds. */
export function leadOf(
  { ranked, metric, order }: Standing,
  from: RankedPick,
): { readonly distance: Quantity; readonly over: readonly string[] } | undefined {
  const next = ranked.find(({ rank }) => from.rank !== undefined && rank !== undefined && rank > from.rank);
  if (metric === undefined || order === 'reported' || next === undefined) return undefined;
  const [own, other] = [from, next].map(({ pick }) => pick.cells[metric.id]?.quantity);
  const distance = own && other && distanceOf(own, other);
  const over = ranked.filter(({ rank }) => rank === next.rank).map(({ pick }) => pick.asset.name);
  return distance && { distance, over };
}
