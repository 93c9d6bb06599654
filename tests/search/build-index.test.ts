import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Hit, Pagefind, SearchOptions } from '../../src/components/search/pagefind.ts';
import { prepareQuery } from '../../src/components/search/query.ts';
import { correct } from '../../src/components/search/spelling.ts';
import { buildIndex } from '../../src/search/build-index.ts';
import type { IndexFile } from '../../src/search/build-index.ts';
import { searchRecord } from '../../src/search/record.ts';
import { wordList } from '../../src/search/words.ts';
import { PAGES } from './pages.ts';
import { newFolder, openIndex } from './pagefind-in-node.ts';

const records = PAGES.map((page) => searchRecord(page));
let folder = '';
let files: readonly IndexFile[] = [];
let pagefind: Pagefind;

beforeAll(async () => {
  folder = await newFolder();
  files = await buildIndex(records);
  pagefind = await openIndex(folder, files);
});

afterAll(async () => {
  vi.unstubAllGlobals();
  await rm(folder, { recursive: true });
});

async function hitsFor(query: string | null, options: SearchOptions = {}): Promise<readonly Hit[]> {
  const { results } = await pagefind.search(query === null ? null : prepareQuery(query), options);
  return Promise.all(results.map((result) => result.data()));
}

const slugs = (hits: readonly Hit[]): string[] => hits.map(({ url }) => url.replace(/^\/articles\/(.*)\/$/, '$1'));

const named = (files: readonly IndexFile[]): Record<string, string> =>
  Object.fromEntries(files.map(({ path, bytes }) => [path, Buffer.from(bytes).toString('base64')]));

describe('the files of an index', () => {
  test('are the same, byte for byte, whatever the order of the records', async () => {
    expect(named(await buildIndex(records.toReversed()))).toEqual(named(files));
  });

  test('hold the core and its data, and none of the stock interfaces', () => {
    const paths = files.map(({ path }) => path.replace(/_[0-9a-f]+\./, '_HASH.'));
    expect([...new Set(paths)].toSorted()).toMatchInlineSnapshot(`
      [
        "pagefind/filter/en_HASH.pf_filter",
        "pagefind/fragment/en_HASH.pf_fragment",
        "pagefind/index/en_HASH.pf_index",
        "pagefind/pagefind-entry.json",
        "pagefind/pagefind-worker.js",
        "pagefind/pagefind.en_HASH.pf_meta",
        "pagefind/pagefind.js",
        "pagefind/wasm.en.pagefind",
        "pagefind/wasm.unknown.pagefind",
      ]
    `);
  });

  test('are made for a site without pages too', async () => {
    expect((await buildIndex([])).map(({ path }) => path)).toContain('pagefind/pagefind.js');
  });
});

describe('a query finds', () => {
  test.each([
    ['$TMAI', 'tmai'],
    ['tmai', 'tmai'],
    ['$2,175.85', 'aave-2027'],
    ['2175.85', 'aave-2027'],
    ['$6M', 'tmai'],
    ['6M', 'tmai'],
    ['$0.017', 'launch'],
    ['9.54×', 'aave-2027'],
    ['75%', 'ethereum'],
    ['ETHLend', 'aave-2027'],
    ['btc', 'bitcoin-wallets'],
    ['the best wallet for bitcoin', 'bitcoin-wallets'],
    ['what is x402?', 'x402'],
    ['price of AAVE in 2027', 'aave-2027'],
    ['rotating keys', 'api-keys'],
    ['Iron Fish', 'moon-awards'],
  ])('by %s the page %s first', async (query, slug) => {
    expect(slugs(await hitsFor(query))[0]).toBe(slug);
  });

  test('by a price that no page names, nothing', async () => {
    expect(await hitsFor('$2,175.86')).toEqual([]);
  });

  test('the pick it is about, with a link to it', async () => {
    const [hit] = await hitsFor('Velas');
    expect(hit?.sub_results.map(({ title, url }) => [title, url])).toContainEqual([
      'Velas',
      '/articles/moon-awards/#votes-velas',
    ]);
  });

  test('the section that names a price', async () => {
    const [hit] = await hitsFor('$2,175.85');
    expect(hit?.sub_results.map(({ title, url }) => `${title} ${url}`)).toEqual([
      'The grid /articles/aave-2027/#the-grid',
    ]);
    expect(hit?.excerpt).toContain('<mark>$2,175.85,</mark>');
  });

  test('and says what the page is and of when', async () => {
    const [hit] = await hitsFor('AAVE');
    expect(hit?.meta).toEqual({
      title: 'Aave in 2027: twelve scenarios',
      kind: 'Forecast',
      category: 'Research',
      date: '21 November 2026',
    });
  });

  test('excerpts in which markup of a page is text', async () => {
    const [hit] = await hitsFor('reserved');
    expect(hit?.sub_results[0]?.excerpt).toContain('&lt;script&gt;alert(1)&lt;/script&gt; & left it');
  });
});

describe('filters', () => {
  test('narrow a query', async () => {
    expect(slugs(await hitsFor('readers', { filters: { year: '2024' } })).toSorted()).toEqual([
      'moon-awards',
      'upcoming',
    ]);
    expect(slugs(await hitsFor('Iron Fish', { filters: { kind: 'Explainer' } }))).toEqual(['zero-knowledge']);
    expect(slugs(await hitsFor(null, { filters: { asset: 'aave' } }))).toEqual(['aave-2027']);
  });

  test('alone list what they leave, by date if that is asked for', async () => {
    const hits = await hitsFor(null, { filters: { category: 'Security' }, sort: { date: 'desc' } });
    expect(slugs(hits)).toEqual(['api-keys', 'hmac']);
  });
});

describe('a misspelt query', () => {
  const words = JSON.parse(wordList(PAGES.flatMap(({ title, aliases }) => [title, ...aliases]))) as string[];
  const isFound = async (word: string): Promise<boolean> => (await pagefind.search(`"${word}"`, {})).results.length > 0;

  test.each([
    ['bitcion wallet', 'Bitcoin wallet'],
    ['etherium', 'Ethereum'],
    ['Avae price', 'AAVE price'],
    ['zero knowlege', 'zero knowledge'],
    ['token metrix', 'token Metrics'],
    ['Astar DAO', 'Astra DAO'],
    ['gamswift', 'GameSwift'],
    ['conext', 'Connext'],
    ['wallett', 'Wallets'],
    ['livesteam tokens', 'Livestream tokens'],
  ])('%s is read as %s', async (typed, meant) => {
    expect((await correct(typed, words, isFound))?.toLowerCase()).toBe(meant.toLowerCase());
  });

  test.each([
    'Aave',
    'wallet',
    'tokens',
    'bitco',
    'HTTP 402',
    'hardware',
    'the and of',
    'completely unrelated',
    '$2,175.85',
  ])('%s is left as it is', async (typed) => {
    expect(await correct(typed, words, isFound)).toBeUndefined();
  });
});
