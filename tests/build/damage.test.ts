/** Ten broken articles at once, by the real build: each is named where it was broken, and the site stays as it was. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { filesBelow } from '../../src/build/files.ts';
import type { Report } from '../../src/build/report.ts';
import { damage, type Damage } from '../support/damage.ts';

const ARTICLES = 'content/articles';
const REAL = readdirSync(ARTICLES).filter((name) => name.endsWith('.mdx'));

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'damage-'));
  cpSync('content', join(root, 'content'), { recursive: true });
  mkdirSync(join(root, 'dist/articles'), { recursive: true });
  writeFileSync(join(root, 'dist/index.html'), '<!doctype html><title>Yesterday</title>');
  writeFileSync(join(root, 'dist/articles/picture.png'), Buffer.from([137, 80, 78, 71, 0, 255]));
});
afterEach(() => rmSync(root, { recursive: true }));

/** Ten articles, the real ones and copies of the first, each with one error; by path. */
function breakTen(seed: number): Map<string, Damage> {
  const damaged = new Map<string, Damage>();
  for (let index = 0; index < 10; index += 1) {
    const real = REAL[index % REAL.length] ?? '';
    const path = `${ARTICLES}/${index < REAL.length ? real : `copy-${index}.mdx`}`;
    const broken = damage(readFileSync(join(ARTICLES, real), 'utf8'), seed * 100 + index);
    writeFileSync(join(root, path), broken.text);
    damaged.set(path, broken);
  }
  return damaged;
}

function build(): { status: number | null; report: Report; stderr: string } {
  const args = ['src/cli/run.mjs', 'build', '--root', root, '--now', '2026-11-21', '--json'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return { status, report: JSON.parse(stdout) as Report, stderr };
}

/** Path and bytes of every published file. */
const published = (): string[] =>
  filesBelow(join(root, 'dist')).map((path) => `${path} ${readFileSync(join(root, 'dist', path), 'hex')}`);

test.each([1, 2, 3, 4, 5])(
  'ten broken articles are all named in one run, at their lines, and dist/ stays as it was (seed %i)',
  (seed) => {
    const damaged = breakTen(seed);
    const before = published();
    const { status, report, stderr } = build();
    expect([status, stderr]).toEqual([1, '']);
    expect(report.summary).toBeUndefined();
    const missed = [...damaged].filter(
      ([path, { expected }]) =>
        !report.messages.some(
          ({ place, severity, ruleId }) =>
            severity === 'error' &&
            place.path === path &&
            place.start.line === expected.line &&
            (expected.ruleId ?? ruleId) === ruleId,
        ),
    );
    expect(missed.map(([path, { expected }]) => ({ path, ...expected }))).toEqual([]);
    expect(published()).toEqual(before);
  },
);
