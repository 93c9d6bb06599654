import { paths } from '../articles/paths.ts';
import { chromeOf, entryOf, feedsOf, headOf } from './chrome.ts';
import { digestOf } from '../digest.ts';
import { listsBy } from './lists.ts';
import type { Family } from './output.ts';
import type { ListPage } from './page.ts';
import type { Site } from './site.ts';
import { jsonLd, siteData } from './structured-data.ts';

const NEWEST = 8;
const PER_CATEGORY = 5;

/** `/` */
export const home: Family = {
  name: 'home',
  plan: (site) => [{ path: 'index.html', family: 'home', params: {}, digest: digestOf(homePage(site)) }],
  draw: (_, site, tools) => tools.page(paths.home, homePage(site)),
};

/** The front page: the newest articles, then each category's newest that do not stand there already. */
export function homePage(site: Site): ListPage {
  const { config } = site.registries;
  const newest = site.articles.slice(0, NEWEST);
  const categories = listsBy(site.lists, 'category').map((list) => ({
    heading: list.heading,
    id: list.id,
    href: list.path,
    entries: list.articles
      .filter((article) => !newest.includes(article))
      .slice(0, PER_CATEGORY)
      .map((article) => entryOf(article, site)),
  }));
  return {
    view: 'home',
    head: {
      ...headOf(site, {
        title: config.name,
        description: config.description,
        path: paths.home,
        jsonLd: [jsonLd(siteData(config))],
      }),
    },
    chrome: chromeOf(site),
    crumbs: [],
    heading: config.name,
    intro: config.description,
    groups: [
      {
        heading: 'Newest',
        id: 'newest',
        href: paths.archive,
        entries: newest.map((article) => entryOf(article, site)),
      },
      ...categories.filter(({ entries }) => entries.length > 0),
    ],
    feeds: feedsOf('/', config.name).map(({ title: label, href }) => ({ label, href })),
  };
}
