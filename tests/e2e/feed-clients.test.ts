/** The feeds of the real site, as parsers and programs that people use have them. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DomUtils, parseDocument } from 'htmlparser2';
import { afterAll, expect, inject, test } from 'vitest';
import { byNewsboat, Subscription } from '../support/feed-clients.ts';
import { PARSERS } from '../support/feed-parsers.ts';
import type { ParsedItem } from '../support/feed-parsers.ts';
import { elementsOf, fileOf, filesOf, parsePage } from '../support/pages.ts';

const { url, dist } = inject('published');
const folder = mkdtempSync(join(tmpdir(), 'tearsheet-clients-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface JsonItem {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly date_published: string;
  readonly content_html: string;
}

/** The items of a JSON Feed, to which the other formats are held. */
function itemsOf(path: string): ParsedItem[] {
  const { items } = JSON.parse(readFileSync(join(dist, path), 'utf8')) as { items: JsonItem[] };
  return items.map((item) => ({
    id: item.id,
    title: item.title,
    url: item.url,
    published: Date.parse(item.date_published) / 1000,
    content: item.content_html,
  }));
}

const whole = itemsOf('feed.json');
const folders = filesOf(dist)
  .filter((path) => /(?:^|\/)feed\.json$/.test(path))
  .map((path) => path.replace('feed.json', ''));

test.each(Object.keys(PARSERS))(
  '%s reads in RSS and Atom of every list what stands in JSON, to the letter',
  async (name) => {
    expect(folders.length).toBeGreaterThan(10);
    // A process for each feed: a few of them stand for all.
    for (const list of ['', ...folders.filter((_, index) => index % 9 === 1)]) {
      const expected = itemsOf(`${list}feed.json`);
      for (const format of ['rss.xml', 'atom.xml']) {
        expect(await PARSERS[name]!(join(dist, list, format)), `${list}${format}`).toEqual(expected);
      }
    }
  },
);

test.each(['rss.xml', 'atom.xml'])(
  'newsboat fetches %s, and its database holds the full text of every article',
  (format) => {
    const items = byNewsboat(`${url}/${format}`, join(folder, `newsboat-${format}`));
    expect(items.length).toBe(whole.length);
    const byId = (a: ParsedItem, b: ParsedItem): number => String(a.id).localeCompare(String(b.id));
    const trimmed = (item: ParsedItem): ParsedItem => ({ ...item, content: item.content?.trim() });
    expect(items.map(trimmed).toSorted(byId)).toEqual(whole.map(trimmed).toSorted(byId));
  },
);

test.each(['rss.xml', 'atom.xml'])(
  'rss2email delivers every article of %s once, with tables, pictures and notices',
  (format) => {
    const subscription = new Subscription(`${url}/${format}`, join(folder, `rss2email-${format}`));
    const mails = subscription.run();
    expect(mails.map(({ id }) => id).toSorted()).toEqual(whole.map(({ id }) => id).toSorted());
    for (const { id, subject, html } of mails) {
      const item = whole.find((candidate) => candidate.id === id)!;
      expect(subject).toBe(item.title);
      const mail = parseDocument(html);
      const content = parseDocument(item.content ?? '');
      for (const name of ['table', 'tr', 'th', 'td', 'caption', 'img'])
        expect(countOf(name, mail), `${name} in ${id}`).toBe(countOf(name, content));
      for (const notice of noticesOf(new URL(item.url!).pathname)) expect(wordsOf(mail), id).toContain(notice);
    }
    expect(mails.some(({ html }) => html.includes('.png'))).toBe(true);
    expect(subscription.run()).toHaveLength(mails.length);
  },
);

type Markup = Parameters<typeof DomUtils.textContent>[0];

const wordsOf = (markup: Markup): string => DomUtils.textContent(markup).replace(/\s+/g, ' ').trim();

const countOf = (name: string, document: ReturnType<typeof parseDocument>): number =>
  DomUtils.getElementsByTagName(name, document).length;

/** The notices of a page, wherever they stand on it. */
function noticesOf(pathname: string): string[] {
  const page = parsePage(dist, fileOf(new URL(pathname, url)));
  const notices = elementsOf(page).filter(({ attribs }) =>
    / ?\bnotice-(?:top|beside|end|inline)\b/.test(attribs.class ?? ''),
  );
  expect(notices.length).toBeGreaterThan(0);
  return notices.map(wordsOf);
}
