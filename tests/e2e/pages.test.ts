/** One page of each type: nothing goes wrong on it, nothing is loaded from elsewhere, and anybody can use it. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { faultsOf, problemsOf, startBrowser } from '../support/browser.ts';
import { typicalPages } from '../support/pages.ts';

const { url, dist } = inject('published');
const pages = typicalPages(dist);
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await startBrowser();
  page = await browser.newPage();
});
afterAll(() => browser.close());

test('there is a page of each type that readers are led to', () => {
  expect(pages).toEqual(
    expect.arrayContaining([
      '/',
      '/404.html',
      '/about/',
      '/archive/',
      '/archive/2026/',
      '/articles/aave-2027-scenarios/',
      '/assets/',
      '/assets/aave/',
      '/authors/research-desk/',
      '/categories/announcements/',
      '/corrections/',
      '/data/',
      '/disclosures/',
      '/editorial-standards/',
      '/feeds/',
      '/forecasts/',
      '/kinds/announcement/',
      '/privacy/',
      '/search/',
      '/tags/agents/',
    ]),
  );
  expect(pages.filter((address) => address.startsWith('/articles/')).length).toBeGreaterThanOrEqual(7);
});

// Each in a fresh tab, all at once: a font that is preloaded in vain is complained about seconds after the page has loaded.
test('no page breaks its policy, lacks a file, asks another server, or has anything to complain of', async () => {
  const context = await browser.newContext();
  const found = await Promise.all(
    pages.map(async (address) => {
      const tab = await context.newPage();
      const problems = problemsOf(tab, url);
      const response = await tab.goto(`${url}${address}`, { waitUntil: 'load' });
      const policy = await response?.headerValue('content-security-policy');
      if (!policy?.includes("default-src 'none'")) problems.push('The policy was not sent.');
      await tab.waitForTimeout(5000);
      return problems.map((problem) => `${address}: ${problem}`);
    }),
  );
  await context.close();
  expect(found.flat()).toEqual([]);
});

test('what the policy forbids is seen by these tests', async () => {
  const tab = await browser.newPage();
  const problems = problemsOf(tab, url);
  await tab.goto(url);
  await tab.evaluate(() =>
    document.body.insertAdjacentHTML(
      'beforeend',
      '<img src="https://elsewhere.example/x.png" alt=""><p style="color: red">',
    ),
  );
  await tab.waitForTimeout(200);
  expect(problems.join('\n')).toMatch(/elsewhere\.example.*violates/);
  expect(problems.join('\n')).toMatch(/inline style.*violates/);
  await tab.close();
});

test('an address that does not exist is answered with 404 and a page that helps', async () => {
  const response = await page.goto(`${url}/articles/never-written/`);
  expect(response?.status()).toBe(404);
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Page not found');
  await page.getByRole('link', { name: 'searching' }).click();
  await page.waitForURL('**/search/');
});

describe.each(['light', 'dark'] as const)('in the %s scheme', (colorScheme) => {
  beforeAll(() => page.emulateMedia({ colorScheme }));

  test.for(pages)('%s has no fault that axe finds', async (address) => {
    await page.goto(`${url}${address}`);
    expect(await faultsOf(page)).toEqual([]);
  });
});

/** Where the reader is: the number of the element, -1 past the last; and whether a ring is drawn around it. */
const focused = (): Promise<{ at: number; html: string; isShown: boolean }> =>
  page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const { width, height } = element.getBoundingClientRect();
    return {
      at: element === document.body ? -1 : [...document.querySelectorAll('*')].indexOf(element),
      html: element.outerHTML.slice(0, 150),
      isShown: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && width > 0 && height > 0,
    };
  });

describe('by keyboard', () => {
  test.for(pages)('%s begins with a link that skips to the text', async (address) => {
    await page.goto(`${url}${address}`);
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Skip to the text' });
    expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
    expect((await skip.boundingBox())!.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  });

  test.for(pages)('%s shows at each stop where the reader is, in the order of the page', async (address) => {
    await page.goto(`${url}${address}`);
    const stops: number[] = [];
    while (stops.length < 40) {
      await page.keyboard.press('Tab');
      const { at, html, isShown } = await focused();
      if (at === -1 || at === stops[0]) break; // Past the last.
      expect(isShown, html).toBe(true);
      expect(at, html).toBeGreaterThan(stops.at(-1) ?? 0);
      stops.push(at);
    }
    expect(stops.length).toBeGreaterThan(10);
  });

  test.for(pages)('%s has no box that scrolls and cannot be reached', async (address) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`${url}${address}`);
    const unreachable = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('main *')]
        .filter((box) => /auto|scroll/.test(getComputedStyle(box).overflowX) && box.scrollWidth > box.clientWidth + 1)
        .filter((box) => box.tabIndex < 0 && box.querySelector('a, button') === null)
        .map((box) => box.outerHTML.slice(0, 150)),
    );
    expect(unreachable).toEqual([]);
  });
});
