/** The commands that run until they are ended, as editors start them. */
import { readFileSync, writeFileSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { startBrowser } from '../support/browser.ts';
import { eventually, start, type RunningCommand } from '../support/command.ts';
import { NOW, PROGRAM } from '../support/published.ts';

test('`npm run preview` serves the site as a host would', async () => {
  const { root } = inject('published');
  await using preview = await start('preview', ['--root', root]);
  const page = await fetch(`${preview.url}/articles/moon-awards-2024/`);
  expect([page.status, page.headers.get('content-security-policy')]).toEqual([
    200,
    expect.stringContaining("default-src 'none'"),
  ]);
  expect((await fetch(`${preview.url}/never-written/`)).status).toBe(404);
});

describe('`npm run dev`', () => {
  const address = '/articles/moon-awards-2024/';
  let root = '';
  let file = '';
  let original = '';
  let dev: RunningCommand;

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'tearsheet-dev-'));
    await cp(join(PROGRAM, 'content'), join(root, 'content'), { recursive: true });
    file = join(root, 'content/articles/moon-awards-2024.mdx');
    original = readFileSync(file, 'utf8');
    dev = await start('dev', ['--root', root, '--now', NOW]);
    await look(); // The first page of all compiles the templates.
  });
  afterAll(async () => {
    await dev[Symbol.asyncDispose]();
    await rm(root, { recursive: true });
  });

  const write = (text: string): void => writeFileSync(file, text);
  const look = async (path = address): Promise<{ status: number; text: string }> => {
    const response = await fetch(`${dev.url}${path}`, { headers: { accept: 'text/html' } });
    return { status: response.status, text: await response.text() };
  };

  /** How long it takes until a request is answered as wished, in milliseconds. */
  const until = async (holds: (page: { status: number; text: string }) => boolean, path = address): Promise<number> => {
    const began = performance.now();
    expect(await eventually(async () => holds(await look(path)), { within: 10_000 }), path).toBe(true);
    return performance.now() - began;
  };

  /** Opens the article as an editor does, and waits until it holds still. */
  const openInBrowser = async (work: (page: Page) => Promise<void>): Promise<void> => {
    const browser = await startBrowser();
    try {
      const page = await browser.newPage();
      await page.goto(`${dev.url}${address}`);
      await page.waitForLoadState('networkidle');
      await work(page);
    } finally {
      await browser.close();
    }
  };

  test('shows an edit within a second, and all that follows from it', async () => {
    const times: number[] = [];
    for (const share of ['22.1', '22.2', '22.3', '22.4', '22.5']) {
      write(original.replace('astra-dao: { share: 21.8,', `astra-dao: { share: ${share},`));
      times.push(await until(({ text }) => text.includes(`Astra DAO won with ${share}% of the vote`)));
    }
    expect((await look()).text).toContain('<em>9%</em>');
    expect(times.toSorted((one, other) => one - other)[2]).toBeLessThan(1000);
  });

  test('shows drafts, which the published site does not have', async () => {
    const draft = join(root, 'content/articles/unfinished.mdx');
    writeFileSync(draft, original.replace('kind: awards', 'kind: awards\ndraft: true'));
    await until(({ status, text }) => status === 200 && text.includes('Draft'), '/articles/unfinished/');
    await rm(draft);
    await until(({ status }) => status === 404, '/articles/unfinished/');
  });

  test('says what is wrong with a broken article and where, and recovers once it is mended', async () => {
    write(original.replace('share: 21.8', 'shar: 21.8'));
    await until(({ status }) => status === 500);
    const { text } = await look();
    expect(text).toContain('content/articles/moon-awards-2024.mdx');
    expect(text).toContain('Did you mean');
    write(original);
    await until(({ status, text: mended }) => status === 200 && mended.includes('21.8%'));
  });

  test('keeps up with a file that is saved twice at once', async () => {
    for (const share of ['21.1', '21.2', '21.3', '21.4', '21.5']) {
      write('---\n');
      await look();
      write(original.replace('share: 21.8', `share: ${share}`));
      await until(({ status, text }) => status === 200 && text.includes(`${share}%`));
    }
  });

  test('opens the search over a page, as the published site does', async () => {
    await openInBrowser(async (page) => {
      await page.keyboard.press('/');
      await page.getByRole('dialog', { name: 'Search' }).getByRole('searchbox').waitFor({ timeout: 10_000 });
    });
  });

  test('reloads the page that an editor has open, through an error and back', async () => {
    await openInBrowser(async (page) => {
      write(original.replace('## The result', '## Seen without a reload'));
      await page.getByRole('heading', { name: 'Seen without a reload' }).waitFor({ timeout: 10_000 });
      write(original.replace('kind: awards', 'kind: award'));
      await page.getByText('kind: award').first().waitFor({ timeout: 10_000 });
      write(original);
      await page.getByRole('heading', { name: 'The result' }).waitFor({ timeout: 10_000 });
    });
  });
});
