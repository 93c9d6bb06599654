import { Feed } from 'feed';
import type { Item } from 'feed';
import { escape } from '../markup.ts';
import { descriptionOf, midnight, portable } from './feed.ts';
import type { FeedInput, FeedItem } from './feed.ts';
import { inPieces } from './pieces.ts';
import type { Format } from './pieces.ts';

/**
 * RSS 2.0 with the full content of each item (`content:encoded`), authors as `dc:creator`, a picture as its enclosure and
 * links to itself and its hub.
 * A description is HTML by the standard, so a summary is escaped twice; a title is plain text.
 *
 * @returns the XML document
 * @throws TypeError where an address is not absolute
 */
export function rss(input: FeedInput): string {
  const feed = new Feed({
    title: text(input.title),
    description: text(descriptionOf(input)),
    link: input.home,
    feedLinks: { rss: input.self },
    language: text(input.language),
    copyright: text(input.copyright),
    updated: midnight(input.updated),
    ...(input.hub !== undefined && { hub: input.hub }),
    generator: false,
  });
  for (const item of input.items) feed.addItem(rssItem(item));
  return `${feed.rss2()}\n`;
}

/** RSS 2.0, item by item. */
export const rssFormat: Format = inPieces(rss, 'item');

function rssItem(item: FeedItem): Item {
  return {
    id: text(item.id),
    title: item.title,
    link: item.url,
    date: midnight(item.published),
    category: item.categories.map((name) => ({ name: text(name) })),
    content: item.content,
    ...(item.picture && { image: { url: item.picture.url, length: item.picture.length } }),
    extensions: [
      element('title', item.title),
      element('description', escape(portable(item.summary))),
      element('content:encoded', item.content),
      ...(item.authors.length > 0 ? [element('dc:creator', item.authors.join(', '))] : []),
      ...(item.updated === undefined ? [] : [element('atom:updated', midnight(item.updated).toISOString())]),
    ],
  };
}

/** An element of an item as escaped text. Its own of that name are CDATA sections, which one `]]>` too many would end. */
function element(name: string, content: string): { name: string; objects: Record<string, unknown> } {
  return { name, objects: { _text: text(content) } };
}

/** Escaped once more where the writer would take `&amp;` for an ampersand. */
function text(content: string): string {
  return portable(content).replaceAll('&', '&amp;');
}
