/** What a reader's first page costs, before anything is kept by the browser. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
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

interface Cost {
  /** Bytes as they are sent: text compressed by gzip, fonts and pictures as they are. */
  readonly bytes: Readonly<Record<string, number>>;
  /** Cumulative layout shift. */
  readonly shift: number;
}

const PACKED = new Set(['font', 'image']);

async function costOf(address: string, origin = url): Promise<Cost> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  const page = await context.newPage();
  const sizes: Promise<readonly [type: string, size: number]>[] = [];
  page.on('response', (response) => {
    const type = response.request().resourceType();
    const size = response.body().then((body) => (PACKED.has(type) ? body.length : gzipSync(body).length));
    sizes.push(size.then((bytes) => [type, bytes] as const));
  });
  await page.addInitScript(() => {
    const shown = window as unknown as { shift: number };
    shown.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shown.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(`${origin}${address}`, { waitUntil: 'networkidle' });
  const shift = await page.evaluate(() => (window as unknown as { shift: number }).shift);
  const bytes: Record<string, number> = {};
  for (const [type, size] of await Promise.all(sizes)) bytes[type] = (bytes[type] ?? 0) + size;
  await context.close();
  return { bytes, shift };
}

test.for(articlesOf(dist))('%s costs 100 KB at most, 8 KB of them scripts, and holds still', async (address) => {
  const { bytes, shift } = await costOf(address);
  const total = Object.values(bytes).reduce((sum, size) => sum + size, 0);
  expect(total, JSON.stringify(bytes)).toBeLessThanOrEqual(100_000);
  expect(bytes.script ?? 0).toBeLessThanOrEqual(8_000);
  expect(shift).toBe(0);
});

test('the front page costs 100 KB at most and holds still', async () => {
  const { bytes, shift } = await costOf('/');
  expect(
    Object.values(bytes).reduce((sum, size) => sum + size, 0),
    JSON.stringify(bytes),
  ).toBeLessThanOrEqual(100_000);
  expect(shift).toBe(0);
});

/** Serves the site with a pause behind each element of the masthead, as a slow device reads it. */
async function slowly(): Promise<{ origin: string; close: () => void }> {
  const server = createServer((request, response) => {
    void (async () => {
      const found = await fetch(`${url}${request.url ?? ''}`);
      response.writeHead(found.status, { 'content-type': found.headers.get('content-type') ?? '' });
      const bytes = Buffer.from(await found.arrayBuffer());
      const whole = bytes.toString();
      const end = request.url === '/' ? whole.indexOf('</header>') : 0;
      for (const part of whole.slice(0, end).split(/(?<=<body[^]*<\/(?:a|p|li|nav)>)/)) {
        response.write(part);
        await setTimeout(40);
      }
      response.end(request.url === '/' ? whole.slice(end) : bytes);
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}

test('the masthead holds still though it is read in parts', async () => {
  const { origin, close } = await slowly();
  const { shift } = await costOf('/', origin).finally(close);
  expect(shift).toBe(0);
});
