/** The page of all forecasts: those that are open, and those whose horizon has passed. */
import { drawBeside } from '../disclosures/draw.ts';
import { capitalised, formatDate, formatQuantity, inSentence, inWords, plural } from '../format.ts';
import { html, join } from '../markup.ts';
import type { Markup, Piece } from '../markup.ts';
import { formatAsOfBriefly } from '../provenance/provenance.ts';
import { formatHorizon } from '../scenarios/horizon.ts';
import type { ArticleSummary } from './article.ts';
import type { BlockSummary } from './block-summary.ts';
import type { Notice } from './figure-notices.ts';
import { closeOf } from './forecast.ts';
import type { Close, End, Forecast } from './forecast.ts';
import { drawRange } from './forecast-range.ts';
import { paths } from './paths.ts';
import type { Registries } from './registries.ts';
import { compare } from '../order.ts';

/** A forecast with where it stands and when it ends. */
export interface Listed {
  readonly forecast: Forecast;
  readonly block: BlockSummary;
  readonly article: ArticleSummary;
  readonly close: Close;
}

/** Every forecast of these articles, the one that ends first first. */
export function forecastsIn(articles: readonly ArticleSummary[]): Listed[] {
  return articles
    .flatMap((article) =>
      article.blocks.flatMap((block): Listed[] => {
        if (!block.forecast) return [];
        const close = closeOf(block.forecast, block.asOf, article.published);
        return [{ forecast: block.forecast, block, article, close }];
      }),
    )
    .toSorted((a, b) => compare(keyOf(a), keyOf(b)));
}

const keyOf = ({ close, article, block }: Listed): string => `${close.day} ${article.slug} ${block.id}`;

/** Open forecasts, which may still come true on some day up to and with the last, and past ones, the latest first. */
export function divided(all: readonly Listed[], today: string): { readonly open: Listed[]; readonly past: Listed[] } {
  return {
    open: all.filter(({ close }) => close.day >= today),
    past: all.filter(({ close }) => close.day < today).toReversed(),
  };
}

/** A table of the open forecasts and one of the past. */
export function drawForecastIndex(
  { open, past }: { readonly open: readonly Listed[]; readonly past: readonly Listed[] },
  notices: readonly Notice[],
  registries: Registries,
): Markup {
  const assets = [...new Set([...open, ...past].map(({ forecast }) => forecast.asset))];
  return html`${drawBeside(notices, assets, 'page')}
<section class="forecast-list"><h2>Open <span class="count">${plural(open.length, 'forecast')}</span></h2>
${open.length === 0 ? html`<p>No forecast is open.</p>` : drawTable('Open forecasts', open, registries)}</section>
${
  past.length > 0 &&
  html`<section class="forecast-list"><h2>Past <span class="count">${plural(past.length, 'forecast')}</span></h2>
<p>Their horizon has passed. We keep them as they were made.</p>
${drawTable('Past forecasts', past, registries)}</section>`
}`;
}

const HEADS = ['Asset', 'Model', 'Horizon', 'Spot', 'Lowest', 'Range', 'Highest', 'Source', 'Review by'];
const NUMBERS: readonly string[] = ['Spot', 'Lowest', 'Highest'];

function drawTable(name: string, listed: readonly Listed[], registries: Registries): Markup {
  const heads = HEADS.map((head) => html`<th scope="col"${NUMBERS.includes(head) && html` class="num"`}>${head}</th>`);
  return html`<div class="table-scroll" tabindex="0" role="region" aria-label="${name}"><table class="data-table forecasts"><caption class="visually-hidden">${name}</caption>
<thead><tr>${heads}</tr></thead><tbody>${join(
    listed.map((one) => drawRow(one, registries)),
    '\n',
  )}</tbody></table></div>`;
}

function drawRow({ forecast, block, article, close }: Listed, { assets, sources }: Registries): Markup {
  const { low, high, spot } = forecast;
  const name = assets[forecast.asset]?.symbol ?? assets[forecast.asset]?.name ?? forecast.asset;
  return html`<tr><th scope="row"><a href="${paths.asset(forecast.asset)}">${name}</a></th>${cells([
    html`<a href="${article.href}#${block.id}">${block.title}</a><br><span class="muted">${modelOf(forecast)}</span>`,
    html`${capitalised(formatHorizon(forecast.horizon))}${'length' in forecast.horizon && html`<br><span class="muted">to ${close.latest && 'at latest '}${formatDate(close.day)}</span>`}`,
  ])}<td class="num">${spot ? formatQuantity(spot, 'table') : 'not given'}</td><td class="num">${drawEnd(low)}</td><td>${drawRange(forecast)}</td><td class="num">${drawEnd(high)}</td>${cells(
    [
      html`${sources[block.source]?.title ?? block.source}<br><span class="muted">${formatAsOfBriefly(block.asOf)}</span>`,
      article.reviewBy === undefined
        ? 'no day set'
        : html`<time datetime="${article.reviewBy}">${formatDate(article.reviewBy)}</time>`,
    ],
  )}</tr>`;
}

const cells = (pieces: readonly Piece[]): Markup => join(pieces.map((piece) => html`<td>${piece}</td>`));

const drawEnd = ({ label, price, multiple }: End): Markup =>
  html`${formatQuantity(price, 'table')}<br><span class="muted">${multiple && `${formatQuantity(multiple, 'table')}, `}${label}</span>`;

/** `Twelve prices: four sizes of total crypto market cap`, or `Three cases`. */
function modelOf({ cells: count, tiers, tierLabel }: Forecast): string {
  if (tiers === 0) return capitalised(`${inWords(count)} ${count === 1 ? 'case' : 'cases'}`);
  const by =
    tierLabel === undefined ? `${inWords(tiers)} tiers` : `${inWords(tiers)} sizes of ${inSentence(tierLabel)}`;
  return `${capitalised(inWords(count))} prices, by ${by}`;
}
