/** The two colour schemes, and the switch between them. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { startBrowser } from '../support/browser.ts';

const { url } = inject('published');
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  page = await browser.newPage({ colorScheme: 'light' });
});
afterEach(() => page.close());

const LIGHT = 'rgb(255, 253, 249)';

const paper = (): Promise<string> => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const flip = (): Promise<void> => page.getByRole('button', { name: /^Colours: switch to/ }).click();

/** Whether text is lighter than the paper behind it. */
const isDark = (): Promise<boolean> =>
  page.evaluate(() => {
    const { color, backgroundColor } = getComputedStyle(document.documentElement);
    const brightness = (rgb: string): number => (rgb.match(/\d+/g) ?? []).reduce((sum, part) => sum + Number(part), 0);
    return brightness(color) > brightness(backgroundColor);
  });

test.for(['light', 'dark'] as const)(
  'a reader whose system is %s gets that scheme, and the chart and table in it',
  async (scheme) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto(`${url}/articles/aave-2027-scenarios/`);
    expect(await isDark()).toBe(scheme === 'dark');
    const [ink, text] = await page
      .locator('#grid .c-ink')
      .first()
      .evaluate((label) => [getComputedStyle(label).fill, getComputedStyle(document.documentElement).color]);
    expect(ink).toBe(text);
    await page.emulateMedia({ colorScheme: scheme === 'dark' ? 'light' : 'dark' });
    expect(await isDark()).toBe(scheme === 'light');
  },
);

describe('the switch', () => {
  test('is remembered on the next page, whatever the system says', async () => {
    await page.goto(url);
    await flip();
    expect(await isDark()).toBe(true);
    await page.goto(`${url}/about/`);
    expect(await isDark()).toBe(true);
    expect(await page.getByRole('button', { name: /^Colours: switch to/ }).innerText()).toMatch(/Light$/);
  });

  test('goes back, and then follows the system again', async () => {
    await page.goto(url);
    await flip();
    await flip();
    expect(await paper()).toBe(LIGHT);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await isDark()).toBe(true);
  });

  test('leaves no moment in the other scheme while a page loads', async () => {
    await page.goto(url);
    await flip();
    const chosen = await paper();
    await page.addInitScript(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      const look = (): void => {
        // Nothing is painted before there is a body.
        if (document.querySelector('body')) seen.push(getComputedStyle(document.documentElement).backgroundColor);
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    await page.route('**/colour-scheme.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    await page.goto(`${url}/articles/moon-awards-2024/`);
    await page.waitForFunction(() => (window as unknown as { seen: string[] }).seen.length > 3);
    expect(new Set(await page.evaluate(() => (window as unknown as { seen: string[] }).seen))).toEqual(
      new Set([chosen]),
    );
  });

  test('is not there without JavaScript, where the system decides', async () => {
    const plain = await browser.newPage({ javaScriptEnabled: false, colorScheme: 'dark' });
    await plain.goto(url);
    expect(await plain.locator('[data-scheme-switch]').isHidden()).toBe(true);
    expect(await plain.locator('.to-dark').isHidden()).toBe(true);
    await plain.close();
  });

  test('works where the browser keeps nothing', async () => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('Denied', 'SecurityError');
        },
      });
    });
    await page.goto(url);
    await flip();
    expect(await isDark()).toBe(true);
  });
});
