/** A feed put together from items that were written before: an item is the same text in every feed that holds it. */
import type { FeedInput, FeedItem } from './feed.ts';

/** What a feed says of itself, without its items. */
export type FeedHead = Omit<FeedInput, 'items'>;

/** One format: how an item is written, and what stands around items in a feed. */
export interface Format {
  readonly item: (item: FeedItem) => string;
  readonly frame: (head: FeedHead) => Frame;
}

/** What a feed holds beside its items. */
export interface Frame {
  readonly before: string;
  readonly between: string;
  readonly after: string;
  /** The whole feed where there is no item. */
  readonly empty: string;
}

/** A whole feed from its items. */
export const assembled = ({ before, between, after, empty }: Frame, items: readonly string[]): string =>
  items.length === 0 ? empty : `${before}${items.join(between)}${after}`;

/** Any item; what the writer puts around one does not depend on which. */
const SAMPLE: FeedItem = {
  id: 'https://example.invalid/',
  url: 'https://example.invalid/',
  title: 'Sample',
  summary: 'Sample',
  content: '<p>Sample</p>',
  published: '1970-01-01',
  updated: '1970-01-01',
  authors: ['Sample'],
  categories: [],
};

/**
 * A format that a library writes as a whole document: an item is what stands from its first tag to its last, and a feed
 * is the document around one item, with others in its place. A test holds this to the library's own feed of all items.
 *
 * @param write writes a whole feed
 * @param name of the element that holds an item, `item` or `entry`
 */
export function inPieces(write: (input: FeedInput) => string, name: string): Format {
  const bounds = (xml: string): readonly [number, number] => [
    xml.indexOf(`<${name}>`),
    xml.lastIndexOf(`</${name}>`) + name.length + 3,
  ];
  return {
    item: (item) => {
      const xml = write({ ...NOWHERE, items: [item] });
      return xml.slice(...bounds(xml));
    },
    frame: (head) => {
      const xml = write({ ...head, items: [SAMPLE] });
      const [start, end] = bounds(xml);
      const between = xml.slice(xml.lastIndexOf('\n', start), start);
      return { before: xml.slice(0, start), between, after: xml.slice(end), empty: write({ ...head, items: [] }) };
    },
  };
}

const NOWHERE: FeedHead = {
  title: 'Sample',
  description: 'Sample',
  note: 'Sample',
  help: 'https://example.invalid/',
  home: 'https://example.invalid/',
  self: 'https://example.invalid/feed',
  language: 'en',
  copyright: 'Sample',
  updated: '1970-01-01',
};
