import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { Code } from 'mdast';
import { remark } from 'remark';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { readArticle } from '../../src/articles/read.ts';
import { told } from '../support/articles.ts';
import { readContent } from '../support/content.ts';

const { registries } = readContent();
const NOW = '2026-11-24';
const root = realpathSync(mkdtempSync(join(tmpdir(), 'handbook-')));
cpSync('content', join(root, 'content'), { recursive: true });
writeFileSync(
  join(root, 'desk.png'),
  await sharp({ create: { width: 8, height: 8, channels: 3, background: '#777' } })
    .png()
    .toBuffer(),
);
afterAll(() => rmSync(root, { recursive: true }));

/** A fenced block of the handbook; `file` is what stands behind its language. */
interface Fence {
  readonly line: number;
  readonly language: string;
  readonly file: string;
  readonly text: string;
}

const fences = remark()
  .parse(readFileSync('docs/content.md', 'utf8'))
  .children.filter((node): node is Code => node.type === 'code')
  .map((node): Fence => ({
    line: node.position!.start.line,
    language: node.lang ?? '',
    file: node.meta ?? '',
    text: node.value,
  }));

/** What a command of the handbook prints, run in the copy of the project. */
function outputOf(command: string): string {
  const [, name, rest = ''] = /^npm run (check|build)(?: -- (.*))?$/.exec(command) ?? [];
  const quick = name === 'build' ? '--no-search --no-pictures' : '';
  const day = rest.includes('--now') ? '' : `--now ${NOW}`;
  const run =
    name === undefined
      ? `cd "$ROOT" && ${command}`
      : `"$NODE" src/cli/run.mjs ${name} --root "$ROOT" ${quick} ${day} ${rest}`;
  const env = { ...process.env, ROOT: root, NODE: process.execPath, NO_COLOR: '1' };
  return spawnSync('sh', ['-c', `{ ${run}; } 2>&1`], { encoding: 'utf8', env }).stdout;
}

/** Lines that are not printed, in the order of the handbook; `…` stands for anything. */
function unprinted(lines: readonly string[], printed: readonly string[]): string[] {
  let from = 0;
  return lines.filter((line) => {
    const parts = line.split('…').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    const pattern = new RegExp(`^${parts.join('.*')}$`);
    const at = printed.findIndex((candidate, index) => index >= from && pattern.test(candidate));
    if (at === -1) return true;
    from = at + 1;
    return false;
  });
}

function runConsole(text: string): void {
  for (const part of text.split(/^\$ /m).slice(1)) {
    const [command = '', ...lines] = part.trimEnd().split('\n');
    const printed = outputOf(command);
    expect(unprinted(lines, printed.split('\n')), `$ ${command}\n${printed}`).toEqual([]);
    if (lines.length === 0) expect(printed, `$ ${command}`).toBe('');
  }
}

/** Puts the lines with `+` in the place of those with `-`; at the end of the file where there are none of those. */
function edit(file: string, text: string): void {
  const side = (sign: string): string => {
    const lines = text.split('\n').filter((line) => line.startsWith(sign) || line.startsWith(' '));
    return lines.map((line) => line.slice(1)).join('\n');
  };
  const [before, old, fresh] = [readFileSync(file, 'utf8'), side('-'), side('+')];
  if (old === '') {
    writeFileSync(file, `${before}${fresh}\n`);
    return;
  }
  expect(before.split(old), `${basename(file)} holds this once: ${old}`).toHaveLength(2);
  writeFileSync(
    file,
    before.replace(old, () => fresh),
  );
}

function follow({ language, file, text }: Fence): void {
  const path = join(root, file);
  if (language === 'console') runConsole(text);
  else if (language === 'diff') edit(path, text);
  else if (/^content\/[a-z]+\.yaml$/.test(file)) appendFileSync(path, `\n${text}\n`);
  else {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${text}\n`);
  }
}

describe('the handbook of editors', () => {
  const steps = fences.filter(({ language, file }) => language === 'console' || file !== '');

  test('has steps', () => {
    expect(steps.length).toBeGreaterThan(40);
  });

  // Each step stands on those before it.
  test.each(steps.map((step) => [step.line, step.language, step.file, step] as const))(
    'can be followed at line %i: %s %s',
    { timeout: 60_000 },
    (_line, _language, _file, step) => follow(step),
  );
});

describe('the kinds of articles in the handbook', () => {
  const kinds = fences.filter(({ file, text }) => file === '' && text.startsWith('kind: '));

  test('are all seven', () => {
    const names = kinds.map(({ text }) => /^kind: (\w+)/.exec(text)?.[1]);
    expect(names).toEqual(['awards', 'list', 'leaderboard', 'forecast', 'explainer', 'guide', 'announcement']);
  });

  test.each(kinds.map(({ text }) => [text.split('\n')[0], text] as const))(
    'need no more than is said: %s',
    (_, own) => {
      const head = `title: A title of the kind that is tried here
description: A description that is long enough to be taken by the check, and no longer than it has to be.
published: 2026-11-24
authors: [research-desk]
category: research`;
      const text = `---\n${own}\n${head}\n---\n\nA sentence.\n`;
      const { messages } = readArticle(
        { slug: 'sample', path: 'content/articles/sample.mdx', text, pictures: new Map() },
        registries,
      );
      expect(told(messages)).toBe('');
    },
  );
});
