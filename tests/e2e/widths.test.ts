/** Narrow screens and enlarged text: nothing is cut off, and the page never scrolls sideways. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { startBrowser } from '../support/browser.ts';
import { articlesOf, typicalPages } from '../support/pages.ts';

const { url, dist } = inject('published');
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await startBrowser();
  page = await browser.newPage();
});
afterAll(() => browser.close());

/** What is wider than the page: the page itself, and whatever sticks out of it or of a box that cannot be scrolled. */
const overflows = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const root = document.documentElement;
    const name = (element: Element): string => element.outerHTML.slice(0, 120);
    const scrolls = (element: Element | null): boolean =>
      element !== null && (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    const isHidden = (element: Element): boolean => element.closest('.visually-hidden, .skip, [hidden]') !== null;
    const out = [...document.body.querySelectorAll('*')].filter((element) => {
      if (isHidden(element) || scrolls(element.parentElement)) return false;
      const { left, right, width } = element.getBoundingClientRect();
      const clips = getComputedStyle(element).overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1;
      return width > 0 && (right > root.clientWidth + 1 || left < -1 || clips);
    });
    return [
      ...(root.scrollWidth > root.clientWidth ? [`the page: ${String(root.scrollWidth)} px`] : []),
      ...out.map(name),
    ];
  });

describe.each([
  { what: 'a phone', width: 360, height: 740 },
  { what: 'the narrowest phone, or a page at 400 %', width: 320, height: 256 },
  { what: 'a page at 200 %', width: 640, height: 400 },
])('on $what ($width px)', ({ width, height }) => {
  beforeAll(() => page.setViewportSize({ width, height }));

  test.for(typicalPages(dist))('%s does not scroll sideways', async (address) => {
    await page.goto(`${url}${address}`);
    expect(await overflows(page)).toEqual([]);
  });
});

describe('for a reader who has set text to twice its size', () => {
  let large: Browser;
  let enlarged: Page;
  beforeAll(async () => {
    large = await startBrowser({ textSize: 32 });
    enlarged = await large.newPage({ viewport: { width: 1280, height: 800 } });
  });
  afterAll(() => large.close());

  test.for(typicalPages(dist))('%s does not scroll sideways', async (address) => {
    await enlarged.goto(`${url}${address}`);
    expect(await enlarged.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px');
    expect(await overflows(enlarged)).toEqual([]);
  });
});

describe('a wide table on a phone', () => {
  beforeAll(() => page.setViewportSize({ width: 360, height: 740 }));

  test.for(articlesOf(dist))('%s: each value of each table can be brought into view', async (address) => {
    await page.goto(`${url}${address}`);
    expect(
      await page.evaluate(() => {
        const unreachable: string[] = [];
        for (const scroller of document.querySelectorAll('.table-scroll')) {
          for (const cell of scroller.querySelectorAll('th, td')) {
            // Where rows are records, each value is under the name of its column, and the head is for ordering alone.
            if (cell.closest('thead') && cell.getClientRects().length === 0) continue;
            if (cell.clientWidth === 0 || cell.scrollWidth > cell.clientWidth + 1) unreachable.push(cell.outerHTML);
            // The names of rows may stay at the start, and what is read lies beside them.
            const header = cell.parentElement?.querySelector('th[scope="row"]');
            const isBeside = header && header.getBoundingClientRect().bottom > cell.getBoundingClientRect().top;
            const stays = isBeside && header !== cell && getComputedStyle(header).position === 'sticky';
            scroller.scrollLeft += cell.getBoundingClientRect().right - scroller.getBoundingClientRect().right;
            const [inner, outer] = [cell.getBoundingClientRect(), scroller.getBoundingClientRect()];
            const start = stays ? header.getBoundingClientRect().right : outer.left;
            const isBehind = cell.compareDocumentPosition(header ?? cell) === Node.DOCUMENT_POSITION_PRECEDING;
            if (inner.right > outer.right + 1 || (isBehind && inner.left < start - 1)) unreachable.push(cell.outerHTML);
          }
        }
        return unreachable;
      }),
    ).toEqual([]);
  });

  test('scrolls by keyboard where it stays a table, its last column included', async () => {
    await page.setViewportSize({ width: 840, height: 740 });
    await page.goto(`${url}/articles/upcoming-coins/`);
    const scroller = page.locator('#list .table-scroll');
    expect(await scroller.evaluate((box) => box.scrollWidth - box.clientWidth)).toBeGreaterThan(50);
    await scroller.focus();
    for (let press = 0; press < 60; press++) await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => {
      const box = document.querySelector('#list .table-scroll')!;
      return box.scrollLeft + box.clientWidth >= box.scrollWidth - 1;
    });
  });
});
