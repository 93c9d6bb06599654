/** The real issue: its mail in a browser, and the sign-up form. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { faultsOf, startBrowser } from '../support/browser.ts';
import { filesOf } from '../support/pages.ts';

const { dist, url } = inject('published');
const mails = filesOf(dist).filter((path) => path.endsWith('/email.html'));
let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

test('there is an issue', () => {
  expect(mails.length).toBeGreaterThan(0);
});

const LOOKS = [360, 640].flatMap((width) => [
  { width, colorScheme: 'light', pictures: true } as const,
  { width, colorScheme: 'dark', pictures: true } as const,
  { width, colorScheme: 'light', pictures: false } as const,
]);

/** A mail is shown within a program that has landmarks of its own. */
const LANDMARKS = /^(?:landmark-one-main|region):/;

describe.each(LOOKS)(
  'a mail at $width px, $colorScheme, with pictures: $pictures',
  ({ width, colorScheme, pictures }) => {
    let page: Page;
    beforeAll(async () => {
      page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
      if (!pictures) await page.route(/\.(?:png|jpe?g|webp|svg)$/, (route) => route.abort());
    });
    afterAll(() => page.close());

    test.for(mails)('%s can be read without scrolling sideways, with enough contrast', async (path) => {
      // As a mail program shows it: by itself, under no policy of ours.
      await page.setContent(readFileSync(join(dist, path), 'utf8'), { waitUntil: 'domcontentloaded' });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect((await faultsOf(page)).filter((fault) => !LANDMARKS.test(fault))).toEqual([]);
      const dark = await page.evaluate(() => {
        const sheet = document.querySelector('.sheet');
        return sheet ? getComputedStyle(sheet).backgroundColor : '';
      });
      expect(dark).toBe(colorScheme === 'dark' ? 'rgb(27, 26, 24)' : 'rgb(255, 253, 249)');
    });
  },
);

test.for(mails)('%s is styled where the site itself serves it, and runs nothing', async (path) => {
  const page = await browser.newPage();
  const refused: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) refused.push(message.text());
  });
  const response = await page.goto(`${url}/${path}`, { waitUntil: 'domcontentloaded' });
  expect(response?.headers()['content-security-policy']).toMatch(/^default-src 'none'; style-src 'unsafe-inline';/);
  const width = await page.evaluate(() => getComputedStyle(document.querySelector('.sheet')!).maxWidth);
  expect(width).toBe('640px');
  expect(refused.filter((text) => /style/i.test(text))).toEqual([]);
  await page.close();
});

test.for(mails)('every picture of %s has words, a size and an absolute address', (path) => {
  const tags = readFileSync(join(dist, path), 'utf8').match(/<img [^>]*>/g) ?? [];
  for (const tag of tags) expect(tag).toMatch(/^<img src="https:\/\/[^"]+" alt="[^"]+" width="\d+" height="\d+"/);
});

test('the sign-up form is allowed to be sent, without a script, to the provider and nobody else', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  let sent: string | undefined;
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).origin));
  await context.route('https://buttondown.com/**', async (route) => {
    sent = route.request().postData() ?? '';
    await route.fulfill({ status: 302, headers: { location: `${url}/newsletter/thanks/` } });
  });
  await page.goto(`${url}/newsletter/`);
  await page.getByLabel('Your e-mail address').fill('reader@example.org');
  await page.getByRole('button', { name: 'Sign up' }).click();
  await page.waitForLoadState();
  expect(sent).toBe('email=reader%40example.org&embed=1');
  await page.waitForURL(`${url}/newsletter/thanks/`);
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Thank you');
  await page.goto(`${url}/newsletter/problem/`);
  expect(await page.getByRole('link', { name: 'Try once more' }).getAttribute('href')).toBe('/newsletter/');
  expect([...new Set(asked)].toSorted()).toEqual([url, 'https://buttondown.com'].toSorted());
  await context.close();
});
