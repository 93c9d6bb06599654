/** Holds Astro to what the shell uses of it: after an upgrade, this is where a change shows first. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { filesBelow } from '../../../src/build/files.ts';
import { prepareShell, type Shell } from '../../../src/build/shell/compile.ts';
import { pageDrawer } from '../../../src/build/shell/page.ts';
import type { Page } from '../../../src/site/page.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

const CONFIG = `
import { defineConfig } from 'astro/config';
import { shellAdapter } from '${ROOT}src/build/shell/adapter.ts';
export default defineConfig({
  output: 'server', adapter: shellAdapter(), trailingSlash: 'always',
  build: { inlineStylesheets: 'never' }, vite: { build: { assetsInlineLimit: 0 } },
});`;

const TEMPLATE = `---
const { page } = Astro.locals;
if (page.heading === 'Broken') throw new Error('The template is at fault.');
---
<html><head></head><body><h1 set:html={page.heading} /><p>{Astro.url.pathname}</p></body></html>
<style>h1 { color: red }</style>`;

let program: string;
let shell: Shell;

const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(program, path)), { recursive: true });
  writeFileSync(join(program, path), text);
};

// Below the project, so that Astro itself is found.
beforeAll(async () => {
  mkdirSync(join(ROOT, '.tearsheet'), { recursive: true });
  program = mkdtempSync(join(ROOT, '.tearsheet/shell-test-'));
  write('package.json', '{ "type": "module" }');
  write('astro.config.mjs', CONFIG);
  write('public/robots.txt', 'public');
  write('src/pages/articles/[slug].astro', TEMPLATE);
  write('src/pages/404.astro', TEMPLATE);
  shell = await prepareShell(program, join(program, 'shells'), 'one');
}, 180_000);

afterAll(() => rmSync(program, { recursive: true }));

const draw = (url: string, heading: string): Promise<string> =>
  pageDrawer(shell.entry, 'https://site.example')(url, { heading } as Page);

test('a page is drawn from what it is handed, with its style sheet as a file', async () => {
  const html = await draw('/articles/one/', 'A <em>heading</em>');
  expect(html.replace(/ data-astro-cid-\w+/g, '')).toContain('<h1>A <em>heading</em></h1><p>/articles/one/</p>');
  const [, href = ''] = /<link rel="stylesheet" href="\/([^"]+)"/.exec(html)!;
  expect(readFileSync(join(shell.client, href), 'utf8')).toContain('color:red');
});

test('files of public/ go with it', () => {
  expect(filesBelow(shell.client)).toContain('robots.txt');
});

test('the page of errors can be drawn as any other', async () => {
  expect(await draw('/404/', 'Nothing here')).toContain('Nothing here');
});

test('an error in a template comes back as that error', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  await expect(draw('/articles/one/', 'Broken')).rejects.toThrow('The template is at fault.');
});

test('an address without a route is an error', async () => {
  await expect(draw('/nowhere/', 'x')).rejects.toThrow('The templates answered /nowhere/ with status 404.');
});

test('no file names a folder of the machine', () => {
  for (const path of filesBelow(shell.client))
    expect(readFileSync(join(shell.client, path), 'utf8')).not.toContain(program);
});

test('the same key compiles nothing', async () => {
  const before = performance.now();
  await prepareShell(program, join(program, 'shells'), 'one');
  expect(performance.now() - before).toBeLessThan(50);
});

test(
  'templates that cannot be compiled are a fault that says why, and leave nothing behind',
  { timeout: 60_000 },
  async () => {
    write('src/pages/bad.astro', '---\nimport x from "./missing.ts";\n---\n<p>{x}</p>');
    await expect(prepareShell(program, join(program, 'shells'), 'two')).rejects.toThrow(
      /could not be compiled[\s\S]*missing\.ts/,
    );
    rmSync(join(program, 'src/pages/bad.astro'));
    expect(existsSync(join(program, 'shells/two'))).toBe(false);
    expect(readdirSync(join(program, 'shells'))).toEqual(['one']);
  },
);

test('of two builds that want the same shell one compiles it', { timeout: 60_000 }, async () => {
  const both = await Promise.all(['two', 'two'].map((key) => prepareShell(program, join(program, 'shells'), key)));
  expect(both[0]).toEqual(both[1]);
  expect(readdirSync(join(program, 'shells')).sort()).toEqual(['one', 'two']);
});
