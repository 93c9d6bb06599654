/** The page that gathers what the registry and the articles hold of assets. */
import { html } from '../markup.ts';
import type { Markup } from '../markup.ts';
import { listed } from '../format.ts';
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
