import type { Entry, SearchPage } from '../../src/site/page.ts';
import { PAGES } from './pages.ts';

export const ORIGIN = 'https://research.example';

const unique = (values: readonly string[]): SearchPage['filters'][number]['options'] =>
  [...new Set(values)].toSorted().map((value) => ({ value, label: value }));

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
  filters: [
    { id: 'kind', label: 'Kind', options: unique(PAGES.map(({ kind }) => kind)) },
    { id: 'category', label: 'Category', options: unique(PAGES.map(({ category }) => category)) },
    { id: 'year', label: 'Year', options: unique(PAGES.map(({ year }) => year)) },
  ],
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
