/** The search over any page, on the published site. */
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Page, Response } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { faultsOf, problemsOf, startBrowser } from '../support/browser.ts';

const { url } = inject('published');
const ARTICLE = '/articles/moon-awards-2024/';
const FIRST_QUERY = 300_000;

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

test('a reader gets from anywhere to what was found by keys alone', async () => {
  await open('/about/');
  await page.keyboard.type('constant time');
  const first = dialog().locator('.result-title a').first();
  await first.waitFor();
  await page.keyboard.press('ArrowDown');
  await isFocused('.result:first-child .result-title a');
  const goal = new URL((await first.getAttribute('href')) ?? '', url);
  await page.keyboard.press('Enter');
  await page.waitForURL(goal.href);
});

test('a ticker brings the asset with its interests and figures, and the pick in the article', async () => {
  await open();
  await search('$GSWIFT');
  const card = dialog().getByRole('article', { name: 'Asset: GameSwift' });
  expect(await card.innerText()).toMatch(/INTEREST[^]*has invested in GameSwift[^]*12\.7%, rank 2 of 16[^]*as of 2024/);
  await card.getByRole('link', { name: 'Share of votes' }).click();
  await page.waitForURL('**/articles/moon-awards-2024/#votes');
});

test.for([
  ['$TMAI', 'Token Metrics'],
  ['$6M', 'Moon Awards 2024'],
  ['$2,175.85', 'Aave in 2027'],
  ['what is the idempotency of a key', 'Idempotency'],
] as const)('%s finds %s', async ([query, title]) => {
  await open();
  await search(query);
  expect((await dialog().locator('.result-title').allTextContents()).slice(0, 3).join('\n')).toMatch(
    new RegExp(title, 'i'),
  );
});

test('what was asked goes with the reader to the page of the search', async () => {
  await open();
  await search('Peaq');
  await dialog().getByRole('link', { name: 'Search page' }).click();
  await page.waitForURL('**/search/?q=Peaq');
  await page.locator('.result').first().waitFor();
});

describe('recent searches', () => {
  test('are those that led somewhere, the latest first, until they are cleared', async () => {
    for (const query of ['Peaq', 'Velas']) {
      await open();
      await search(query);
      await dialog().locator('.result-title a').first().click();
      await page.waitForURL('**/articles/**');
    }
    await open('/about/');
    const list = dialog().getByRole('list', { name: 'Recent searches' });
    expect(await list.getByRole('button').allTextContents()).toEqual(['Velas', 'Peaq']);
    await list.getByRole('button', { name: 'Peaq' }).click();
    await dialog().locator('.result').first().waitFor();
    expect(await field().inputValue()).toBe('Peaq');
    await field().fill('');
    await dialog().getByRole('button', { name: 'Clear' }).click();
    expect(await list.isHidden()).toBe(true);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  test('are neither kept nor missed where the browser refuses', async () => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('No.', 'SecurityError');
        },
      });
    });
    await open();
    await search('Peaq');
    await page.keyboard.press('Enter');
    await field().fill('');
    expect(await dialog().getByText('Recent searches').isHidden()).toBe(true);
  });
});

describe('weight', () => {
  test('before it is used, the search costs a page 1 KB at most', async () => {
    const scripts: Promise<Buffer>[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') scripts.push(response.body());
    });
    await page.goto(`${url}${ARTICLE}`, { waitUntil: 'networkidle' });
    const opener = (await Promise.all(scripts)).find((body) => body.includes('data-search-open'));
    expect(opener?.length).toBeLessThanOrEqual(1024);
  });

  test.for(['api key', 'AAVE', '$2,175.85', 'what is a token'])(
    'the first query loads 300 KB at most as it is sent, the search itself included: %s',
    async (query) => {
      await page.goto(`${url}${ARTICLE}`, { waitUntil: 'networkidle' });
      const loaded: Promise<readonly [path: string, size: number]>[] = [];
      context.on('response', (response) => loaded.push(weigh(response)));
      await page.keyboard.press('/');
      await field().waitFor();
      await search(query);
      await page.waitForLoadState('networkidle');
      const sizes = await Promise.all(loaded);
      const total = sizes.reduce((sum, [, size]) => sum + size, 0);
      expect(sizes.some(([path]) => path.endsWith('.pf_index'))).toBe(true);
      expect(total, sizes.join('\n')).toBeLessThanOrEqual(FIRST_QUERY);
    },
  );
});

/** What a response weighs as a host sends it: text is packed by gzip, the index is packed already. */
async function weigh(response: Response): Promise<readonly [path: string, size: number]> {
  const body = await response.body();
  return [new URL(response.url()).pathname, Math.min(body.length, gzipSync(body).length)];
}

test.for([
  ['light', 320],
  ['dark', 1440],
] as const)(
  'axe finds no fault in the %s scheme at %d pixels, and nothing is wider than the page',
  async ([colorScheme, width]) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 800 });
    await open();
    await search('GSWIFT');
    await dialog().locator('.asset-card').waitFor();
    await dialog().getByText('Narrow it down').click();
    expect(await faultsOf(page)).toEqual([]);
    expect(await dialog().evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
  },
);

test('in forced colours the words that match are still marked, and the slip has an edge', async () => {
  await page.emulateMedia({ forcedColors: 'active' });
  await open();
  await search('Velas');
  const line = await dialog()
    .locator('mark')
    .first()
    .evaluate((mark) => getComputedStyle(mark).textDecorationLine);
  expect(line).toBe('underline');
  expect(await dialog().evaluate((element) => getComputedStyle(element).borderTopWidth)).toBe('1px');
});
