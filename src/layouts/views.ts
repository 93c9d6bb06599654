/** Which page a route was handed: a route that gets another than it draws fails instead of drawing a part of it. */
import type { ArticlePage, FrontPage, ListPage, Page, SearchPage, StaticPage } from '../site/page.ts';

/** The page of `/articles/<slug>/`. */
export function articlePage(page: Page): ArticlePage {
  if (page.view === 'article') return page;
  throw unexpected(page, 'an article');
}

/** The front page. */
export function frontPage(page: Page): FrontPage {
  if (page.view === 'home') return page;
  throw unexpected(page, 'the front page');
}

/** Every list. */
export function listPage(page: Page): ListPage {
  if (page.view === 'list') return page;
  throw unexpected(page, 'a list');
}

/** `/search/` */
export function searchPage(page: Page): SearchPage {
  if (page.view === 'search') return page;
  throw unexpected(page, 'the search');
}

/** A page whose text stands in its route. */
export function staticPage(page: Page): StaticPage {
  if (page.view === 'static') return page;
  throw unexpected(page, 'a static page');
}

/** Whether a page holds tables, charts or code, to which a script adds its tools. */
export const takesTools = ({ body }: Pick<ArticlePage | ListPage, 'body'>): boolean =>
  body !== undefined && /<(?:table|pre)\b/.test(body.text);

function unexpected(page: Page, expected: string): Error {
  return new Error(
    `The route of ${page.head.canonical} draws ${expected}, but was handed a page of view \`${page.view}\`.`,
  );
}
