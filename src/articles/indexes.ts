/** The page that gathers what the registry and the articles hold of assets. */
import { html } from '../markup.ts';
import type { Markup } from '../markup.ts';
import { listed } from '../format.ts';
import type { ArticleSummary } from './article.ts';
import { countedFigures } from './asset-history.ts';
import type { BlockSummary } from './block-summary.ts';
import { paths } from './paths.ts';
import type { Registries } from './registries.ts';

/**
 * Every asset that an article names, by name, with the number of articles, the figures that they hold of it, and who holds
 * an interest in it.
 */
export function drawAssetIndex({ assets, partners, config }: Registries, articles: readonly ArticleSummary[]): Markup {
  const figures = figuresByAsset(articles);
  const counts = countedByAsset(articles);
  const articlesOf = (id: string): number => counts.get(id) ?? 0;
  const holder = (who: string): string => (who === 'publisher' ? config.publisher.name : (partners[who]?.name ?? who));
  const named = Object.values(assets)
    .filter(({ id }) => articlesOf(id) > 0)
    .toSorted((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
  const rows = named.map(({ id, name, symbol, interests }) => {
    const holders = [...new Set(interests.map((interest) => holder(interest.holder)))];
    return html`<tr><th scope="row"><a href="${paths.asset(id)}">${name}</a></th><td>${symbol}</td><td class="num">${articlesOf(id)}</td><td>${countedFigures(figures.get(id) ?? [])}</td><td>${listed(holders)}</td></tr>`;
  });
  return html`<div class="table-scroll" tabindex="0" role="region" aria-label="Assets"><table class="data-table"><caption class="visually-hidden">Assets</caption><thead><tr><th scope="col">Asset</th><th scope="col">Symbol</th><th scope="col" class="num">Articles</th><th scope="col">Figures</th><th scope="col">Interest held by</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}

/** The kinds of blocks that say something of each asset, by its id. */
function figuresByAsset(articles: readonly ArticleSummary[]): ReadonlyMap<string, BlockSummary['kind'][]> {
  const found = new Map<string, BlockSummary['kind'][]>();
  for (const { kind, says } of articles.flatMap(({ blocks }) => blocks)) {
    for (const { asset } of says?.of ?? []) {
      const kinds = found.get(asset);
      if (kinds) kinds.push(kind);
      else found.set(asset, [kind]);
    }
  }
  return found;
}

function countedByAsset(articles: readonly ArticleSummary[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { id } of articles.flatMap(({ assets }) => assets)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
