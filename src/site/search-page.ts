import { KINDS } from '../articles/article.ts';
import { KIND_NAMES, paths } from '../articles/paths.ts';
import { chromeOf, entryOf, headOf } from './chrome.ts';
import { digestOf } from '../digest.ts';
import { listsBy } from './lists.ts';
import type { Family } from './output.ts';
import type { SearchPage } from './page.ts';
import type { Site } from './site.ts';

/** Without a script the search page lists this many of each kind, with a link to the rest. */
const PER_KIND = 200;

/** `/search/` */
export const search: Family = {
  name: 'search-page',
  plan: (site) => [
    { path: 'search/index.html', family: 'search-page', params: {}, digest: digestOf(searchPage(site)) },
  ],
  draw: (_, site, tools) => tools.page(paths.search, searchPage(site)),
};

export function searchPage(site: Site): SearchPage {
  const kinds = KINDS.flatMap((kind) => site.lists.get(paths.kind(kind)) ?? []);
  const years = listsBy(site.lists, 'year').map(({ id }) => ({ value: id, label: id }));
  return {
    view: 'search',
    head: headOf(site, {
      title: 'Search',
      description: `Search all articles of ${site.registries.config.name}: names, tickers, figures.`,
      path: paths.search,
    }),
    chrome: chromeOf(site),
    crumbs: [{ label: 'Home', href: paths.home }, { label: 'Search' }],
    heading: 'Search',
    filters: [
      {
        id: 'kind',
        label: 'Kind',
        options: KINDS.filter((kind) => site.lists.has(paths.kind(kind))).map((kind) => ({
          value: KIND_NAMES[kind][0],
          label: KIND_NAMES[kind][1],
        })),
      },
      {
        id: 'category',
        label: 'Category',
        options: listsBy(site.lists, 'category').map(({ heading }) => ({ value: heading, label: heading })),
      },
      { id: 'year', label: 'Year', options: years },
    ],
    groups: kinds.map(({ heading, id, path, articles }) => ({
      heading,
      id,
      href: path,
      entries: articles.slice(0, PER_KIND).map((article) => entryOf(article, site)),
    })),
  };
}
