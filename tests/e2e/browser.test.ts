import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { serve } from '../../src/build/serve.ts';
import { problemsOf, startBrowser } from '../support/browser.ts';

test('a served page is drawn by the browser, and what goes wrong on it is gathered', { timeout: 60_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'browser-'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><link rel="icon" href="data:,"><h1>Drawn</h1>');
  await writeFile(join(folder, 'broken.html'), '<!doctype html><script src="/absent.js"></script>');
  const site = await serve(folder);
  const browser = await startBrowser();
  try {
    const page = await browser.newPage();
    const problems = problemsOf(page);
    await page.goto(site.url);
    expect(await page.locator('h1').textContent()).toBe('Drawn');
    expect((await page.screenshot()).length).toBeGreaterThan(1000);
    expect(problems).toEqual([]);
    await page.goto(`${site.url}/broken.html`);
    expect(problems.join('\n')).toContain('404');
  } finally {
    await browser.close();
    await site.close();
    await rm(folder, { recursive: true });
  }
});
