/**
 * What each type of page looks like, against pictures in tests/e2e/looks/ that somebody has looked at.
 *
 * They belong to one version of Chromium, named in `chromium.txt`: under another, letters are drawn a little differently,
 * so the comparison is left out and the run says that new pictures are wanted. To draw them anew, and then to look at them:
 *
 *     LOOKS=new npm test -- tests/e2e/looks.test.ts
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { startBrowser } from '../support/browser.ts';
import { difference, kept } from '../support/looks.ts';

const { url } = inject('published');
const folder = fileURLToPath(new URL('looks', import.meta.url));
const versionFile = join(folder, 'chromium.txt');
const isDrawing = process.env.LOOKS === 'new';

/** By the name of its pictures. */
const PAGES = {
  front: '/',
  awards: '/articles/moon-awards-2024/',
  forecast: '/articles/aave-2027-scenarios/',
  list: '/articles/upcoming-coins/',
  guide: '/articles/hmac-request-signing/',
  category: '/categories/security/',
  archive: '/archive/',
  assets: '/assets/',
  asset: '/assets/gameswift/',
  data: '/data/',
  dataset: '/data/moon-awards-2024--votes/',
  forecasts: '/forecasts/',
  corrections: '/corrections/',
  search: '/search/',
  newsletter: '/newsletter/',
  missing: '/404.html',
} as const;

const SIZES = [
  { width: 360, height: 1480 },
  { width: 768, height: 1536 },
  { width: 1440, height: 1800 },
] as const;

/** Share of squares that may differ: a letter or two. */
const TOLERANCE = 0.001;

let browser: Browser;
let isComparable = false;

beforeAll(async () => {
  browser = await startBrowser();
  if (isDrawing) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    writeFileSync(versionFile, `${browser.version()}\n`);
  }
  const version = existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim() : 'none';
  isComparable = version === browser.version();
  if (!isComparable)
    console.warn(`The pictures are of Chromium ${version}, this is ${browser.version()}: new ones are wanted.`);
});
afterAll(() => browser.close());

/** @throws where a picture is missing or differs; what was seen lies beside the kept one in `test-results/` then. */
async function compare(name: string, screenshot: Uint8Array): Promise<void> {
  const path = join(folder, `${name}.webp`);
  const seen = await kept(screenshot);
  if (isDrawing) writeFileSync(path, seen);
  if (!isComparable) return;
  const share = await difference(readFileSync(path), seen);
  if (share > TOLERANCE) {
    mkdirSync('test-results', { recursive: true });
    writeFileSync(`test-results/${name}.webp`, seen);
  }
  expect(share, `see test-results/${name}.webp beside ${path}`).toBeLessThanOrEqual(TOLERANCE);
}

describe.each(SIZES)('at $width pixels', ({ width, height }) => {
  describe.each(['light', 'dark'] as const)('in the %s scheme', (colorScheme) => {
    test.for(Object.entries(PAGES))('%s looks as it did', async ([name, address]) => {
      const page = await browser.newPage({ viewport: { width, height }, colorScheme, reducedMotion: 'reduce' });
      const response = await page.goto(`${url}${address}`);
      await page.evaluate(() => document.fonts.ready.then(() => true));
      expect(response?.status()).toBe(200);
      // Its fields are drawn by a script, once their choices have come.
      if (name === 'search') await page.getByText('Narrow it down').waitFor();
      const screenshot = await page.screenshot({ animations: 'disabled', caret: 'hide' });
      await page.close();
      await compare(`${name}-${width}-${colorScheme}`, screenshot);
    });
  });
});

test.for(['front', 'awards', 'forecast', 'guide'] as const)('page one of %s in print looks as it did', async (name) => {
  const page = await browser.newPage();
  await page.goto(`${url}${PAGES[name]}`);
  await page.evaluate(() => document.fonts.ready.then(() => true));
  const made = mkdtempSync(join(tmpdir(), 'tearsheet-print-'));
  await page.pdf({ path: join(made, 'page.pdf'), format: 'A4' });
  await page.close();
  execFileSync('pdftoppm', ['-r', '100', '-f', '1', '-l', '1', '-png', join(made, 'page.pdf'), join(made, 'page')]);
  const [picture = ''] = readdirSync(made).filter((file) => file.endsWith('.png'));
  const screenshot = readFileSync(join(made, picture));
  rmSync(made, { recursive: true });
  await compare(`${name}-print`, screenshot);
});
