/** The newsletter as feeds, for readers of feeds and for services that turn a feed into mail. */
import { fileOf, paths } from '../articles/paths.ts';
import type { FeedFormat } from '../articles/paths.ts';
import { atom } from '../feeds/atom.ts';
import type { FeedInput, FeedItem } from '../feeds/feed.ts';
import { jsonFeed } from '../feeds/json-feed.ts';
import { rss } from '../feeds/rss.ts';
import { join } from '../markup.ts';
import { foldIssue } from '../newsletter/fold.ts';
import type { FilledIssue } from '../newsletter/issue.ts';
import { digestOf } from '../digest.ts';
import type { Subscription } from './files/opml.ts';
import { digestOfIssue, noticesIn } from './newsletter.ts';
import type { Family, Output, Tools } from './output.ts';
import type { Site } from './site.ts';

const FORMATS = { rss, atom, json: jsonFeed } as const satisfies Record<FeedFormat, (input: FeedInput) => string>;

/** `/newsletter/rss.xml`, `atom.xml`, `feed.json` */
export const newsletterFeeds: Family = {
  name: 'newsletter-feed',
  plan: (site) => {
    if (site.registries.config.newsletter === undefined) return [];
    const issues = newest(site);
    return (Object.keys(FORMATS) as FeedFormat[]).map((format): Output => ({
      path: fileOf(paths.feed(paths.newsletter, format)),
      family: 'newsletter-feed',
      params: { format },
      digest: digestOf(
        site.registries.config,
        issues.map((issue) => digestOfIssue(issue, site)),
      ),
      must: [...new Set(issues.flatMap((issue) => noticesIn(issue, site)))],
    }));
  },
  draw: ({ params }, site, tools) => {
    const format = params.format as FeedFormat;
    return FORMATS[format](feedOf(format, site, tools));
  },
};

/** The feed of the newsletter, as the list of all feeds names it; absent where there is no newsletter. */
export function newsletterSubscription({ registries: { config } }: Site): Subscription | undefined {
  return (
    config.newsletter && {
      title: `${config.newsletter.name} · ${config.name}`,
      feed: `${config.url}${paths.feed(paths.newsletter, 'rss')}`,
      page: `${config.url}${paths.newsletter}`,
    }
  );
}

const newest = ({ issues, registries: { config } }: Site): readonly FilledIssue[] =>
  issues.slice(0, config.feeds.lists);

function feedOf(format: FeedFormat, site: Site, tools: Tools): FeedInput {
  const { config } = site.registries;
  const issues = newest(site);
  const help = `${config.url}${paths.feeds}`;
  return {
    title: `${config.newsletter?.name ?? ''} · ${config.name}`,
    description: config.newsletter?.description ?? '',
    note: `This is a feed: give its address to a feed reader, and new issues come to you in full; ${help} says more.`,
    help,
    ...(config.feeds.hub !== undefined && { hub: config.feeds.hub }),
    home: `${config.url}${paths.newsletter}`,
    self: `${config.url}${paths.feed(paths.newsletter, format)}`,
    language: config.language,
    copyright: config.copyright,
    updated: issues[0]?.published ?? '1970-01-01',
    items: issues.map((issue) => itemOf(issue, site, tools)),
  };
}

function itemOf(issue: FilledIssue, site: Site, tools: Tools): FeedItem {
  const { registries } = site;
  const { config } = registries;
  const parts = foldIssue(issue, registries, tools.article, site);
  return {
    id: `${config.url}${issue.href}`,
    url: `${config.url}${issue.href}`,
    title: issue.subject,
    summary: issue.preheader,
    content: join(
      parts.map(({ markup }) => markup),
      '\n',
    ).text,
    published: issue.published,
    authors: [config.name],
    categories: [],
  };
}
