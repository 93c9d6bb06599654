import type { Entry, SearchPage } from '../../src/site/page.ts';
import type { AssetCard } from '../../src/site/asset-cards.ts';
import type { SearchFilter } from '../../src/site/search-files.ts';
import { PAGES } from './pages.ts';

export const ORIGIN = 'https://research.example';

const unique = (values: readonly string[]): SearchFilter['options'] =>
  [...new Set(values)].toSorted().map((value) => ({ value, label: value }));

const FILTERS: readonly SearchFilter[] = [
  { id: 'kind', label: 'Kind', options: unique(PAGES.map(({ kind }) => kind)) },
  { id: 'category', label: 'Category', options: unique(PAGES.map(({ category }) => category)) },
  { id: 'year', label: 'Year', options: unique(PAGES.map(({ year }) => year)) },
  { id: 'asset', label: 'Asset', options: unique(PAGES.flatMap(({ assets }) => assets)) },
];

/** Below `/search/`: what is known of the one asset that has a card. */
export const CARD: AssetCard = {
  name: 'Aave',
  symbol: 'AAVE',
  href: '/assets/aave/',
  articles: '1 article',
  notices: ['A house that we quote has invested in Aave.'],
  statements: [
    {
      article: 'Aave in 2027: twelve scenarios',
      href: '/articles/aave-2027/',
      source: 'Source: A forecast (A house), as of 2026',
      figures: [{ label: 'Price in 2027', text: '$293.45 to $2,175.85', href: '/articles/aave-2027/#the-grid' }],
    },
  ],
};

/** What the search loads beside its index, by path. */
export const SEARCH_FILES: Readonly<Record<string, unknown>> = {
  'search/filters.json': FILTERS,
  'search/assets.json': [['aave', 'Aave', 'AAVE', 'ETHLend']],
  'search/assets/aave.json': CARD,
};

/** `/search/` of the made pages. */
export const SEARCH: SearchPage = {
  view: 'search',
  head: {
    title: 'Search',
    description: 'Search all.',
    canonical: `${ORIGIN}/search/`,
    language: 'en',
    feeds: [],
    social: { type: 'website', title: 'Search', site: 'Tearsheet' },
    jsonLd: [],
  },
  chrome: {
    name: 'Tearsheet',
    description: 'Research.',
    navigation: [],
    footer: [],
    copyright: 'Tearsheet',
    errors: 'corrections@research.example',
  },
  crumbs: [{ label: 'Home', href: '/' }, { label: 'Search' }],
  heading: 'Search',
  groups: [{ heading: 'Everything', id: 'everything', entries: PAGES.map(entryOf) }],
};

function entryOf({ url, title, description, kind, category, date }: (typeof PAGES)[number]): Entry {
  const link = (label: string): { label: string; href: string } => ({ label, href: '/' });
  return {
    href: url,
    title,
    description,
    kind: link(kind),
    category: link(category),
    published: { iso: date, text: date },
    authors: [link('Research desk')],
    readingTime: '1 minute',
    corrected: false,
  };
}
