/** What went in is counted against what comes out. */
import type { Site } from '../../site/site.ts';
import { outputOf } from './address.ts';
import type { Linking } from './links.ts';

/** Sentences about articles that are published and should not be, or should be and are not. */
export function countArticles(
  site: Site,
  filesRead: number,
  outputs: readonly Linking[],
  records: ReadonlySet<string> | undefined,
): string[] {
  const byPath = new Map(outputs.map((output) => [output.path, output]));
  const hrefs = site.articles.map(({ href }) => href);
  const accounted = site.articles.length + site.drafts.length + site.scheduled.length;
  return [
    ...(accounted === filesRead
      ? []
      : [`${filesRead} articles were read, but ${accounted} are published, drafts or scheduled.`]),
    ...missingFrom('have no page', hrefs, (href) => byPath.has(outputOf(href))),
    ...missingFrom('are not in the sitemap', hrefs, inSitemap(outputs)),
    ...(records === undefined ? [] : missingFrom('are not in the search index', hrefs, (href) => records.has(href))),
    ...unpublished(site, outputs),
    ...FEEDS.flatMap((path) => newest(path, byPath.get(path)?.inspection.entries, hrefs)),
  ];
}

const FEEDS = ['rss.xml', 'atom.xml', 'feed.json'];

function missingFrom(what: string, hrefs: readonly string[], has: (href: string) => boolean): string[] {
  const absent = hrefs.filter((href) => !has(href));
  return absent.length === 0
    ? []
    : [`${absent.length} of ${hrefs.length} published articles ${what}: ${listed(absent)}.`];
}

/** Sites without a sitemap are not held to one. */
function inSitemap(outputs: readonly Linking[]): (href: string) => boolean {
  const sitemaps = outputs.filter(({ path }) => /^sitemap.*\.xml$/.test(path));
  const entries = new Set(sitemaps.flatMap(({ inspection }) => inspection.entries ?? []));
  return (href) => sitemaps.length === 0 || entries.has(href);
}

/** Nothing may lie below the address of a draft or a scheduled article. */
function unpublished(site: Site, outputs: readonly Linking[]): string[] {
  const slugs = new Set([...site.drafts, ...site.scheduled].map(({ slug }) => slug));
  const found = outputs.filter(({ path, slug }) => slugs.has(slug ?? /^articles\/([^/]+)\//.exec(path)?.[1] ?? ''));
  return found.map(({ path }) => `\`${path}\` belongs to an article that is not published yet.`);
}

/** The feeds of the whole site hold the newest articles, newest first. */
function newest(path: string, entries: readonly string[] | undefined, hrefs: readonly string[]): string[] {
  if (entries === undefined) return [];
  const expected = hrefs.slice(0, entries.length);
  const isRight =
    entries.every((entry, index) => entry === expected[index]) && (entries.length > 0 || hrefs.length === 0);
  return isRight ? [] : [`\`${path}\` does not hold the newest articles in their order: ${listed(entries)}.`];
}

const listed = (items: readonly string[]): string =>
  `${items.slice(0, 5).join(', ')}${items.length > 5 ? ` and ${items.length - 5} more` : ''}`;
