/** The feeds of the real site, as a feed reader parses them. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseAtomFeed, parseJsonFeed, parseOpml, parseRssFeed } from 'feedsmith';
import { DomUtils, parseDocument } from 'htmlparser2';
import { describe, expect, inject, test } from 'vitest';
import { jsonFeed } from '../support/json-feed.ts';
import { articlesOf, elementsOf, fileOf, filesOf, originOf, parsePage, structuredData } from '../support/pages.ts';

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

test.for(folders)(
  '/%s in JSON keeps to JSON Feed 1.1, and its attachments are files of the length that it says',
  (folder) => {
    const feed = jsonFeed.parse(JSON.parse(read(`${folder}feed.json`)));
    const page = new URL(`/${folder}`, originOf(dist)).href;
    expect([feed.home_page_url, feed.feed_url]).toEqual([page, `${page}feed.json`]);
    expect(new Set(feed.items.map(({ id }) => id)).size).toBe(feed.items.length);
    for (const { url, size_in_bytes: length } of feed.items.flatMap(({ attachments = [] }) => attachments))
      expect(statSync(join(dist, fileOf(new URL(url)))).size).toBe(length);
  },
);

test.for(folders)('the head of /%s links its three feeds and those of the whole site', (folder) => {
  expect(linkedFrom(`${folder}index.html`)).toEqual(feedsAt(...new Set(['', folder])));
});

test.for(articlesOf(dist))('the head of %s links the feeds of its category and of the whole site', (address) => {
  const page = parsePage(dist, `${address.slice(1)}index.html`);
  const crumbs = structuredData(page).BreadcrumbList as { itemListElement: { item?: string }[] };
  const category = new URL(crumbs.itemListElement[1]?.item ?? '').pathname.slice(1);
  expect(linkedFrom(`${address.slice(1)}index.html`)).toEqual(feedsAt('', category));
});

test('the main feed holds every article', () => {
  const { items = [] } = parseJsonFeed(read('feed.json'));
  expect(new Set(items.map(({ url = '' }) => new URL(url).pathname))).toEqual(new Set(articlesOf(dist)));
});

describe.each(
  (parseJsonFeed(read('feed.json')).items ?? []).map(({ url = '', content_html: content = '' }) => [
    new URL(url).pathname,
    content,
  ]),
)('%s in the main feed', (pathname, content) => {
  const [page, told] = [parsePage(dist, fileOf(new URL(pathname, 'https://any.example'))), parseDocument(content)];

  test('holds every notice of its page', () => {
    const notices = elementsOf(page).filter(({ attribs }) =>
      /\bnotice-(?:top|beside|end|inline)\b/.test(attribs.class ?? ''),
    );
    expect(notices.length).toBeGreaterThan(0);
    for (const notice of notices) expect(wordsOf(told)).toContain(wordsOf(notice));
  });

  test('holds every table of its page, number by number, under the same heads of columns and rows', () => {
    const [tables, said] = [tablesOf(page), tablesOf(told)];
    expect(said.map(({ heads }) => heads)).toEqual(tables.map(({ heads }) => heads));
    expect(said.map(({ numbers }) => numbers)).toEqual(tables.map(({ numbers }) => numbers));
  });

  test('says every number of a chart beside the picture of the chart', () => {
    const charts = elementsOf(page).filter(({ attribs }) => /\bchart-wide\b/.test(attribs.class ?? ''));
    const figures = figuresWith('img', told);
    expect(figures).toHaveLength(charts.length);
    for (const [index, chart] of charts.entries()) {
      const missing = labelsOf(chart)
        .flatMap(numbersIn)
        .filter((number) => !textsOf([figures[index]!]).flatMap(numbersIn).includes(number));
      expect(missing).toEqual([]);
      const [picture] = DomUtils.getElementsByTagName('img', figures[index]!);
      expect(picture?.attribs).toMatchObject({ alt: chart.attribs['aria-label'] });
      expect(pngSize(fileOf(new URL(picture?.attribs.src ?? '')))).toEqual(
        [picture?.attribs.width, picture?.attribs.height].map((length) => 2 * Number(length)),
      );
    }
  });

  test('holds every other number of the text', () => {
    const [body] = elementsOf(page).filter(({ attribs }) => attribs.class?.split(' ').includes('prose'));
    const known = new Set(textsOf([told]).flatMap(numbersIn));
    const numbers = textsOf([body!]).flatMap(numbersIn);
    expect(numbers.filter((number) => !known.has(number))).toEqual([]);
  });

  test('says of every figure from where and when it is', () => {
    const blocks = elementsOf(page)
      .filter(({ attribs }) => attribs.class === 'block-source')
      .map(wordsOf);
    for (const source of blocks) expect(wordsOf(told)).toContain(source);
    for (const figure of figuresWith('table', told))
      expect(wordsOf(figure)).toMatch(/Source: .+(?:as of|date not stated)/);
  });
});

test('the list of feeds names feeds that exist', () => {
  const outlines = parseOpml(read('feeds.opml')).body?.outlines ?? [];
  const named = outlines
    .flatMap((outline) => [outline, ...(outline.outlines ?? [])])
    .flatMap(({ xmlUrl }) => xmlUrl ?? []);
  expect(named.length).toBeGreaterThan(10);
  for (const url of named) expect(files).toContain(fileOf(new URL(url)));
});

/** The feeds that the head of a page names. */
const linkedFrom = (path: string): string[] =>
  elementsOf(parsePage(dist, path)).flatMap(({ name, attribs }) =>
    name === 'link' && attribs.rel === 'alternate' ? (attribs.href ?? '') : [],
  );

const feedsAt = (...at: readonly string[]): string[] =>
  at.flatMap((folder) => ['rss.xml', 'atom.xml', 'feed.json'].map((file) => `/${folder}${file}`));

type Markup = Parameters<typeof DomUtils.textContent>[0];
type Tree = Parameters<typeof elementsOf>[0];
type Element = ReturnType<typeof elementsOf>[number];
type ChildNode = Tree | Tree['children'][number];

const wordsOf = (markup: Markup): string => DomUtils.textContent(markup).replace(/\s+/g, ' ').trim();

const MAGNITUDES = { thousand: 'K', million: 'M', billion: 'B', trillion: 'T' } as const;

/** Numbers with their signs and units: `~$55M`, `1.29×`, `21.8%`; `$8 trillion` is `$8T`. */
const numbersIn = (text: string): string[] =>
  text
    .replace(/(?<=\d) (thousand|million|billion|trillion)/g, (_, name: keyof typeof MAGNITUDES) => MAGNITUDES[name])
    .match(/[~<>−-]?[$€£]?\d[\d,.]*(?<=\d)[KMBT%×+]*/g) ?? [];

/** Heads of columns and rows, and the numbers of each cell, table by table; letters that refer to notes aside. */
function tablesOf(tree: Tree): { heads: string[]; numbers: string[][] }[] {
  return DomUtils.getElementsByTagName('table', tree).map((table) => {
    const cells = DomUtils.getElements(
      { tag_name: (name) => name === 'th' || name === 'td' },
      table,
      true,
    ) as Element[];
    const columns = columnsOf(table);
    const body = cells.filter(({ attribs }) => attribs.scope === undefined || attribs.scope === 'row');
    return {
      heads: [...columns, ...body.filter(({ attribs }) => attribs.scope === 'row').map(ownWords)],
      numbers: [...columns, ...body.map(ownWords)].map(numbersIn),
    };
  });
}

/** Names of columns. What a page says once above several is joined to the names below it, unless those are whole. */
function columnsOf(table: Element): string[] {
  const [first = [], second = []] = DomUtils.getElementsByTagName(
    'tr',
    DomUtils.getElementsByTagName('thead', table),
  ).map((row) => DomUtils.getElementsByTagName('th', row));
  const below = [...second];
  return first.flatMap((head) => {
    const own = below.splice(0, head.attribs.scope === 'colgroup' ? Number(head.attribs.colspan) : 0).map(ownWords);
    if (own.length === 0) return ownWords(head);
    return ownWords(head) === 'Price' ? own : own.map((name) => `${name}, ${ownWords(head).toLowerCase()}`);
  });
}

/** The words of a cell without the letter of a note, and of a head without its unit, which cells of a feed say themselves. */
const ownWords = (cell: Element): string =>
  wordsOf(cell.childNodes.filter((node) => !('attribs' in node && (node.name === 'sup' || isUnit(node)))));

const isUnit = (node: Element): boolean => node.attribs.class === 'unit';

const figuresWith = (name: string, tree: Tree): Element[] =>
  DomUtils.getElementsByTagName('figure', tree).filter(
    (figure) =>
      DomUtils.getElementsByTagName('table', figure).length > 0 &&
      DomUtils.getElementsByTagName(name, figure).length > 0,
  );

/** What stands in a chart, but for the steps of its axis. */
const labelsOf = (chart: Element): string[] =>
  DomUtils.getElementsByTagName('text', chart)
    .filter(({ attribs }) => attribs.class !== 'c-muted')
    .map(wordsOf);

/** Texts as they stand between tags; code, which pages colour in parts, as a whole; those of charts and of shades aside. */
const textsOf = (nodes: readonly ChildNode[]): string[] =>
  nodes.flatMap((node) => {
    if ('data' in node) return node.nodeType === 3 ? node.data : [];
    if ('attribs' in node && node.attribs.class === 'table-key') return [];
    if ('name' in node && node.name === 'pre') return DomUtils.textContent(node);
    return 'children' in node && !('name' in node && node.name === 'svg') ? textsOf(node.children) : [];
  });

function pngSize(path: string): number[] {
  const bytes = readFileSync(join(dist, path));
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

const textOf = (title: unknown): unknown =>
  typeof title === 'object' && title !== null && 'value' in title ? title.value : title;
