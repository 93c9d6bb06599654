import { Feed } from 'feed';
import type { Item } from 'feed';
import { escape } from '../markup.ts';
import { descriptionOf, midnight, portable } from './feed.ts';
import type { FeedInput, FeedItem } from './feed.ts';
import { inPieces } from './pieces.ts';
import type { Format } from './pieces.ts';

/**
 * Atom 1.0 with the full content of each entry. Titles and summaries of entries are `type="html"`, so escaped twice; some
 * readers take them for text, so nothing is escaped that need not be.
 *
 * @returns the XML document
 * @throws TypeError where an id or address is not absolute
 */
export function atom(input: FeedInput): string {
  const feed = new Feed({
    id: input.self,
    title: text(input.title),
    description: text(descriptionOf(input)),
    link: input.home,
    feedLinks: { atom: input.self },
    copyright: text(input.copyright),
    updated: midnight(input.updated),
    ...(input.hub !== undefined && { hub: input.hub }),
    generator: false,
  });
  for (const item of input.items) feed.addItem(atomEntry(item));
  return `${inLanguage(feed.atom1(), input.language)}\n`;
}

/** The writer has no option for the language of the whole feed. */
function inLanguage(xml: string, language: string): string {
  return xml.replace('<feed ', () => `<feed xml:lang="${escape(language)}" `);
}

/** Atom 1.0, entry by entry. */
export const atomFormat: Format = inPieces(atom, 'entry');

function atomEntry(item: FeedItem): Item {
  return {
    id: item.id,
    title: asHtml(item.title),
    link: item.url,
    published: midnight(item.published),
    date: midnight(item.updated ?? item.published),
    description: asHtml(item.summary),
    content: portable(item.content).replaceAll(']]>', ']]&gt;'),
    author: item.authors.map((name) => ({ name: text(name) })),
    category: item.categories.map((name) => ({ term: term(name) })),
    ...(item.picture && { image: { url: item.picture.url, length: item.picture.length } }),
  };
}

const asHtml = (content: string): string =>
  portable(content).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Escaped once more where the writer would take `&amp;` for an ampersand. */
function text(content: string): string {
  return portable(content).replaceAll('&', '&amp;');
}

/** A category's name without `<`, which the writer leaves as it is in an attribute. */
function term(name: string): string {
  return portable(name).replaceAll('<', '');
}
