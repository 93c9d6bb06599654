/** An article on paper. */
import { spawnSync } from 'node:child_process';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { startBrowser } from '../support/browser.ts';
import { articlesOf } from '../support/pages.ts';

const { url, dist } = inject('published');
let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const squeeze = (text: string): string => text.replace(/[\s\f]+/g, ' ');

/** The text of the printed page as a reader meets it, on A4. */
async function printed(address: string): Promise<{ text: string; notices: string[]; rows: string[][] }> {
  const page = await browser.newPage();
  await page.goto(`${url}${address}`);
  const notices = await page.locator('.notice').allTextContents();
  const rows = await page
    .locator('.data-table tbody tr')
    .evaluateAll((found) => found.map((row) => [...row.children].map((cell) => cell.textContent)));
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  await page.close();
  const { stdout, status } = spawnSync('pdftotext', ['-raw', '-', '-'], { input: pdf, encoding: 'utf8' });
  expect(status).toBe(0);
  return { text: squeeze(stdout), notices, rows };
}

test.for(articlesOf(dist))('%s keeps its notices, its figures and its address', async (address) => {
  const { text, notices, rows } = await printed(address);
  const bare = text.replaceAll(/[\s-]/g, '');
  const holds = (part: string): boolean => bare.includes(part.replaceAll(/[\s-]/g, ''));
  expect(notices.length).toBeGreaterThan(0);
  expect(notices.filter((notice) => !holds(notice))).toEqual([]);
  expect(rows.flat().filter((cell) => !holds(cell))).toEqual([]);
  expect(holds(`https://research.tearsheet.example${address}`)).toBe(true);
});

test('what only a screen can use is left out', async () => {
  const { text } = await printed('/articles/moon-awards-2024/');
  expect(text).toContain('Moon Awards 2024: how readers ranked sixteen low-cap altcoins');
  expect(text).not.toContain('Skip to the text');
  expect(text).not.toContain('All feeds');
});

test('a reader of the dark scheme prints dark ink on white paper', async () => {
  const page = await browser.newPage({ colorScheme: 'dark' });
  await page.goto(`${url}/articles/moon-awards-2024/`);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const [paper, ink, bar] = await page.evaluate(() => {
    const styleOf = (selector: string): CSSStyleDeclaration => getComputedStyle(document.querySelector(selector)!);
    return [styleOf('html').backgroundColor, styleOf('.prose p').color, styleOf('#votes .c-bar').fill];
  });
  await page.emulateMedia({ media: 'print', colorScheme: 'light' });
  const inLight = await page.evaluate(() => getComputedStyle(document.querySelector('#votes .c-bar')!).fill);
  await page.close();
  expect([paper, ink, bar]).toEqual(['rgb(255, 255, 255)', 'rgb(28, 27, 25)', inLight]);
});
