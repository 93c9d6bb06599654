import { KINDS } from '../articles/article.ts';
import { KIND_NAMES, paths } from '../articles/paths.ts';
import { formatDate } from '../format.ts';
import { printable } from '../markup.ts';
import type { ArticleSummary, Link } from '../articles/article.ts';
import { CARD } from '../cards/card.ts';
import { listsBy } from './lists.ts';
import type { Chrome, DateText, Entry, FeedLink, Head } from './page.ts';
import { hasGlossary, stateOf } from './site.ts';
import type { Site } from './site.ts';

/** What stands around every page: name, navigation, the footer's columns. */
export function chromeOf(site: Site): Chrome {
  const {
    registries: { config },
    lists,
  } = site;
  const kinds = KINDS.filter((kind) => lists.has(paths.kind(kind))).map((kind): Link => ({
    label: KIND_NAMES[kind][1],
    href: paths.kind(kind),
  }));
  const categories = listsBy(lists, 'category').map(({ heading, path }): Link => ({ label: heading, href: path }));
  return {
    name: config.name,
    description: config.description,
    navigation: config.navigation,
    copyright: config.copyright,
    errors: config.errors,
    footer: [
      {
        heading: 'Read',
        links: [
          ...categories,
          { label: 'Archive', href: paths.archive },
          { label: 'Assets', href: paths.assets },
          { label: 'Forecasts', href: paths.forecasts },
          { label: 'Data', href: paths.data },
          ...(hasGlossary(site) ? [{ label: 'Glossary', href: paths.glossary }] : []),
        ],
      },
      { heading: 'Kinds', links: kinds },
      {
        heading: 'Trust',
        links: [
          { label: 'About', href: paths.about },
          { label: 'Editorial standards', href: paths.standards },
          { label: 'Disclosures', href: paths.disclosures },
          { label: 'Corrections', href: paths.corrections },
          { label: 'Privacy', href: paths.privacy },
        ],
      },
      {
        heading: 'Follow',
        links: [
          ...(config.newsletter ? [{ label: 'Newsletter', href: paths.newsletter }] : []),
          { label: 'All feeds', href: paths.feeds },
          { label: 'RSS', href: paths.feed('/', 'rss') },
          { label: 'Search', href: paths.search },
        ],
      },
    ],
  };
}

/** The three feeds of a list, for `<head>` and for links. */
export function feedsOf(path: string, title: string): FeedLink[] {
  return [
    { title: `${title} (RSS)`, href: paths.feed(path, 'rss'), type: 'application/rss+xml' },
    { title: `${title} (Atom)`, href: paths.feed(path, 'atom'), type: 'application/atom+xml' },
    { title: `${title} (JSON)`, href: paths.feed(path, 'json'), type: 'application/feed+json' },
  ];
}

/** The head of a page. `card` is the page whose card others show of it: the front page's, where none is given. */
export function headOf(
  site: Site,
  page: {
    title: string;
    description?: string | undefined;
    path: string;
    card?: string;
    feeds?: readonly FeedLink[];
    jsonLd?: readonly string[];
    noindex?: boolean;
  },
): Head {
  const { config } = site.registries;
  return {
    title: printable(page.path === paths.home ? page.title : `${page.title} · ${config.name}`),
    description: printable(page.description ?? config.description),
    canonical: `${config.url}${page.path}`,
    language: config.language,
    feeds: [...feedsOf('/', config.name), ...(page.feeds ?? [])],
    social: { type: 'website', title: printable(page.title), site: config.name, ...cardOf(page, site) },
    jsonLd: page.jsonLd ?? [],
    ...(page.noindex === true && { noindex: true }),
  };
}

/** The card that others show of a page, where cards are published and the page is to be shared. */
function cardOf(
  { title, card = paths.home, noindex }: { title: string; card?: string; noindex?: boolean },
  { registries: { config }, pictures }: Site,
): Pick<Head['social'], 'image'> {
  if (!pictures || noindex === true) return {};
  return { image: { href: `${config.url}${paths.card(card)}`, ...CARD, alt: title } };
}

export const dateText = (iso: string): DateText => ({ iso, text: formatDate(iso) });

export const kindLink = (kind: ArticleSummary['kind']): Link => ({
  label: KIND_NAMES[kind][0],
  href: paths.kind(kind),
});

export const readingTime = (minutes: number): string => `${String(minutes)} min read`;

/** Links to authors, assets or tags, by their names. */
export const linksTo = (entries: readonly { readonly name: string; readonly href: string }[]): Link[] =>
  entries.map(({ name, href }) => ({ label: name, href }));

/** An article as it stands in a list. */
export function entryOf(article: ArticleSummary, site: Site): Entry {
  const state = stateOf(article, site);
  return {
    href: article.href,
    title: article.title,
    description: article.description,
    kind: kindLink(article.kind),
    category: { label: article.category.name, href: article.category.href },
    published: dateText(article.published),
    ...(article.updated !== undefined && { updated: dateText(article.updated) }),
    authors: linksTo(article.authors),
    readingTime: readingTime(article.readingMinutes),
    corrected: article.corrections.length > 0,
    ...(state && { state }),
  };
}
