/** The search page as Chromium runs it: the real templates, the real index, and the headers that a host sends. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Server } from '../../src/build/serve.ts';
import { PAGES } from '../search/pages.ts';
import { serveSearch } from '../search/serve-search.ts';
import { faultsOf, problemsOf, startBrowser } from '../support/browser.ts';

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
const titles = (): Promise<string[]> => page.locator('.result-title').allTextContents();

test('nothing of the index is loaded until a reader wants to search, and all of it from this site', async () => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await open();
  await page.waitForLoadState('networkidle');
  expect(asked.filter((url) => url.includes('/pagefind/'))).toEqual([]);
  await page.getByRole('searchbox').focus();
  await page.waitForResponse((response) => response.url().endsWith('.pf_meta'));
  expect(asked.filter((url) => !url.startsWith(site.url))).toEqual([]);
});

describe('a reader', () => {
  test('types a price and is led to the section that names it', async () => {
    await open();
    await page.getByRole('searchbox').fill('$2,175.85');
    await status('One result for “$2,175.85”');
    expect(await titles()).toEqual(['Aave in 2027: twelve scenarios']);
    const section = page.locator('.result-excerpt a');
    expect([await section.textContent(), await section.getAttribute('href')]).toEqual([
      'The grid',
      '/articles/aave-2027/#the-grid',
    ]);
    expect(await page.locator('.result-excerpt').textContent()).toBe(
      'The gridPrices run from $293.45 to $2,175.85, that is 1.29× to 9.54× the spot price of $228.16.',
    );
    expect(await page.locator('mark').allTextContents()).toEqual(['$2,175.85,']);
    expect(await page.locator('.result-about span').allTextContents()).toEqual([
      'Forecast',
      'Research',
      '21 November 2026',
    ]);
    expect(await page.locator('[data-search-everything]').isHidden()).toBe(true);
  });

  test('opens an address that holds a query and a filter', async () => {
    await open('?q=Iron+Fish&kind=Explainer');
    await status('One result for “Iron Fish”');
    expect(await titles()).toEqual(['Zero-knowledge proofs']);
    expect(await page.getByLabel('Kind').inputValue()).toBe('Explainer');
  });

  test('can share what was asked, and sees everything again when the field is emptied', async () => {
    await open();
    await page.getByRole('searchbox').fill('readers');
    await page.getByLabel('Year').selectOption('2024');
    await page.getByLabel('Order').selectOption('date');
    await status('About 2 results for “readers”');
    expect(await titles()).toEqual(['Moon Awards 2024: sixteen low-cap altcoins', 'Fourteen upcoming coins']);
    expect(new URL(page.url()).search).toBe('?q=readers&year=2024&sort=date');
    await page.getByRole('searchbox').fill('');
    await page.getByLabel('Year').selectOption('');
    await page.getByLabel('Order').selectOption('');
    await page.locator('[data-search-everything]').waitFor();
    expect(await titles()).toEqual([]);
    expect(await page.getByRole('status').textContent()).toBe('');
    expect(new URL(page.url()).search).toBe('');
  });

  test('chooses a filter alone and gets what it leaves, the newest first', async () => {
    await open();
    await page.getByLabel('Category').selectOption('Security');
    await status('About 2 results');
    expect(await titles()).toEqual(['API keys from creation to retirement', 'HMAC in five languages']);
  });

  test('misspells a name and is asked whether the right one was meant', async () => {
    await open('?q=etherium');
    await page.getByRole('button', { name: 'Did you mean “Ethereum”?' }).click();
    await status('One result for “Ethereum”');
    expect(await page.getByRole('searchbox').inputValue()).toBe('Ethereum');
  });

  test('who asks for what nobody wrote is told so, and still sees everything', async () => {
    await open('?q=%242%2C175.86');
    await status('Nothing was found for “$2,175.86”. Everything is listed below.');
    expect(await page.locator('[data-search-everything]').isVisible()).toBe(true);
  });

  test('asks for more than ten and reads on from the eleventh', async () => {
    await open('?q=readers');
    await status('About 12 results for “readers”');
    await page.getByRole('button', { name: 'More results' }).click();
    await page.locator('.result').nth(11).waitFor();
    expect(
      await page
        .locator('.result')
        .nth(10)
        .locator('.result-title a')
        .evaluate((link) => link === document.activeElement),
    ).toBe(true);
    expect(await page.getByRole('button', { name: 'More results' }).isHidden()).toBe(true);
  });

  test('goes from anywhere to the field, through the results and back, by keys', async () => {
    const focused = (selector: string): Promise<void> => page.locator(`${selector}:focus`).waitFor();
    await open('?q=Iron+Fish');
    await page.locator('.result').first().waitFor();
    await page.keyboard.press('/');
    await focused('input');
    await page.keyboard.press('ArrowDown');
    await focused('.result:first-child .result-title a');
    await page.keyboard.press('ArrowUp');
    await focused('input');
    expect(await page.getByRole('searchbox').inputValue()).toBe('Iron Fish');
  });

  test('sees markup of a page as text', async () => {
    await open('?q=reserved');
    await page.getByText('<script>alert(1)</script>').waitFor();
    expect(await page.locator('.results script').count()).toBe(0);
  });

  test('without JavaScript is given everything, and no form that does nothing', async () => {
    const plain = await browser.newPage({ javaScriptEnabled: false });
    await plain.goto(`${site.url}/search/`);
    expect(await plain.locator('.entry').count()).toBe(PAGES.length);
    expect(await plain.locator('form, select, input').count()).toBe(0);
    expect(await plain.locator('noscript p').isVisible()).toBe(true);
    await plain.close();
  });
});

test('results can be narrowed to articles that are chiefly about an asset', async () => {
  await open();
  await page.getByLabel('Asset', { exact: true }).selectOption('bitcoin');
  await status('One result');
  expect(await titles()).toEqual(['Wallets for bitcoin']);
});

test('nothing on the page moves when the search is drawn', async () => {
  for (const width of [360, 768, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    await open();
    await page.getByRole('searchbox').waitFor();
    await page.getByText('Narrow it down').waitFor();
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve(sum), 500);
        }),
    );
    expect(shift, `at ${String(width)}`).toBeLessThan(0.005);
  }
});

test('the page says that it searches while an answer takes its time, and not once it is there', async () => {
  for (const late of ['**/*.pf_index', '**/words.json'])
    await page.route(late, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1200));
      await route.continue();
    });
  await open('?q=Velas');
  await status('Searching…');
  await status('One result for “Velas”');
  await page.waitForTimeout(800);
  await status('One result for “Velas”');
});

test('where the index cannot be had, the page says so and lists everything', async () => {
  await page.route('**/pagefind/pagefind.js', (route) =>
    route.fulfill({ status: 200, contentType: 'text/javascript', body: 'export {};' }),
  );
  await open('?q=aave');
  await status('The search could not be loaded. Everything is listed below.');
  expect(await page.locator('[data-search-everything]').isVisible()).toBe(true);
});

test('the page has no fault that axe finds, empty or with results', async () => {
  await open();
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole('searchbox').fill('readers');
  await page.locator('.result').first().waitFor();
  expect(await faultsOf(page)).toEqual([]);
});
