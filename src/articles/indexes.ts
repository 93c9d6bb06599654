/** Pages that gather what registries and articles hold: all assets, all corrections. */
import { html } from '../markup.ts';
import type { Markup } from '../markup.ts';
import { formatDate, listed } from '../format.ts';
import type { ArticleSummary } from './article.ts';
import { paths } from './paths.ts';
import type { Registries } from './registries.ts';

/** Every asset that an article names, by name, with the number of articles and who holds an interest in it. */
export function drawAssetIndex({ assets, partners, config }: Registries, articlesOf: (id: string) => number): Markup {
  const holder = (who: string): string => (who === 'publisher' ? config.publisher.name : (partners[who]?.name ?? who));
  const named = Object.values(assets)
    .filter(({ id }) => articlesOf(id) > 0)
    .toSorted((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
  const rows = named.map(({ id, name, symbol, interests }) => {
    const holders = [...new Set(interests.map((interest) => holder(interest.holder)))];
    return html`<tr><th scope="row"><a href="${paths.asset(id)}">${name}</a></th><td>${symbol}</td><td class="num">${articlesOf(id)}</td><td>${listed(holders)}</td></tr>`;
  });
  return html`<div class="table-scroll" tabindex="0" role="region" aria-label="Assets"><table class="data-table"><caption class="visually-hidden">Assets</caption><thead><tr><th scope="col">Asset</th><th scope="col">Symbol</th><th scope="col" class="num">Articles</th><th scope="col">Interest held by</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}

/** Every correction of every article, newest first. */
export function drawCorrectionIndex(articles: readonly ArticleSummary[]): Markup {
  const all = articles
    .flatMap((article) => article.corrections.map((correction) => ({ article, correction })))
    .toSorted((a, b) => (a.correction.date < b.correction.date ? 1 : -1));
  if (all.length === 0) return html`<p>Nothing has been corrected yet. Every article says how to report a mistake.</p>`;
  return html`<ul class="corrections">${all.map(
    ({ article, correction }) =>
      html`<li><time datetime="${correction.date}">${formatDate(correction.date)}</time> <a href="${article.href}">${article.title}</a>: <del>${correction.was}</del> <ins>${correction.is}</ins>${correction.note !== undefined && html`. ${correction.note}`}</li>`,
  )}</ul>`;
}
