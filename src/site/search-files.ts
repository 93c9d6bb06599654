/** What the search loads beside its index, when a reader first wants to search: small files of plain data. */
import { KINDS } from '../articles/article.ts';
import { KIND_NAMES, paths } from '../articles/paths.ts';
import { digestOf } from '../digest.ts';
import { assetCard, assetSpellings } from './asset-cards.ts';
import { listsBy } from './lists.ts';
import type { Family, Output } from './output.ts';
import type { Site } from './site.ts';

/** What results can be narrowed to. */
export interface SearchFilter {
  readonly id: 'kind' | 'category' | 'year' | 'asset';
  readonly label: string;
  /** `value` is what the index knows it by. */
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** `/search/filters.json`, `/search/assets.json` (all spellings) and a card for each asset below `/search/assets/`. */
export const searchFiles: Family = {
  name: 'search-file',
  plan: (site) => [
    planned('search/filters.json', filtersFile(site)),
    planned('search/assets.json', spellingsFile(site)),
    ...assetSpellings(site).map(([id]): Output => ({
      ...planned(`search/assets/${id}.json`, cardFile(id, site)),
      params: { asset: id },
      must: assetCard(id, site).notices,
    })),
  ],
  draw: ({ path, params }, site) => {
    if (params.asset !== undefined) return cardFile(String(params.asset), site);
    return path === 'search/filters.json' ? filtersFile(site) : spellingsFile(site);
  },
};

const planned = (path: string, text: string): Output => ({
  path,
  family: 'search-file',
  params: {},
  digest: digestOf(text),
});

const filtersFile = (site: Site): string => asJson(searchFilters(site));
const spellingsFile = (site: Site): string => asJson(assetSpellings(site));
const cardFile = (id: string, site: Site): string => asJson(assetCard(id, site));

const asJson = (value: unknown): string => `${JSON.stringify(value)}\n`;

/** Filters that have something to choose from; assets only where an article is chiefly about them. */
export function searchFilters({ lists, articles, registries }: Site): readonly SearchFilter[] {
  const kinds = KINDS.filter((kind) => lists.has(paths.kind(kind))).map((kind) => ({
    value: KIND_NAMES[kind][0],
    label: KIND_NAMES[kind][1],
  }));
  const categories = listsBy(lists, 'category').map(({ heading }) => ({ value: heading, label: heading }));
  const years = listsBy(lists, 'year').map(({ id }) => ({ value: id, label: id }));
  const primary = new Set(articles.flatMap(({ primaryAssets }) => primaryAssets.map(({ id }) => id)));
  const assets = listsBy(lists, 'asset')
    .filter(({ id }) => primary.has(id))
    .map(({ id, heading }) => ({ value: id, label: registries.assets[id]?.name ?? heading }));
  const all: readonly SearchFilter[] = [
    { id: 'kind', label: 'Kind', options: kinds },
    { id: 'category', label: 'Category', options: categories },
    { id: 'year', label: 'Year', options: years },
    { id: 'asset', label: 'Asset', options: assets },
  ];
  return all.filter(({ options }) => options.length > 0);
}
