import { paths } from '../articles/paths.ts';
import { wordList } from '../search/words.ts';
import { digestOf } from '../digest.ts';
import { dataPaths } from './catalogue-pages.ts';
import { followed, followedPaths } from './feeds.ts';
import { headers } from './files/headers.ts';
import { opml } from './files/opml.ts';
import type { Shelf } from './files/opml.ts';
import { redirectPage, redirects } from './files/redirects.ts';
import { robots } from './files/robots.ts';
import { sitemaps } from './files/sitemap.ts';
import type { Listed } from './files/sitemap.ts';
import { glossaryPaths } from './glossary-page.ts';
import { listPaths } from './list-pages.ts';
import { newsletterSubscription } from './newsletter-feeds.ts';
import { hasNewsletter, newsletterPaths } from './newsletter-pages.ts';
import type { Family, Output } from './output.ts';
import { SECTION_PATHS } from './section-pages.ts';
import type { Site } from './site.ts';
import { STATIC_PATHS } from './static-pages.ts';

/** Files for machines: sitemaps, robots, headers, redirects, the list of all feeds, the words of the search. */
export const textFiles: Family = {
  name: 'text-file',
  plan: (site) =>
    [...textFilesOf(site)].map(([path, text]) => ({ path, family: 'text-file', params: {}, digest: digestOf(text) })),
  draw: ({ path }, site) => {
    const text = textFilesOf(site).get(path);
    if (text === undefined) throw new Error(`There is no file \`${path}\`.`);
    return text;
  },
};

function textFilesOf(site: Site): ReadonlyMap<string, string> {
  const { config } = site.registries;
  const newest = site.articles[0]?.published ?? '1970-01-01';
  const maps = sitemaps(listedPages(site), config.url).map(({ path, text }): [string, string] => [path, text]);
  return new Map([
    ...maps,
    ['robots.txt', robots(config.url)],
    ['_headers', headers({ paths: served(site), formTargets: formTargets(site), mails: mails(site) })],
    ['_redirects', redirects(moves(site))],
    ['feeds.opml', opml(config.name, newest, shelves(site))],
    ['pagefind/words.json', wordList(wordsOf(site))],
  ]);
}

/** Every page that search engines may list. */
function listedPages(site: Site): Listed[] {
  const { url } = site.registries.config;
  const others = [
    ...newsletterPaths(site),
    paths.home,
    ...SECTION_PATHS,
    ...glossaryPaths(site),
    ...STATIC_PATHS,
    paths.search,
    ...listPaths(site),
    ...dataPaths(site),
    paths.forecasts,
  ];
  return [
    ...site.articles.map(({ href, published, updated }) => ({ url: `${url}${href}`, lastmod: updated ?? published })),
    ...others.map((path) => ({ url: `${url}${path}` })),
  ];
}

/** Where the sign-up form of the newsletter leads. */
const formTargets = ({ registries: { config } }: Site): string[] =>
  config.newsletter ? [new URL(config.newsletter.form).origin] : [];

/** Every `email.html`; some hosts serve such a file without its ending. */
const mails = (site: Site): string[] => {
  const address = paths.issueFile(':issue', 'email.html');
  return hasNewsletter(site) ? [address, address.replace(/\.html$/, '')] : [];
};

/** What decides the rules of `_headers`: one path of each folder is enough. */
const served = (site: Site): string[] => [
  'index.html',
  '404.html',
  'rss.xml',
  'atom.xml',
  'feed.json',
  'feeds.opml',
  'robots.txt',
  'sitemap-index.xml',
  'articles/x',
  'search/x',
  'feeds/x',
  'data/x',
  'forecasts/x',
  ...(hasNewsletter(site) ? ['newsletter/x'] : []),
  ...[...site.lists.keys(), ...SECTION_PATHS, ...glossaryPaths(site), ...STATIC_PATHS].map(
    (path) => `${path.slice(1)}x`,
  ),
];

/** Titles, names, aliases, tickers and terms. */
function wordsOf({ articles, registries: { assets, glossary } }: Site): string[] {
  const named = Object.values(assets).flatMap(({ name, symbol, aliases }) => [
    name,
    ...(symbol === undefined ? [] : [symbol]),
    ...aliases,
  ]);
  const terms = Object.values(glossary.terms).flatMap(({ term, aliases }) => [term, ...aliases]);
  return [...articles.map(({ title }) => title), ...named, ...terms];
}

function shelves(site: Site): Shelf[] {
  const { url } = site.registries.config;
  const feedsAt = followedPaths(site).map((path) => ({
    path,
    subscription: {
      title: followed(path, site).heading,
      feed: `${url}${paths.feed(path, 'rss')}`,
      page: `${url}${path}`,
    },
  }));
  const by = (heading: string, holds: (path: string) => boolean): Shelf => ({
    heading,
    feeds: feedsAt.filter(({ path }) => holds(path)).map(({ subscription }) => subscription),
  });
  const folders: [string, string][] = [
    ['Categories', '/categories/'],
    ['Kinds', '/kinds/'],
    ['Tags', '/tags/'],
    ['Authors', '/authors/'],
    ['Assets', '/assets/'],
  ];
  const newsletter = newsletterSubscription(site);
  return [
    by(site.registries.config.name, (path) => path === '/' || path === paths.corrections),
    { heading: 'Newsletter', feeds: newsletter ? [newsletter] : [] },
    ...folders.map(([heading, folder]) => by(heading, (path) => path.startsWith(folder))),
  ];
}

const moves = ({ articles }: Site): { from: string; to: string }[] =>
  articles.flatMap(({ formerly, href }) => formerly.map((slug) => ({ from: paths.article(slug), to: href })));

/** A page at each former address of an article, for hosts that read no `_redirects`. */
export const movedPages: Family = {
  name: 'moved-page',
  plan: (site) =>
    site.articles.flatMap(({ formerly, slug, title, href }) =>
      formerly.map((former): Output => ({
        path: `articles/${former}/index.html`,
        family: 'moved-page',
        params: { slug },
        digest: digestOf(title, href, site.registries.config),
      })),
    ),
  draw: ({ params }, site) => {
    const article = site.bySlug.get(String(params.slug));
    const { config } = site.registries;
    if (!article) throw new Error(`There is no article \`${String(params.slug)}\`.`);
    return redirectPage(article.title, `${config.url}${article.href}`, config.language);
  },
};
