/** The search over the real articles. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { problemsOf, startBrowser } from '../support/browser.ts';
import { articlesOf } from '../support/pages.ts';

const { url, dist } = inject('published');
let browser: Browser;
let page: Page;
let problems: string[] = [];

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  page = await browser.newPage();
  problems = problemsOf(page, url);
});
afterEach(async () => {
  await page.close();
  expect(problems).toEqual([]);
});

/** Titles of the results, once there are any. */
async function search(query: string): Promise<string[]> {
  await page.goto(`${url}/search/`);
  await page.getByRole('searchbox').fill(query);
  await page.locator('.result').first().waitFor();
  return page.locator('.result-title').allTextContents();
}

const FORECAST = 'Aave in 2027: twelve scenarios from $293.45 to $2,175.85';
const AWARDS = 'Moon Awards 2024: how readers ranked sixteen low-cap altcoins';

test.for([
  { what: 'a name', query: 'Astra DAO', found: AWARDS },
  { what: 'a name in small letters', query: 'iron fish', found: AWARDS },
  { what: 'a ticker with its sign', query: '$TMAI', found: 'Token Metrics' },
  { what: 'a ticker', query: 'GSWIFT', found: AWARDS },
  { what: 'a price', query: '$2,175.85', found: FORECAST },
  { what: 'what stands in the prose alone', query: 'constant time', found: 'Signing API requests with HMAC' },
  { what: 'a number of a standard', query: 'RFC 2104', found: 'Signing API requests with HMAC' },
])('$what finds the article that is about it: $query', async ({ query, found }) => {
  const titles = await search(query);
  expect(
    titles.slice(0, 3).some((title) => title.includes(found)),
    titles.join('\n'),
  ).toBe(true);
});

test('a misspelt name is asked about, and the answer leads to the article', async () => {
  await page.goto(`${url}/search/?q=Dolomitte`);
  await page.getByRole('button', { name: 'Did you mean “Dolomite”?' }).click();
  await page.locator('.result-title', { hasText: 'Upcoming coins of 2024' }).waitFor();
});

test('filters leave what they name, and can be shared as an address', async () => {
  await search('Token Metrics');
  await page.getByLabel('Kind').selectOption({ label: 'Leaderboards' });
  await page.getByRole('status').getByText('One result for “Token Metrics”').waitFor();
  const shared = page.url();
  await page.goto('about:blank');
  await page.goto(shared);
  await page.locator('.result').first().waitFor();
  expect(await page.locator('.result-title').allTextContents()).toEqual([
    'Pump.fun livestream tokens: a top ten by fees, without the fees',
  ]);
});

test('each option of a filter has an article', async () => {
  await page.goto(`${url}/search/`);
  for (const name of ['Kind', 'Category', 'Year', 'Asset']) {
    const options = page.getByLabel(name, { exact: true }).locator('option:not([value=""])');
    for (const value of await options.evaluateAll((found) => found.map((option) => option.getAttribute('value')))) {
      await page.goto(`${url}/search/?${name.toLowerCase()}=${encodeURIComponent(value ?? '')}`);
      await page.locator('.result').first().waitFor();
    }
    await page.goto(`${url}/search/`);
  }
});

test('a result leads to the section that holds the words', async () => {
  await search('$2,175.85');
  const section = page.locator('.result-excerpt a').first();
  const [name, href] = [await section.innerText(), await section.getAttribute('href')];
  await section.click();
  await page.waitForURL((address) => address.pathname === '/articles/aave-2027-scenarios/');
  const target = page.locator(':target');
  expect(`/articles/aave-2027-scenarios/#${await target.getAttribute('id')}`).toBe(href);
  expect(await target.textContent()).toContain(name);
  const isInView = (): Promise<boolean> =>
    target.evaluate(
      (place) => place.getBoundingClientRect().top >= 0 && place.getBoundingClientRect().top < innerHeight,
    );
  await expect.poll(isInView).toBe(true);
});

test('everything goes by keyboard alone: to the field, past what is known of an asset, into an article', async () => {
  await page.goto(`${url}/search/`);
  await page.keyboard.press('/');
  await page.keyboard.type('Peaq');
  await page.locator('.result').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.locator('.asset-card-name a:focus').waitFor();
  await page.keyboard.press('ArrowDown');
  await page.locator('.result:first-child .result-title a:focus').waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/articles/upcoming-coins/**');
});

test('without JavaScript every article is listed, under its kind', async () => {
  const plain = await browser.newPage({ javaScriptEnabled: false });
  await plain.goto(`${url}/search/`);
  const links = plain.locator('.entry-title a');
  expect(new Set(await links.evaluateAll((found) => found.map((link) => link.getAttribute('href'))))).toEqual(
    new Set(articlesOf(dist)),
  );
  expect(await plain.locator('.group-heading').allTextContents()).toEqual([
    'Awards',
    'Lists',
    'Leaderboards',
    'Forecasts',
    'Explainers',
    'Guides',
    'Announcements',
  ]);
  expect(await plain.locator('.search-place').locator('form, select, input').count()).toBe(0);
  await plain.close();
});
