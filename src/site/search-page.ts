import { KINDS } from '../articles/article.ts';
import { paths } from '../articles/paths.ts';
import { digestOf } from '../digest.ts';
import { decimal } from '../format.ts';
import { chromeOf, entryOf, headOf } from './chrome.ts';
import type { List } from './lists.ts';
import type { Family } from './output.ts';
import type { SearchPage } from './page.ts';
import type { Site } from './site.ts';

/** The search page lists this many of each kind, with a link to all of them. */
const PER_KIND = 50;

/** `/search/` */
export const search: Family = {
  name: 'search-page',
  plan: (site) => [
    { path: 'search/index.html', family: 'search-page', params: {}, digest: digestOf(searchPage(site)) },
  ],
  draw: (_, site, tools) => tools.page(paths.search, searchPage(site)),
};

/** What the page is without a script: the newest of each kind. */
export function searchPage(site: Site): SearchPage {
  const kinds = KINDS.flatMap((kind) => site.lists.get(paths.kind(kind)) ?? []);
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
    groups: kinds.map((list) => groupOf(list, site)),
  };
}

function groupOf({ heading, id, path, articles }: List, site: Site): SearchPage['groups'][number] {
  const entries = articles.slice(0, PER_KIND).map((article) => entryOf(article, site));
  const more = { label: `All ${decimal(articles.length)} ${heading.toLowerCase()}`, href: path };
  return { heading, id, href: path, entries, ...(articles.length > PER_KIND && { more }) };
}
