import type { ArticleSummary } from '../articles/article.ts';
import { paths } from '../articles/paths.ts';
import { plural } from '../format.ts';
import { assetBody, assetNoticeTexts } from './asset-body.ts';
import { chromeOf, entryOf, feedsOf, headOf } from './chrome.ts';
import { digestOf } from '../digest.ts';
import { listsBy } from './lists.ts';
import type { List } from './lists.ts';
import type { Family, Output } from './output.ts';
import type { ListPage } from './page.ts';
import type { Site } from './site.ts';
import { breadcrumbData, jsonLd } from './structured-data.ts';

type Shelf = NonNullable<ListPage['shelves']>[number];

const PER_PAGE = 30;

/** Categories, tags, kinds, authors, assets, the archive and its years: each list on as many pages as it needs. */
export const listPages: Family = {
  name: 'list-page',
  plan: (site) =>
    [...site.lists.values()].flatMap((list) =>
      Array.from({ length: lastPage(list) }, (_, index) => planned(list, index + 1, site)),
    ),
  draw: ({ params }, site, tools) => {
    const list = site.lists.get(String(params.list));
    if (!list) throw new Error(`There is no list \`${String(params.list)}\`.`);
    const page = Number(params.page);
    return tools.page(paths.page(list.path, page), listPage(list, page, site));
  },
};

/** Paths of all pages of all lists. */
export function listPaths({ lists }: Site): string[] {
  return [...lists.values()].flatMap((list) =>
    Array.from({ length: lastPage(list) }, (_, index) => paths.page(list.path, index + 1)),
  );
}

const lastPage = ({ articles }: List): number => Math.max(1, Math.ceil(articles.length / PER_PAGE));

function planned(list: List, page: number, site: Site): Output {
  const path = `${paths.page(list.path, page).slice(1)}index.html`;
  const must = list.by === 'asset' && page === 1 ? assetNoticeTexts(list, site) : [];
  return {
    path,
    family: 'list-page',
    params: { list: list.path, page },
    digest: digestOf(listPage(list, page, site)),
    ...(must.length > 0 && { must }),
  };
}

/** One page of a list. */
export function listPage(list: List, page: number, site: Site): ListPage {
  const path = paths.page(list.path, page);
  const last = lastPage(list);
  const crumbs = crumbsOf(list);
  const feeds = list.by === 'archive' || list.by === 'year' ? [] : feedsOf(list.path, list.heading);
  const title = page === 1 ? list.heading : `${list.heading}, page ${String(page)}`;
  const description =
    list.intro ?? `${plural(list.articles.length, 'article')} of ${site.registries.config.name}: ${list.heading}.`;
  const body = list.by === 'asset' && page === 1 ? assetBody(list, site) : undefined;
  return {
    view: 'list',
    head: headOf(site, {
      title,
      description,
      path,
      card: list.path,
      feeds,
      jsonLd: [jsonLd(breadcrumbData(crumbs, path, site.registries.config))],
    }),
    chrome: chromeOf(site),
    crumbs,
    heading: title,
    ...(list.intro !== undefined && { intro: list.intro }),
    ...(body && { body }),
    groups: [{ entries: shown(list, page).map((article) => entryOf(article, site)) }],
    ...(list.by === 'archive' && page === 1 && { shelves: shelvesOf(site) }),
    ...(last > 1 && {
      pagination: {
        current: page,
        last,
        ...(page > 1 && { previous: paths.page(list.path, page - 1) }),
        ...(page < last && { next: paths.page(list.path, page + 1) }),
      },
    }),
    feeds: feeds.map(({ title: label, href }) => ({ label, href })),
  };
}

const shown = ({ articles }: List, page: number): readonly ArticleSummary[] =>
  articles.slice((page - 1) * PER_PAGE, page * PER_PAGE);

function crumbsOf({ by, heading }: List): ListPage['crumbs'] {
  const home = { label: 'Home', href: paths.home };
  if (by === 'year') return [home, { label: 'Archive', href: paths.archive }, { label: heading }];
  if (by === 'asset') return [home, { label: 'Assets', href: paths.assets }, { label: heading }];
  return [home, { label: heading }];
}

/** The lists of one sort, by name, with how many articles each holds. */
export function shelfOf({ lists }: Pick<Site, 'lists'>, heading: string, by: List['by']): Shelf {
  const links = listsBy(lists, by).map((list) => ({
    label: list.heading,
    href: list.path,
    count: list.articles.length,
  }));
  return { heading, links };
}

/** Where else to look: years, categories, kinds, tags. */
function shelvesOf(site: Site): NonNullable<ListPage['shelves']> {
  const shelf = (heading: string, by: List['by']): Shelf => shelfOf(site, heading, by);
  return [
    shelf('Years', 'year'),
    shelf('Categories', 'category'),
    shelf('Kinds', 'kind'),
    shelf('Tags', 'tag'),
    shelf('Desks and authors', 'author'),
  ];
}
