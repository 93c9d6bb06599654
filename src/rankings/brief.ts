/** A ranking in three lines, for places that lead to it. */
import { formatQuantity } from '../format.ts';
import { html } from '../markup.ts';
import type { Markup } from '../markup.ts';
import type { RankedPick, Ranking } from './ranking.ts';

const SHOWN = 3;

/** The picks that a brief names, in rank order: those whose interests have to stand beside it. */
export function picksInBrief({ ranked }: Pick<Ranking, 'ranked'>): readonly RankedPick[] {
  return ranked.slice(0, SHOWN);
}

/** The first three picks with their ranks and their figures in the metric, as a table for pages. */
export function drawRankingBrief(ranking: Ranking): Markup {
  const rows = picksInBrief(ranking).map(({ rank, tied, pick }) => {
    const quantity = ranking.metric && pick.cells[ranking.metric.id]?.quantity;
    const place = rank === undefined ? '' : `${String(rank)}${tied ? '=' : ''}`;
    return html`<tr><td class="num">${place}</td><th scope="row">${pick.asset.name}</th><td class="num">${quantity && formatQuantity(quantity, 'table')}</td></tr>`;
  });
  return html`<table class="brief"><caption class="visually-hidden">${ranking.title}: the first ${rows.length}</caption><tbody>${rows}</tbody></table>`;
}
