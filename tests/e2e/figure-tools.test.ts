/** What a script adds to figures and code: copying, and the values of marks in charts. */
import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { faultsOf, problemsOf, startBrowser } from '../support/browser.ts';
import { articlesOf } from '../support/pages.ts';

const { url, dist } = inject('published');
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await startBrowser();
  context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: url });
  page = await context.newPage();
});
afterAll(() => browser.close());

const copied = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

describe('numbers of figures', () => {
  test.for(articlesOf(dist))(
    '%s counts its figures from 1 on, and each number leads to its figure',
    async (address) => {
      await page.goto(`${url}${address}`);
      const links = await page.locator('.block').evaluateAll((blocks) =>
        blocks.map((block) => {
          const link = block.querySelector('.block-number a');
          return [link?.textContent, link?.getAttribute('href') === `#${block.id}`];
        }),
      );
      expect(links).toEqual(links.map((_, index) => [`Figure ${String(index + 1)}`, true]));
    },
  );

  test('a button copies the address of the figure, and says so to eye and ear', async () => {
    const problems = problemsOf(page, url);
    await page.goto(`${url}/articles/moon-awards-2024/`);
    const figure = page.locator('#votes');
    const button = figure.getByRole('button', { name: /Figure 1$/ });
    expect(await button.evaluate((element) => getComputedStyle(element).opacity)).toBe('0');
    await figure.hover();
    expect(await button.evaluate((element) => getComputedStyle(element).opacity)).toBe('1');
    await button.click();
    await expect.poll(() => button.textContent()).toBe('Copied Figure 1');
    expect(await page.getByRole('status').innerText()).toBe('Copied');
    expect(await copied()).toBe(`${url}/articles/moon-awards-2024/#votes`);
    await expect.poll(() => button.textContent(), { timeout: 4000 }).toBe('Copy link Figure 1');
    expect(problems).toEqual([]);
  });

  test('the button is there at once for a finger, and for the keyboard when it is reached', async () => {
    const phone = await browser.newContext({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 700 } });
    const own = await phone.newPage();
    await own.goto(`${url}/articles/moon-awards-2024/`);
    const opacity = (element: Element): string => getComputedStyle(element).opacity;
    expect(await own.locator('#votes .copy').evaluate(opacity)).toBe('1');
    await phone.close();
    await page.goto(`${url}/articles/moon-awards-2024/`);
    await page.locator('#votes .block-number a').focus();
    await page.keyboard.press('Tab');
    expect(await page.locator('#votes .copy').evaluate(opacity)).toBe('1');
  });
});

test('a sample of code is copied as it was typed, under the name of its language', async () => {
  await page.goto(`${url}/articles/idempotency-keys/`);
  const sample = page.locator('.code').nth(1);
  await sample.getByRole('button', { name: 'Copy code' }).click();
  await expect.poll(copied).toBe(await sample.locator('pre').textContent());
  await expect.poll(() => sample.getByRole('button').textContent()).toBe('Copied code');
  expect(await copied()).toContain('import assert from');
  expect(await sample.evaluate((element) => getComputedStyle(element, '::before').content)).toBe('"js"');
  expect(await faultsOf(page)).toEqual([]);
});

test('nothing moves when the script has run', async () => {
  const own = await context.newPage();
  await own.goto(`${url}/articles/idempotency-keys/`);
  await own.waitForSelector('.copy');
  const shift = await own.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          resolve(list.getEntries().reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0));
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(0), 500);
      }),
  );
  await own.close();
  expect(shift).toBeLessThan(0.001);
});

describe('the values of a chart', () => {
  const marks = () => page.locator('#votes .c-mark').filter({ visible: true });
  const open = (): Promise<unknown> => page.goto(`${url}/articles/moon-awards-2024/`);
  const value = (): Promise<string[]> => page.locator('.chart-value').allInnerTexts();

  test('show under the pointer, within the chart, and go with it or with Escape', async () => {
    const problems = problemsOf(page, url);
    await open();
    await marks().nth(1).hover();
    expect(await value()).toEqual(['GameSwift, Share of votes: 12.7%']);
    const [foot, top] = await page.evaluate(() => [
      document.querySelector('.chart-value')!.getBoundingClientRect().bottom,
      document.querySelector('.c-shown')!.getBoundingClientRect().top,
    ]);
    expect(Math.abs(foot - top)).toBeLessThan(1);
    await page.keyboard.press('Escape');
    expect(await value()).toEqual([]);
    await marks().nth(2).hover();
    expect(await value()).toEqual(['Connext, Share of votes: 11.6%']);
    await page.locator('h1').hover();
    expect(await value()).toEqual([]);
    expect(problems).toEqual([]);
  });

  test('are gone through by arrow keys from one stop, and said', async () => {
    await open();
    await page.locator('#votes .block-chart').focus();
    await page.keyboard.press('ArrowDown');
    expect(await value()).toEqual(['Astra DAO, Share of votes: 21.8%']);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowRight');
    expect(await page.getByRole('status').innerText()).toBe('GameSwift, Share of votes: 12.7%');
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowDown');
    expect(await value()).toEqual(['Others, Share of votes: 9.7%']);
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press('Tab');
    expect(await value()).toEqual([]);
  });

  test('are those of the drawing that a phone shows, within its width', async () => {
    const phone = await browser.newContext({ hasTouch: true, isMobile: true, viewport: { width: 320, height: 700 } });
    const own = await phone.newPage();
    await own.goto(`${url}/articles/aave-2027-scenarios/`);
    const mark = own.locator('#grid .c-mark[data-v^="Moon, $31T"]').filter({ visible: true });
    await mark.tap();
    expect(await own.locator('.chart-value').allInnerTexts()).toEqual(['Moon, $31T: $2,175.85 (9.54×)']);
    const [label, chart] = [
      (await own.locator('.chart-value').boundingBox())!,
      (await own.locator('#grid .block-chart').boundingBox())!,
    ];
    expect(label.x).toBeGreaterThanOrEqual(chart.x - 0.5);
    expect(label.x + label.width).toBeLessThanOrEqual(chart.x + chart.width + 0.5);
    await own.locator('#grid .block-source').tap();
    expect(await own.locator('.chart-value').count()).toBe(0);
    await phone.close();
  });
});

test('the scripts of an article weigh 8 KB at most, those of its figures 4 KB', async () => {
  await page.goto(`${url}/articles/idempotency-keys/`);
  const paths = await page
    .locator('script[src]')
    .evaluateAll((scripts) => scripts.map((script) => new URL((script as HTMLScriptElement).src).pathname));
  const weights = paths.map((path) => [path, gzipSync(readFileSync(join(dist, path)), { level: 9 }).length] as const);
  const figures = weights.filter(([path]) => path.includes('FigureTools'));
  expect(figures).toHaveLength(1);
  expect(figures[0]![1]).toBeLessThan(4096);
  expect(weights.reduce((sum, [, weight]) => sum + weight, 0)).toBeLessThan(8192);
});
