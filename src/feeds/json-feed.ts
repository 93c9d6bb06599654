import { midnight, portable } from './feed.ts';
import type { FeedInput, FeedItem, FeedPicture } from './feed.ts';
import { assembled } from './pieces.ts';
import type { FeedHead, Format, Frame } from './pieces.ts';

/**
 * JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/) with the full content of each item.
 *
 * @returns the JSON document
 */
export function jsonFeed({ items, ...head }: FeedInput): string {
  return assembled(frame(head), items.map(jsonItem));
}

/** JSON Feed 1.1, item by item. */
export const jsonFormat: Format = { item: jsonItem, frame };

/** Each item stands on a line of its own. */
function frame(head: FeedHead): Frame {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: head.title,
    home_page_url: head.home,
    feed_url: head.self,
    description: head.description,
    user_comment: head.note,
    language: head.language,
    ...(head.hub !== undefined && { hubs: [{ type: 'WebSub', url: head.hub }] }),
    // The format has no field for it; names of one's own begin with an underscore and say what they are.
    _rights: { about: head.help, copyright: head.copyright },
  };
  const before = `${json(feed).slice(0, -1)},"items":[\n`;
  return { before, between: ',\n', after: '\n]}\n', empty: `${before}]}\n` };
}

function jsonItem(item: FeedItem): string {
  return json({
    id: item.id,
    url: item.url,
    title: item.title,
    summary: item.summary,
    content_html: item.content,
    date_published: midnight(item.published).toISOString(),
    date_modified: midnight(item.updated ?? item.published).toISOString(),
    authors: item.authors.map((name) => ({ name })),
    tags: item.categories,
    ...(item.picture && pictured(item.picture)),
  });
}

const pictured = ({ url, title, length }: FeedPicture): object => ({
  image: url,
  attachments: [{ url, mime_type: 'image/png', title, size_in_bytes: length }],
});

const json = (value: object): string =>
  JSON.stringify(value, (_, part: unknown) => (typeof part === 'string' ? portable(part) : part));
