import type { Article, ArticleSummary } from '../articles/article.ts';
import { drawBody } from '../articles/body.ts';
import { chartPicture } from '../articles/chart-file.ts';
import { FEED_FILES, KIND_NAMES, fileOf, paths } from '../articles/paths.ts';
import type { FeedFormat } from '../articles/paths.ts';
import { atomFormat } from '../feeds/atom.ts';
import type { FeedItem, FeedPicture } from '../feeds/feed.ts';
import { jsonFormat } from '../feeds/json-feed.ts';
import type { FeedHead, Format } from '../feeds/pieces.ts';
import { rssFormat } from '../feeds/rss.ts';
import { chartPictures } from './chart-pictures.ts';
import { digestOf } from './digest.ts';
import type { List } from './lists.ts';
import type { Family, Output, Piece, Tools } from './output.ts';
import type { Site } from './site.ts';

const FORMATS = { rss: rssFormat, atom: atomFormat, json: jsonFormat } as const satisfies Record<FeedFormat, Format>;
const FEED_FORMATS = Object.keys(FORMATS) as FeedFormat[];

/** A list that has feeds. */
interface Followed {
  readonly path: string;
  readonly heading: string;
  readonly description: string;
  /** The newest, as many as `feeds.limit` allows, or `feeds.lists` in a list of its own. */
  readonly articles: readonly ArticleSummary[];
}

/** RSS, Atom and JSON Feed of the site, and of each category, tag, kind, author and asset, and of corrected articles. */
export const feeds: Family = {
  name: 'feed',
  plan: (site) =>
    followedPaths(site).flatMap((path) => FEED_FORMATS.map((format) => planned(followed(path, site), format, site))),
  draw: ({ params }, site, tools) => {
    const format = params.format as FeedFormat;
    const list = followed(String(params.list), site);
    const { before, between, after, empty } = FORMATS[format].frame(headOf(list, format, site));
    if (list.articles.length === 0) return empty;
    const pieces = list.articles.flatMap((article) => itemsOf(article, site, tools)[FEED_FILES[format]] ?? []);
    return { before, between, after, pieces };
  },
  prepare: (slug, site, tools) => {
    const article = site.bySlug.get(slug);
    if (article) itemsOf(article, site, tools);
  },
};

/** Paths of all lists that have feeds. */
export function followedPaths({ lists }: Site): string[] {
  return ['/', paths.corrections, ...[...lists.values()].filter(hasFeeds).map(({ path }) => path)];
}

/** The list that the feeds at a path follow. */
export function followed(path: string, site: Site): Followed {
  const { config } = site.registries;
  const limited = (articles: readonly ArticleSummary[]): readonly ArticleSummary[] =>
    articles.slice(0, path === '/' ? config.feeds.limit : config.feeds.lists);
  if (path === '/')
    return { path, heading: config.name, description: config.description, articles: limited(site.articles) };
  if (path === paths.corrections) {
    const corrected = site.articles.filter(({ corrections }) => corrections.length > 0);
    return {
      path,
      heading: `Corrections · ${config.name}`,
      description: 'Articles that were corrected.',
      articles: limited(corrected),
    };
  }
  const list = site.lists.get(path);
  if (!list) throw new Error(`There is no list \`${path}\`.`);
  const description = list.intro ?? `Articles of ${config.name}: ${list.heading}.`;
  return { path, heading: `${list.heading} · ${config.name}`, description, articles: limited(list.articles) };
}

const hasFeeds = ({ by }: List): boolean => by !== 'archive' && by !== 'year';

function planned({ articles, ...list }: Followed, format: FeedFormat, site: Site): Output {
  const { config } = site.registries;
  return {
    path: fileOf(paths.feed(list.path, format)),
    family: 'feed',
    params: { list: list.path, format },
    digest: digestOf(
      list,
      format,
      config,
      site.pictures,
      articles.map(({ digest }) => digest),
    ),
    must: [...new Set(articles.flatMap(({ noticeTexts }) => noticeTexts))],
    from: articles.map(({ slug }) => slug),
  };
}

function headOf(
  { path, heading, description, articles }: Followed,
  format: FeedFormat,
  { registries: { config } }: Site,
): FeedHead {
  const days = articles.map((article) => changedOn(article) ?? article.published).toSorted();
  const help = `${config.url}${paths.feeds}`;
  return {
    title: heading,
    description,
    note: `This is a feed: give its address to a feed reader, and new articles come to you in full; ${help} says more.`,
    help,
    home: `${config.url}${path}`,
    self: `${config.url}${paths.feed(path, format)}`,
    language: config.language,
    copyright: config.copyright,
    ...(config.feeds.hub !== undefined && { hub: config.feeds.hub }),
    updated: days.at(-1) ?? '1970-01-01',
  };
}

/** An article as an item of each format. It stands in the feeds of all its lists, so it is written once. */
function itemsOf(
  { slug, digest, noticeTexts }: ArticleSummary,
  site: Site,
  tools: Tools,
): Readonly<Record<string, Piece>> {
  return tools.pieces(`feeds/${slug}`, {
    digest: digestOf(digest, site.registries.config, site.pictures),
    must: noticeTexts,
    make: () => {
      const item = itemOf(tools.article(slug), site, tools);
      return Object.fromEntries(FEED_FORMATS.map((format) => [FEED_FILES[format], FORMATS[format].item(item)]));
    },
  });
}

function itemOf(article: Article, { registries, pictures }: Site, tools: Tools): FeedItem {
  const { config } = registries;
  const changed = changedOn(article);
  const picture = pictures ? pictureOf(article, config.url, tools) : undefined;
  return {
    id: `${config.url}${paths.article(article.formerly[0] ?? article.slug)}`,
    url: `${config.url}${article.href}`,
    title: article.title,
    summary: article.description,
    // Many parsers take off white space at both ends.
    content: drawBody(article, 'portable', registries, { pictures }).html.text.trim(),
    published: article.published,
    ...(changed !== undefined && { updated: changed }),
    authors: article.authors.map(({ name }) => name),
    categories: [
      ...new Set([article.category.name, KIND_NAMES[article.kind][0], ...article.tags.map(({ name }) => name)]),
    ],
    ...(picture && { picture }),
  };
}

/** The last day of a substantive change or a correction: subscribers are not told of any other. */
function changedOn({ corrections, updated }: ArticleSummary): string | undefined {
  const days = corrections.map(({ date }) => date).concat(updated ?? []);
  return days.toSorted().at(-1);
}

/** The first chart of the article. */
function pictureOf(article: Article, origin: string, tools: Tools): FeedPicture | undefined {
  const drawn = chartPictures(article, tools);
  const block = article.figures.find(({ id }) => drawn[`${id}.png`] !== undefined);
  const [png, shown] = block ? [drawn[`${block.id}.png`], chartPicture(article.slug, block)] : [];
  return png && shown && { url: `${origin}${shown.src}`, title: shown.alt, length: png.bytes.length };
}
