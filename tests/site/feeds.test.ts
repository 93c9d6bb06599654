import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/articles/article.ts';
import type { Registries } from '../../src/articles/registries.ts';
import {
  AWARDS,
  EXPLAINER,
  REGISTRIES,
  REGISTRY_TEXTS,
  articleOf,
  edited,
  registriesOf,
  withKeys,
} from '../support/articles.ts';
import { drawingOf } from '../support/outputs.ts';
import { wellFormed } from '../feeds/xmllint.ts';

interface JsonFeed {
  readonly hubs?: unknown;
  readonly user_comment?: string;
  readonly items: readonly {
    readonly id: string;
    readonly date_modified: string;
    readonly content_html: string;
    readonly tags: readonly string[];
    readonly image?: string;
    readonly attachments?: readonly { readonly url: string; readonly size_in_bytes: number }[];
  }[];
}

const jsonOf = async (articles: readonly Article[], options = {}): Promise<JsonFeed> =>
  JSON.parse((await drawingOf(articles, options)('feed.json')).toString()) as JsonFeed;

const CORRECTED = withKeys(
  edited(EXPLAINER, 'published: 2026-11-21', 'published: 2026-11-21\nupdated: 2026-11-25'),
  'corrections: [{ date: 2026-11-30, was: "6 million", is: "7 million", severity: figure }]',
);

describe('an article that was corrected', () => {
  const article = articleOf(CORRECTED);

  test('says so at its top: when, what it said and what it says', async () => {
    const [item] = (await jsonOf([article])).items;
    expect(item?.content_html).toMatch(
      /^<ul><li>Figure corrected on <time datetime="2026-11-30">30 November 2026<\/time>: it said “<del>6 million<\/del>” and now says “<ins>7 million<\/ins>”/,
    );
  });

  test('moves the date of its item, and that of the feeds it stands in', async () => {
    const draw = drawingOf([article, articleOf(EXPLAINER, REGISTRIES, 'other')]);
    const [item] = (await jsonOf([article])).items;
    expect(item?.date_modified).toBe('2026-11-30T00:00:00.000Z');
    const feed = '2026-11-30T00:00:00.000Z';
    expect((await draw('atom.xml')).toString()).toMatch(new RegExp(`<title>.*</title>\\s*<updated>${feed}</updated>`));
    expect((await draw('rss.xml')).toString()).toContain(
      '<lastBuildDate>Mon, 30 Nov 2026 00:00:00 GMT</lastBuildDate>',
    );
  });

  test('moves them for nothing else', async () => {
    const reworded = articleOf(edited(CORRECTED, 'Some words to begin with.', 'Other words to begin with.'));
    const [before, after] = [await jsonOf([article]), await jsonOf([reworded])];
    expect(after.items[0]?.content_html).not.toBe(before.items[0]?.content_html);
    expect(after.items[0]?.date_modified).toBe(before.items[0]?.date_modified);
  });
});

test('an article that was renamed keeps its id in every format, so that nobody gets it twice', async () => {
  const ids = async (text: string, slug: string): Promise<(string | undefined)[]> => {
    const draw = drawingOf([articleOf(text, REGISTRIES, slug)]);
    const [rss, atom] = [(await draw('rss.xml')).toString(), (await draw('atom.xml')).toString()];
    const feed = JSON.parse((await draw('feed.json')).toString()) as JsonFeed;
    return [/<guid[^>]*>(.*)<\/guid>/.exec(rss)?.[1], /<entry>[^]*?<id>(.*)<\/id>/.exec(atom)?.[1], feed.items[0]?.id];
  };
  const before = await ids(EXPLAINER, 'first');
  expect(new Set(before)).toEqual(new Set(['https://example.org/articles/first/']));
  expect(await ids(withKeys(EXPLAINER, 'formerly: [first]'), 'second')).toEqual(before);
  expect(await ids(withKeys(EXPLAINER, 'formerly: [first, second]'), 'third')).toEqual(before);
});

test('categories stand once, though a kind and a tag have one name', async () => {
  const tags = `${REGISTRY_TEXTS['content/tags.yaml'] ?? ''}explainers: { name: Explainer }\n`;
  const registries = registriesOf({ 'content/tags.yaml': tags });
  const article = articleOf(withKeys(EXPLAINER, 'tags: [explainers]'), registries);
  const [item] = (await jsonOf([article], { registries })).items;
  expect(item?.tags).toEqual(['Research', 'Explainer']);
});

describe('an article with a chart', () => {
  const article = articleOf(AWARDS);

  test('has its picture in all three formats, with the length that the file has', async () => {
    const draw = drawingOf([article]);
    const url = 'https://example.org/articles/sample/votes.png';
    const { length } = await draw('articles/sample/votes.png');
    const [item] = (await jsonOf([article])).items;
    expect(item).toMatchObject({ image: url, attachments: [{ url, mime_type: 'image/png', size_in_bytes: length }] });
    expect((await draw('rss.xml')).toString()).toContain(
      `<enclosure length="${length}" type="image/png" url="${url}"/>`,
    );
    expect((await draw('atom.xml')).toString()).toContain(
      `<link rel="enclosure" href="${url}" type="image/png" length="${length}"/>`,
    );
  });

  test('names no picture where charts are not published as such, and has its table all the same', async () => {
    const draw = drawingOf([article], { pictures: false });
    for (const path of ['rss.xml', 'atom.xml', 'feed.json']) {
      const feed = (await draw(path)).toString();
      expect(feed).not.toMatch(/\.png|img|enclosure|attachments/);
      expect(feed).toContain('Share of votes');
    }
  });
});

describe('a feed', () => {
  const withHub = (hub: string): Registries =>
    registriesOf({
      'content/site.yaml': edited(REGISTRY_TEXTS['content/site.yaml'] ?? '', 'lists: 3 }', `lists: 3, hub: ${hub} }`),
    });

  test('names its hub where there is one', async () => {
    const registries = withHub('https://hub.example/');
    const draw = drawingOf([articleOf(EXPLAINER)], { registries });
    expect((await draw('rss.xml')).toString()).toContain('<atom:link href="https://hub.example/" rel="hub"/>');
    expect((await draw('atom.xml')).toString()).toContain('<link rel="hub" href="https://hub.example/"/>');
    expect((await jsonOf([articleOf(EXPLAINER)], { registries })).hubs).toEqual([
      { type: 'WebSub', url: 'https://hub.example/' },
    ]);
    expect((await jsonOf([articleOf(EXPLAINER)])).hubs).toBeUndefined();
  });

  test('cannot have a hub that is no address', () => {
    expect(() => withHub('hub.example')).toThrow('An address is expected.');
  });

  test('says first what it is, whether it holds anything or not', async () => {
    for (const articles of [[articleOf(EXPLAINER)], []]) {
      const draw = drawingOf(articles);
      const said =
        'This is a feed: give its address to a feed reader, and new articles come to you in full; https://example.org/feeds/ says more.';
      expect((await draw('rss.xml')).toString()).toContain(`<description>${said} Research for tests.</description>`);
      expect((await draw('atom.xml')).toString()).toContain(`<subtitle>${said} Research for tests.</subtitle>`);
      expect(wellFormed((await draw('atom.xml')).toString())).toBe('');
      expect((await jsonOf(articles)).user_comment).toBe(said);
    }
  });

  test('says its language and whose it is', async () => {
    const draw = drawingOf([articleOf(EXPLAINER)]);
    expect((await draw('rss.xml')).toString()).toMatch(
      /<language>en<\/language>\s*<copyright>Example House<\/copyright>/,
    );
    expect((await draw('atom.xml')).toString()).toMatch(/<feed xml:lang="en" [^]*<rights>Example House<\/rights>/);
    expect(await jsonOf([articleOf(EXPLAINER)])).toMatchObject({
      language: 'en',
      _rights: { copyright: 'Example House' },
    });
  });
});
