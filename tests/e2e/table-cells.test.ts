/** Figures in tables as readers see them: every one within reach on a phone, with a shade or a bar that says its size. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { startBrowser } from '../support/browser.ts';
import { articlesOf } from '../support/pages.ts';

const { url, dist } = inject('published');
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await startBrowser();
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
});
afterAll(() => browser.close());

const open = (slug: string): Promise<unknown> => page.goto(`${url}/articles/${slug}/`);

describe.each([320, 360])('on a phone of %i pixels', (width) => {
  test.for(articlesOf(dist))('%s shows every value of every figure without any sideways scroll', async (address) => {
    await page.setViewportSize({ width, height: 700 });
    await page.goto(`${url}${address}`);
    const hidden = await page.evaluate(() =>
      [...document.querySelectorAll('.block .table-scroll')].flatMap((box) => {
        const { left, right } = box.getBoundingClientRect();
        const out = [...box.querySelectorAll('tbody th, tbody td')].filter((cell) => {
          const place = cell.getBoundingClientRect();
          return place.left < left - 1 || place.right > right + 1 || cell.scrollWidth > cell.clientWidth + 1;
        });
        return [...(box.scrollWidth > box.clientWidth ? [box] : []), ...out].map((element) =>
          element.outerHTML.slice(0, 90),
        );
      }),
    );
    expect(hidden).toEqual([]);
  });

  test('a record names each of its values, and a forecast its cases once', async () => {
    await page.setViewportSize({ width, height: 700 });
    await open('upcoming-coins');
    const labels = await page
      .locator('#list tbody tr')
      .first()
      .locator('td[data-label]')
      .evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell, '::before').content));
    expect(labels).toHaveLength(8);
    expect(labels.every((label) => /^"\w.+"$/.test(label))).toBe(true);
    await open('aave-2027-scenarios');
    const heads = await page
      .locator('#grid thead th')
      .evaluateAll((cells) => cells.filter((cell) => cell.getClientRects().length > 0).map((cell) => cell.textContent));
    expect(heads).toEqual(['Total crypto market cap', 'Bear', 'Base', 'Moon']);
  });
});

describe('sizes beside figures', () => {
  test('multiples are shaded from 1×, 2×, 5× and 10×, and a key says so', async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await open('aave-2027-scenarios');
    const shades = await page
      .locator('#grid td[class*="shade-"]')
      .evaluateAll((cells) =>
        cells.map((cell) => [
          parseFloat(cell.textContent),
          Number(/shade-(\d)/.exec(cell.getAttribute('class') ?? '')?.[1]),
        ]),
      );
    expect(shades).toHaveLength(12);
    for (const [multiple, step] of shades)
      expect(step).toBe([1, 2, 5, 10].filter((limit) => multiple! >= limit).length);
    expect(await page.locator('#grid .table-key').innerText()).toBe('Shaded from 1× 2× 5× 10× the spot price');
  });

  test.each(['light', 'dark'] as const)(
    'text is read on every shade of the %s scheme with a contrast of 7',
    async (colorScheme) => {
      const own = await browser.newPage({ colorScheme });
      await own.goto(`${url}/articles/aave-2027-scenarios/`);
      const contrasts = await own.locator('#grid .table-key span').evaluateAll((spans) => {
        const paint = document.createElement('canvas').getContext('2d')!;
        const luminance = (colour: string): number => {
          paint.fillStyle = colour;
          paint.fillRect(0, 0, 1, 1);
          const [r, g, b] = [...paint.getImageData(0, 0, 1, 1).data].map((part) => {
            const share = part / 255;
            return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
          });
          return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
        };
        return spans.map((span) => {
          const { color, backgroundColor } = getComputedStyle(span);
          const [dark, bright] = [luminance(color), luminance(backgroundColor)].sort((one, other) => one - other);
          return (bright! + 0.05) / (dark! + 0.05);
        });
      });
      await own.close();
      expect(contrasts).toHaveLength(4);
      for (const contrast of contrasts) expect(contrast).toBeGreaterThan(7);
    },
  );

  test('a score has a bar as long as it is, and a gap has none', async () => {
    await open('moon-awards-2024');
    const bars = await page
      .locator('#votes td:last-child')
      .evaluateAll((cells) =>
        cells.map((cell) => [cell.textContent, cell.querySelector('.cell-bar rect')?.getAttribute('width') ?? null]),
      );
    expect(bars.slice(6, 9)).toEqual([
      ['75%', '75'],
      ['—', null],
      ['85%', '85'],
    ]);
  });
});
