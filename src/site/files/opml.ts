import { html as xml } from '../../markup.ts';
import type { Markup } from '../../markup.ts';

/** Addresses are absolute. */
export interface Subscription {
  readonly title: string;
  /** The feed. */
  readonly feed: string;
  /** The page that it follows. */
  readonly page: string;
}

/** Feeds under a heading: those of the categories, of the authors. */
export interface Shelf {
  readonly heading: string;
  readonly feeds: readonly Subscription[];
}

/**
 * `feeds.opml`, OPML 2.0: every feed of the site, to be imported into a reader in one go. Shelves without feeds are
 * left out.
 *
 * @param updated the day of the newest article
 */
export function opml(title: string, updated: string, shelves: readonly Shelf[]): string {
  const filled = shelves.filter(({ feeds }) => feeds.length > 0);
  return xml`<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
<head>
<title>${title}</title>
<dateModified>${new Date(`${updated}T00:00:00Z`).toUTCString()}</dateModified>
</head>
<body>
${filled.map(({ heading, feeds }) => xml`<outline text="${heading}">\n${feeds.map(outline)}</outline>\n`)}</body>
</opml>
`.text;
}

function outline({ title, feed, page }: Subscription): Markup {
  return xml`<outline type="rss" text="${title}" title="${title}" xmlUrl="${feed}" htmlUrl="${page}"/>\n`;
}
