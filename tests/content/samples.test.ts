import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const ARTICLES = new URL('../../content/articles/', import.meta.url);

/**
 * The JavaScript of an article as files: a sample whose first line is a comment with a file's name is that file; the
 * others are one script, one after another, as a reader would paste them.
 */
function filesOf(article: string): [string, string][] {
  const text = readFileSync(new URL(article, ARTICLES), 'utf8');
  const samples = [...text.matchAll(/^```js\n([\s\S]*?)^```$/gm)].map(([, code = '']) => code);
  const nameOf = (code: string): string => /^\/\/ (\S+\.js)\n/.exec(code)?.[1] ?? 'script.js';
  return [...Map.groupBy(samples, nameOf)].map(([name, parts]) => [name, parts.join('\n')]);
}

const articles = readdirSync(ARTICLES)
  .filter((file) => file.endsWith('.mdx'))
  .map((file) => [file, filesOf(file)] as const)
  .filter(([, files]) => files.length > 0);

/** What goes wrong where each file of an article is run by itself. */
function run(files: readonly [string, string][]): string {
  const folder = mkdtempSync(join(tmpdir(), 'samples-'));
  try {
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    for (const [name, text] of files) writeFileSync(join(folder, name), text);
    const runs = files.map(([name]) =>
      spawnSync(process.execPath, ['--no-warnings', name], { cwd: folder, encoding: 'utf8', timeout: 60_000 }),
    );
    return runs.map(({ status, stderr }) => (status === 0 ? '' : stderr)).join('');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('the code samples', () => {
  test('are found', () => {
    expect(articles.length).toBeGreaterThan(10);
  });

  test.each(articles)('of %s run, and what they assert holds', (_, files) => {
    expect(run(files)).toBe('');
  });

  test('that are wrong are noticed', () => {
    expect(run([['script.js', "import assert from 'node:assert'; assert.equal(1, 2);"]])).toContain('AssertionError');
  });
});
