/** Every file of the site, looked at by tools that know nothing of how it was made. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { expect, inject, test } from 'vitest';
import { filesOf, idsOf, parsePage } from '../support/pages.ts';
import { PROGRAM } from '../support/published.ts';

const { dist, root } = inject('published');
const files = filesOf(dist);

const read = (path: string): string => readFileSync(join(dist, path), 'utf8');
const ending = (...endings: string[]): string[] => files.filter((path) => endings.some((one) => path.endsWith(one)));

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    'long-title': 'off', // Titles are the editors'.
    'no-redundant-role': 'off', // Safari drops the semantics of a list without markers unless they are named.
    'prefer-native-element': ['error', { exclude: ['region'] }], // A section wants a heading; a box that scrolls has none.
    'require-sri': ['error', { target: 'crossorigin' }],
  },
});

/** A mail is laid out by tables and styled in its elements, as mail programs want it. */
const mailValidator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    'doctype-style': 'off',
    'long-title': 'off',
    'no-conditional-comment': 'off',
    'no-deprecated-attr': 'off',
    'no-inline-style': 'off',
    'prefer-tbody': 'off',
    'presentation-role-style': 'off',
  },
});

async function validate(path: string, by = validator): Promise<string[]> {
  const { results } = await by.validateString(read(path), path);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${path}:${line}:${column} ${ruleId}: ${message}`),
  );
}

test('every page is valid HTML', async () => {
  const pages = ending('.html').filter((path) => !isMail(path));
  expect(pages.length).toBeGreaterThan(50);
  expect((await Promise.all(pages.map((path) => validate(path)))).flat()).toEqual([]);
});

const isMail = (path: string): boolean => path.endsWith('/email.html');

test('every mail is valid HTML', async () => {
  const mails = ending('.html').filter(isMail);
  expect(mails.length).toBeGreaterThan(0);
  expect((await Promise.all(mails.map((path) => validate(path, mailValidator)))).flat()).toEqual([]);
});

test('ids are unique on each page', () => {
  for (const path of ending('.html')) {
    const ids = idsOf(parsePage(dist, path));
    expect(ids, path).toEqual([...new Set(ids)]);
  }
});

test('every XML file is well-formed', () => {
  const paths = ending('.xml', '.svg', '.opml');
  expect(paths.length).toBeGreaterThan(100);
  expect(spawnSync('xmllint', ['--noout', '--nonet', ...paths], { cwd: dist, encoding: 'utf8' }).stderr).toBe('');
});

test('every JSON file can be parsed', () => {
  for (const path of ending('.json')) expect(() => JSON.parse(read(path)) as unknown, path).not.toThrow();
});

test('no file names a folder of the machine that built it', () => {
  const folders = [PROGRAM.replace(/\/$/, ''), root].map((folder) => Buffer.from(folder));
  const telling = files.filter((path) => folders.some((folder) => readFileSync(join(dist, path)).includes(folder)));
  expect(telling).toEqual([]);
});
