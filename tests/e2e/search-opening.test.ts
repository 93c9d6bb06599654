/** How the search over a page is opened and closed, on the published site. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { problemsOf, startBrowser } from '../support/browser.ts';

const { url } = inject('published');
const ARTICLE = '/articles/moon-awards-2024/';

let browser: Browser;
let context: BrowserContext;
let page: Page;
let problems: string[] = [];

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  context = await browser.newContext();
  page = await context.newPage();
  problems = problemsOf(page, url);
});
afterEach(async () => {
  await context.close();
  expect(problems).toEqual([]);
});

const dialog = () => page.getByRole('dialog', { name: 'Search' });
const field = () => dialog().getByRole('searchbox');
const isFocused = (selector: string): Promise<void> => page.locator(`${selector}:focus`).waitFor();

async function open(path = ARTICLE): Promise<void> {
  await page.goto(`${url}${path}`);
  await page.keyboard.press('/');
  await field().waitFor();
}

async function search(query: string): Promise<void> {
  await field().fill(query);
  await dialog().locator('.result').first().waitFor();
}

describe('it is opened', () => {
  test.for([
    ['the key /', () => page.keyboard.press('/')],
    ['Ctrl-K', () => page.keyboard.press('Control+k')],
    ['⌘K', () => page.keyboard.press('Meta+k')],
    [
      'the link in the head of the page',
      () => page.getByRole('banner').getByRole('link', { name: 'Search', exact: true }).click(),
    ],
  ] as const)('by %s, with the field ready', async ([, ask]) => {
    await page.goto(`${url}${ARTICLE}`);
    await ask();
    await isFocused('dialog input');
    expect(new URL(page.url()).pathname).toBe(ARTICLE);
  });

  test('and what is typed while it loads is not lost', async () => {
    await page.route('**/_astro/overlay*.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      await route.continue();
    });
    await page.goto(`${url}${ARTICLE}`);
    await page.keyboard.type('/peaq');
    await dialog().locator('.result').first().waitFor();
    expect(await field().inputValue()).toBe('peaq');
  });

  test('not by a / that is typed into a field', async () => {
    await page.goto(`${url}/newsletter/`);
    await page.getByRole('textbox').first().focus();
    await page.keyboard.press('/');
    expect(await page.getByRole('textbox').first().inputValue()).toBe('/');
    expect(await page.locator('dialog').count()).toBe(0);
  });

  test('not by / once a reader has switched that off, but still by Ctrl-K', async () => {
    await open();
    await page.getByLabel('opens the search').uncheck();
    await page.reload();
    await page.keyboard.press('/');
    await page.keyboard.press('Control+k');
    await field().waitFor();
    expect(await field().inputValue()).toBe('');
    expect(await page.getByLabel('opens the search').isChecked()).toBe(false);
  });

  test('and where its script cannot be had, the page of the search is opened instead', async () => {
    await page.route('**/_astro/overlay*.js', (route) =>
      route.fulfill({ status: 200, body: '', contentType: 'text/javascript' }),
    );
    await page.goto(`${url}${ARTICLE}`);
    await page.keyboard.press('/');
    await page.waitForURL('**/search/');
  });

  test('on the page of the search by going to its field', async () => {
    await page.goto(`${url}/search/`);
    await page.getByRole('searchbox').waitFor();
    await page.keyboard.press('/');
    await isFocused('#search-query');
    expect(await page.locator('dialog').count()).toBe(0);
  });
});

describe('it is closed', () => {
  test('by Esc, though the field has text, and focus goes back to where it was', async () => {
    await page.goto(`${url}${ARTICLE}`);
    const link = page.getByRole('link', { name: 'Tearsheet Research' }).first();
    await link.focus();
    await page.keyboard.press('/');
    await field().fill('Velas');
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'hidden' });
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('by its button, and by a click beside it', async () => {
    await open();
    await dialog().getByRole('button', { name: 'Close' }).click();
    await dialog().waitFor({ state: 'hidden' });
    await page.keyboard.press('/');
    await field().waitFor();
    await page.mouse.click(5, 5);
    await dialog().waitFor({ state: 'hidden' });
  });

  test('by a result on the same page, which is then in view', async () => {
    await open();
    await search('Velas');
    await dialog().locator(`a[href="${ARTICLE}#votes-velas"]`).click();
    await dialog().waitFor({ state: 'hidden' });
    await expect.poll(() => page.evaluate(() => location.hash)).toBe('#votes-velas');
    await expect
      .poll(() => page.locator('#votes-velas').evaluate((place) => place.getBoundingClientRect().top < innerHeight))
      .toBe(true);
  });
});
