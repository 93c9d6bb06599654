/** What articles say of one cryptoasset, over time: its ranks, scores and forecasts, in the order of their dates. */
import { drawBeside } from '../disclosures/draw.ts';
import { listed, plural } from '../format.ts';
import { html, join } from '../markup.ts';
import type { Markup } from '../markup.ts';
import { formatDay } from '../provenance/provenance.ts';
import type { ArticleSummary } from './article.ts';
import type { BlockSummary } from './block-summary.ts';
import type { Notice } from './figure-notices.ts';
import type { Registries } from './registries.ts';
import type { Figure, Measure, Statement } from './statements.ts';
import { trendsOf } from './trend.ts';
import { drawTrend } from './trend-chart.ts';
import { compare } from '../order.ts';

/** What a block says of the asset. */
export interface Saying {
  readonly article: ArticleSummary;
  readonly block: BlockSummary;
  readonly statement: Statement;
}

/** Rows of the table at most: the list of articles below it goes on. */
const SHOWN = 40;

/**
 * Everything that these articles say of an asset, the newest figures first; figures without a date come last.
 *
 * @param articles newest first
 */
export function sayingsOf(asset: string, articles: readonly ArticleSummary[]): Saying[] {
  const found = articles.flatMap((article) =>
    article.blocks.flatMap((block): Saying[] => {
      const statement = block.says?.of.find((one) => one.asset === asset);
      return statement ? [{ article, block, statement }] : [];
    }),
  );
  return found.toSorted((a, b) => compare(dateOf(b), dateOf(a)));
}

const dateOf = ({ block: { asOf } }: Saying): string => ('date' in asOf ? asOf.date : '');

/** How many ranks, grades and forecasts there are: `2 ranks, 3 grades and 1 forecast`. */
export function countedFigures(kinds: readonly BlockSummary['kind'][]): string {
  const count = (kind: BlockSummary['kind'], noun: string): string[] => {
    const found = kinds.filter((one) => one === kind).length;
    return found === 0 ? [] : [plural(found, noun)];
  };
  return listed([...count('ranking', 'rank'), ...count('grades', 'grade'), ...count('scenarios', 'forecast')]);
}

/** The table of all that is said, with a chart of each measure that has two dated figures or more. */
export function drawAssetHistory(
  asset: { readonly id: string; readonly name: string },
  sayings: readonly Saying[],
  notices: readonly Notice[],
  { sources }: Registries,
): Markup | undefined {
  if (sayings.length === 0) return undefined;
  const rows = sayings.slice(0, SHOWN).map((saying) => drawRow(saying, sources));
  const left = sayings.length - rows.length;
  return html`<section class="history"><h2>Rank, score and forecast over time</h2>
${drawBeside(notices, [asset.id], 'page')}
${trendsOf(sayings).map((trend) => html`<div class="block-chart">${drawTrend(trend, asset.name).svg}</div>`)}
<div class="table-scroll" tabindex="0" role="region" aria-label="What articles say of ${asset.name}"><table class="data-table"><caption class="visually-hidden">What articles say of ${asset.name}</caption>
<thead><tr><th scope="col">As of</th><th scope="col">Figures</th><th scope="col" class="num">Rank</th><th scope="col">What they say</th><th scope="col">Source</th></tr></thead>
<tbody>${join(rows, '\n')}</tbody></table></div>${left > 0 && html`<p>${plural(left, 'older figure')} ${left === 1 ? 'stands' : 'stand'} in the articles below.</p>`}</section>`;
}

function drawRow({ article, block, statement }: Saying, sources: Registries['sources']): Markup {
  return html`<tr><td>${formatDay(block.asOf)}</td><th scope="row"><a href="${article.href}#${block.id}">${block.title}</a></th><td class="num">${statement.rank ?? ''}</td><td>${saidOf(statement, block.says?.measures ?? [])}</td><td>${sources[block.source]?.title ?? block.source}</td></tr>`;
}

/** `Share of votes 12.7%, Technology score 81%` */
function saidOf({ figures }: Statement, measures: readonly Measure[]): string {
  const said = figures.flatMap((figure: Figure | null, index) => {
    const label = measures[index]?.label;
    return figure === null || label === undefined ? [] : [`${label}: ${figure[0]}`];
  });
  return said.length === 0 ? 'ranked without a figure' : said.join('; ');
}
