/** What the search says at once of an asset that is asked for by name. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Server } from '../../src/build/serve.ts';
import { serveSearch } from '../search/serve-search.ts';
import { problemsOf, startBrowser } from '../support/browser.ts';

let site: Server;
let browser: Browser;
let page: Page;
let problems: string[] = [];

beforeAll(async () => {
  site = await serveSearch();
  browser = await startBrowser();
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

beforeEach(async () => {
  page = await browser.newPage();
  problems = problemsOf(page);
});

afterEach(async () => {
  await page.close();
  expect(problems).toEqual([]);
});

const open = (query = ''): Promise<unknown> => page.goto(`${site.url}/search/${query}`);
const status = (text: string): Promise<void> => page.getByRole('status').getByText(text, { exact: true }).waitFor();

describe('a name that an asset is known by', () => {
  test('brings what is known of it above the results, the interests in it before its figures', async () => {
    await open('?q=ethlend');
    await status('One result for “ethlend”, and what is known of Aave');
    const card = page.getByRole('article', { name: 'Asset: Aave' });
    expect((await card.innerText()).split(/\n+/)).toEqual([
      'AaveAAVE',
      'INTEREST A house that we quote has invested in Aave.',
      'Price in 2027',
      '$293.45 to $2,175.85',
      'In Aave in 2027: twelve scenarios. Source: A forecast (A house), as of 2026',
      'All on Aave: 1 article',
    ]);
    expect(await card.getByRole('link', { name: 'Price in 2027' }).getAttribute('href')).toBe(
      '/articles/aave-2027/#the-grid',
    );
  });

  test('is the first stop of the arrow keys, and Home and End lead to the first and the last', async () => {
    await open('?q=Aave');
    await page.locator('.asset-card').waitFor();
    const focused = (): Promise<string | null | undefined> => page.evaluate(() => document.activeElement?.textContent);
    await page.getByRole('searchbox').focus();
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('Aave');
    await page.keyboard.press('End');
    expect(await focused()).toBe('Aave in 2027: twelve scenarios');
    await page.keyboard.press('Home');
    expect(await focused()).toBe('Aave');
    await page.keyboard.press('ArrowUp');
    expect(await page.getByRole('searchbox').evaluate((field) => field === document.activeElement)).toBe(true);
  });

  test('goes without a card where there is none to be had, and the results stand', async () => {
    await page.route('**/search/assets.json', (route) => route.fulfill({ status: 200, body: 'no JSON' }));
    await open('?q=Aave');
    await status('One result for “Aave”');
    expect(await page.locator('.asset-card').count()).toBe(0);
  });
});
