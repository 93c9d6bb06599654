import type { Cell } from '../blocks/block.ts';
import { MISSING } from '../blocks/block.ts';
import { addressOf } from '../blocks/link.ts';
import type { Mode } from '../blocks/link.ts';
import { noteOf } from '../blocks/table-notes.ts';
import { attributes, html, join } from '../markup.ts';
import type { Markup } from '../markup.ts';
import { capitalised, formatQuantity, inSentence, listed } from '../format.ts';
import { resultCell } from './criteria.ts';
import { leadSentence } from './lead.ts';
import type { RankedPick, Ranking } from './ranking.ts';
import { formatName, formatRank } from './table.ts';

export interface PickDrawing {
  readonly mode: Mode;
  /** What the author wrote of the pick. */
  readonly prose: Markup;
  /** Notices that belong beside this pick. */
  readonly beside?: Markup | undefined;
  /** Level of the heading; 3 by default. */
  readonly level?: 2 | 3 | 4 | undefined;
  /** Put before paths of the site, to make them absolute. */
  readonly origin?: string | undefined;
}

/** Ids of the assets in rank order. */
export function pickOrder(ranking: Ranking): readonly string[] {
  return ranking.ranked.map(({ pick }) => pick.asset.id);
}

/** Where a pick stands on its page: `votes-astra-dao`. */
export function pickAnchor(ranking: Ranking, assetId: string): string {
  return `${ranking.id}-${assetId}`;
}

/**
 * A pick as a section: number, name, lead sentence, facts, notices and prose, in this order.
 *
 * @throws where the ranking has no such pick; bodies are checked for that before anything is drawn
 */
export function drawPick(ranking: Ranking, assetId: string, how: PickDrawing): Markup {
  const ranked = ranking.ranked.find(({ pick }) => pick.asset.id === assetId);
  if (ranked === undefined) throw new RangeError(`The ranking "${ranking.id}" has no pick "${assetId}".`);
  const lead = leadSentence(ranking, ranked);
  return html`<section${classed(how, 'pick')}>
${drawHeading(ranking, ranked, how)}
<p${classed(how, 'pick-lead')}>${lead.text}</p>${drawFacts(ranking, ranked, lead.columns, how)}${how.beside}
${how.prose}
</section>`;
}

function drawHeading(ranking: Ranking, ranked: RankedPick, how: PickDrawing): Markup {
  const { asset } = ranked.pick;
  const { mode, level = 3 } = how;
  const number = formatRank(ranked);
  if (mode === 'portable')
    return html`<h${level}>${number === '' ? '' : `${number}${ranked.tied ? '' : '.'} `}${formatName(asset)}</h${level}>`;
  const rank = number !== '' && html`<span class="pick-rank">${number}</span> `;
  const symbol = asset.symbol !== undefined && html` <span class="pick-symbol">${asset.symbol}</span>`;
  return html`<h${level} id="${pickAnchor(ranking, asset.id)}">${rank}${asset.name}${symbol}</h${level}>`;
}

function drawFacts(ranking: Ranking, { pick, results }: RankedPick, said: readonly string[], how: PickDrawing): Markup {
  const columns = ranking.columns
    .filter(({ id }) => !said.includes(id))
    .map(({ id, label }) => ({ label, cell: pick.cells[id] }));
  const criteria = ranking.criteria.map(({ label }, index) => ({
    label,
    cell: resultCell(results[index] ?? 'unknown'),
  }));
  const all = [...columns, ...criteria].flatMap(({ label, cell }) => (cell ? [{ label, cell }] : []));
  const facts = all.filter(({ cell }) => !isBare(cell));
  return html`${
    facts.length > 0 &&
    html`
<dl${classed(how, 'pick-facts')}>${facts.map(({ label, cell }) => drawFact(label, cell, how))}</dl>`
  }${drawGaps(
    all.filter(({ cell }) => isBare(cell)),
    how,
  )}`;
}

/** An empty cell that says no more than why it is empty. */
const isBare = (cell: Cell): boolean => cell.missing !== undefined && noteOf(cell) === undefined;

/** What is not known of a pick, in a line for each reason: `Not captured by the source: market cap, technology score.` */
function drawGaps(gaps: readonly { label: string; cell: Cell }[], how: PickDrawing): Markup {
  const reasons = Map.groupBy(gaps, ({ cell }) => (cell.missing === undefined ? '' : MISSING[cell.missing]));
  return join(
    [...reasons].map(
      ([reason, found]) =>
        html`
<p${classed(how, 'pick-gaps')}>${capitalised(reason)}: ${listed(found.map(({ label }) => inSentence(label)))}.</p>`,
    ),
  );
}

function drawFact(label: string, cell: Cell, how: PickDrawing): Markup {
  const pair = [html`<dt>${label}</dt>`, html`<dd>${drawCell(cell, how)}</dd>`];
  return html`<div>${pair}</div>`;
}

function drawCell(cell: Cell, how: PickDrawing): Markup {
  const { missing, href, quantity, text } = cell;
  const content = missing === undefined ? (quantity ? formatQuantity(quantity) : text) : MISSING[missing];
  const drawn = href === undefined ? html`${content}` : html`<a href="${addressOf(href, how.origin)}">${content}</a>`;
  const note = noteOf(cell);
  return note === undefined ? drawn : html`${drawn} (${note})`;
}

function classed({ mode }: PickDrawing, name: string): Markup | undefined {
  return mode === 'page' ? attributes({ class: name }) : undefined;
}
