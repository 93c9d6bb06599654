/** A thousand texts that nobody would type go through every way to a reader, and come out as they went in. */
import { csvParse } from 'd3-dsv';
import fc from 'fast-check';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { DomUtils, parseDocument } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { drawBody } from '../../src/articles/body.ts';
import { printable } from '../../src/markup.ts';
import { articleOf, edited, EXPLAINER, REGISTRIES, withKeys } from '../support/articles.ts';
import { hostile } from '../support/hostile.ts';
import { drawingOf } from '../support/outputs.ts';

const ROWS = 100;
const texts = fc.sample(hostile, { numRuns: 1000, seed: 7 });

/** An explainer whose title, facts and labels are these texts. */
const articles = Array.from({ length: texts.length / (2 * ROWS) }, (_, index) => {
  const own = texts.slice(2 * ROWS * index, 2 * ROWS * (index + 1));
  const rows = Array.from({ length: ROWS }, (_row, row) => {
    return `      r${row}: { label: ${JSON.stringify(own[2 * row])}, value: ${JSON.stringify(own[2 * row + 1])} }`;
  });
  const titled = edited(EXPLAINER, 'A title of the right length', JSON.stringify(own[0]));
  const article = articleOf(
    withKeys(titled, `facts:\n  all:\n    rows:\n${rows.join('\n')}`),
    REGISTRIES,
    `sample-${index}`,
  );
  return { article, own };
});
const draw = drawingOf(
  articles.map(({ article }) => article),
  { registries: { ...REGISTRIES, config: { ...REGISTRIES.config, feeds: { limit: 50, lists: 20 } } } },
);

/** What no format can hold is left out, and HTML has one sort of white space. */
const shown = (text: string): string => printable(text).replace(/\s+/g, ' ');

/** What stands in the cells of a table, row by row. */
function cellsOf(html: string): string[] {
  const [table] = DomUtils.getElementsByTagName('table', parseDocument(html));
  const cells = DomUtils.getElements(
    { tag_name: (name) => name === 'th' || name === 'td' },
    DomUtils.getElementsByTagName('tbody', table!),
    true,
  );
  return cells.map((cell) => shown(DomUtils.textContent(cell)));
}

describe.each(articles.map(({ article, own }) => [article.slug, article, own] as const))('%s', (slug, article, own) => {
  const expected = own.map(shown);
  const byUrl = (url: string | undefined): boolean => url?.endsWith(`/${slug}/`) ?? false;

  test('on its page', () => {
    expect(cellsOf(drawBody(article, 'page', REGISTRIES).html.text)).toEqual(expected);
  });

  test('in RSS', async () => {
    const { items = [] } = parseRssFeed((await draw('rss.xml')).toString());
    const item = items.find(({ link }) => byUrl(link));
    expect(cellsOf(item?.content?.encoded ?? '')).toEqual(expected);
    expect(shown(item?.title ?? '')).toBe(expected[0]);
  });

  test('in Atom', async () => {
    const { entries = [] } = parseAtomFeed((await draw('atom.xml')).toString());
    const entry = entries.find(({ links }) => byUrl(links?.[0]?.href));
    expect(cellsOf(entry?.content?.value ?? '')).toEqual(expected);
    expect(shown(DomUtils.textContent(parseDocument(entry?.title?.value ?? '')))).toBe(expected[0]);
  });

  test('in JSON Feed', async () => {
    const { items = [] } = parseJsonFeed((await draw('feed.json')).toString());
    const item = items.find(({ url }) => byUrl(url));
    expect(cellsOf(item?.content_html ?? '')).toEqual(expected);
    expect(shown(item?.title ?? '')).toBe(expected[0]);
  });

  test('as CSV and as JSON, white space and all', async () => {
    const rows = csvParse((await draw(`articles/${slug}/all.csv`)).toString());
    expect(rows.flatMap((row) => [row.fact, row.value])).toEqual(own.map(printable));
    const data = JSON.parse((await draw(`articles/${slug}/all.json`)).toString()) as {
      rows: { cells: Record<'fact' | 'value', { text: string }> }[];
    };
    expect(data.rows.flatMap(({ cells }) => [cells.fact.text, cells.value.text])).toEqual(own.map(printable));
  });
});
