import fc from 'fast-check';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { atom, atomFormat } from '../../src/feeds/atom.ts';
import { portable } from '../../src/feeds/feed.ts';
import type { FeedItem } from '../../src/feeds/feed.ts';
import { jsonFeed, jsonFormat } from '../../src/feeds/json-feed.ts';
import { assembled } from '../../src/feeds/pieces.ts';
import { rss, rssFormat } from '../../src/feeds/rss.ts';
import { hostile } from '../support/hostile.ts';
import { FEED } from './made-feed.ts';
import { valueOf, wellFormed } from './xmllint.ts';

const day = fc
  .date({ min: new Date('2009-01-03T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const item: fc.Arbitrary<FeedItem> = fc
  .record({
    slug: fc.stringMatching(/^[a-z0-9-]{1,12}$/),
    title: hostile,
    summary: hostile,
    content: hostile,
    published: day,
    updated: day,
    author: hostile,
    category: hostile,
    picture: fc.option(hostile, { nil: undefined }),
  })
  .map(({ slug, author, category, picture, ...rest }) => ({
    ...rest,
    ...(picture !== undefined && {
      picture: { url: `https://research.example/${slug}.png?a=1&b=2`, title: picture, length: 7 },
    }),
    id: `urn:tearsheet:article:${slug}`,
    url: `https://research.example/articles/${slug}/?a=1&b=2`,
    authors: [author],
    categories: [category],
  }));

const feeds = fc
  .record({
    title: hostile,
    description: hostile,
    copyright: hostile,
    items: fc.array(item, { minLength: 1, maxLength: 3 }),
  })
  .map((own) => ({ ...FEED, ...own }));

describe('whatever the text is', () => {
  test('a reader of RSS gets ids, dates, titles and content back as they were', () => {
    fc.assert(
      fc.property(feeds, (feed) => {
        const parsed = parseRssFeed(rss(feed));
        expect(parsed.title).toBe(portable(feed.title));
        expect(
          parsed.items?.map((read) => [
            read.guid?.value,
            read.link,
            read.title,
            plain(read.description),
            read.content?.encoded,
            read.dc?.creators,
            read.categories?.[0]?.name,
          ]),
        ).toEqual(
          feed.items.map((own) => [
            own.id,
            own.url,
            ...[own.title, own.summary, own.content].map(portable),
            own.authors.map(portable),
            portable(own.categories[0]!),
          ]),
        );
        expect(parsed.items?.map((read) => new Date(read.pubDate!).toISOString().slice(0, 10))).toEqual(
          feed.items.map((own) => own.published),
        );
      }),
    );
  });

  test('a reader of Atom gets ids, dates, titles and content back as they were', () => {
    fc.assert(
      fc.property(feeds, (feed) => {
        const parsed = parseAtomFeed(atom(feed));
        expect(
          parsed.entries?.map((read) => [
            read.id,
            read.links?.[0]?.href,
            plain(read.title?.value),
            plain(read.summary?.value),
            read.content?.value,
          ]),
        ).toEqual(
          feed.items.map((own) => [
            own.id,
            own.url,
            portable(own.title),
            portable(own.summary),
            portable(own.content).replaceAll(']]>', ']]&gt;'),
          ]),
        );
        expect(parsed.entries?.map((read) => [read.published?.slice(0, 10), read.updated?.slice(0, 10)])).toEqual(
          feed.items.map((own) => [own.published, own.updated]),
        );
      }),
    );
  });

  test('a reader of JSON Feed gets everything back', () => {
    fc.assert(
      fc.property(feeds, (feed) => {
        const parsed = parseJsonFeed(jsonFeed(feed));
        expect(parsed.items?.map((read) => [read.id, read.url, read.title, read.content_html])).toEqual(
          feed.items.map((own) => [own.id, own.url, portable(own.title), portable(own.content)]),
        );
      }),
    );
  });

  test('RSS and Atom are XML, and libxml2 reads the same titles', () => {
    for (const feed of fc.sample(feeds, { numRuns: 5, seed: 11 })) {
      expect(wellFormed(rss(feed))).toBe('');
      expect(wellFormed(atom(feed))).toBe('');
      const title = portable(feed.items[0]!.title);
      expect(valueOf(rss(feed), 'string(//item[1]/title)')).toBe(title);
      expect(plain(valueOf(atom(feed), 'string(//*[local-name()="entry"][1]/*[local-name()="title"])'))).toBe(title);
    }
  });
});

/** What `type="html"` says, read as HTML. */
function plain(html: string | undefined): string | undefined {
  return html?.replace(
    /&(lt|gt|quot|#39|amp);/g,
    (_, name: string) => ({ lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' })[name]!,
  );
}

test.each([
  ['RSS', rss, rssFormat],
  ['Atom', atom, atomFormat],
  ['JSON Feed', jsonFeed, jsonFormat],
] as const)('%s put together from items is the feed written at once', (_, whole, format) => {
  fc.assert(
    fc.property(fc.array(item, { maxLength: 4 }), (items) => {
      const { items: none, ...head } = FEED;
      expect(none.length).toBeGreaterThan(0);
      expect(assembled(format.frame(head), items.map(format.item))).toBe(whole({ ...head, items }));
    }),
    { numRuns: 60 },
  );
});
