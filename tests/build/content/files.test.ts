import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listContent } from '../../../src/build/content/files.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tearsheet-files-'));
  mkdirSync(join(root, 'content/articles'), { recursive: true });
  writeFileSync(join(root, 'content/articles/one.mdx'), '---\n---\n');
});
afterEach(() => rmSync(root, { recursive: true }));

const digest = (): string | undefined => listContent(root).articles[0]?.digest;

test('an article is another when a registry changes that its links and words come from', () => {
  const before = digest();
  writeFileSync(join(root, 'content/glossary.yaml'), 'nonce: {}\n');
  const withGlossary = digest();
  writeFileSync(join(root, 'content/glossary.yaml'), 'replay: {}\n');
  expect(new Set([before, withGlossary, digest()]).size).toBe(3);
});

test('an article is the same when files change that it is not made of', () => {
  const before = digest();
  writeFileSync(join(root, 'content/.glossary.yaml.swp'), 'x');
  writeFileSync(join(root, 'content/articles/two.mdx'), '---\n---\n');
  expect(digest()).toBe(before);
});
