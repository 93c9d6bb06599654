/** The feeds of the real site, as a feed reader parses them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAtomFeed, parseJsonFeed, parseOpml, parseRssFeed } from 'feedsmith';
import { DomUtils, parseDocument } from 'htmlparser2';
import { expect, inject, test } from 'vitest';
import { articlesOf, fileOf, filesOf, parsePage } from '../support/pages.ts';

const { dist } = inject('published');
const files = filesOf(dist);
const read = (path: string): string => readFileSync(join(dist, path), 'utf8');

const folders = files.filter((path) => /(?:^|\/)rss\.xml$/.test(path)).map((path) => path.replace('rss.xml', ''));

test.for(folders)('/%s says the same in RSS, Atom and JSON', (folder) => {
  const json = (parseJsonFeed(read(`${folder}feed.json`)).items ?? []).map(({ id, title, url }) => ({
    id,
    title,
    url,
  }));
  const rss = (parseRssFeed(read(`${folder}rss.xml`)).items ?? []).map(({ guid, title, link }) => ({
    id: guid?.value,
    title,
    url: link,
  }));
  const atom = (parseAtomFeed(read(`${folder}atom.xml`)).entries ?? []).map(({ id, title, links = [] }) => ({
    id,
    title: textOf(title),
    url: links.find(({ rel = 'alternate' }) => rel === 'alternate')?.href,
  }));
  expect(rss).toEqual(json);
  expect(atom).toEqual(json);
  for (const { url = '' } of json) expect(files).toContain(fileOf(new URL(url)));
});

test('the main feed holds every article, with the notices and tables of its page', () => {
  const { items = [] } = parseJsonFeed(read('feed.json'));
  expect(new Set(items.map(({ url = '' }) => new URL(url).pathname))).toEqual(new Set(articlesOf(dist)));
  for (const { content_html: content = '', url = '' } of items) {
    const page = parsePage(dist, fileOf(new URL(url)));
    const told = parseDocument(content);
    expect(cellsOf(told), url).toEqual(cellsOf(page));
    const notices = DomUtils.getElementsByTagName('aside', page).map(wordsOf);
    expect(notices.length, url).toBeGreaterThan(0);
    for (const notice of notices) expect(wordsOf(told), url).toContain(notice);
  }
});

test('the list of feeds names feeds that exist', () => {
  const outlines = parseOpml(read('feeds.opml')).body?.outlines ?? [];
  const named = outlines
    .flatMap((outline) => [outline, ...(outline.outlines ?? [])])
    .flatMap(({ xmlUrl }) => xmlUrl ?? []);
  expect(named.length).toBeGreaterThan(10);
  for (const url of named) expect(files).toContain(fileOf(new URL(url)));
});

type Markup = Parameters<typeof DomUtils.textContent>[0];

const wordsOf = (markup: Markup): string => DomUtils.textContent(markup).replace(/\s+/g, ' ').trim();

/** The names of rows, as each table has them. */
const cellsOf = (markup: ReturnType<typeof parseDocument>): string[] =>
  DomUtils.getElements({ tag_name: 'th', scope: 'row' }, markup, true).map(wordsOf);

const textOf = (title: unknown): unknown =>
  typeof title === 'object' && title !== null && 'value' in title ? title.value : title;
