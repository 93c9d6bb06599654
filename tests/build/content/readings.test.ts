import { existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepReadings, keptReading, loadReadings, type Reading } from '../../../src/build/content/readings.ts';
import { error, warning } from '../../../src/parse/problem.ts';
import { placeProblems } from '../../../src/parse/places.ts';
import type { ArticleSummary } from '../../../src/build/program.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'readings-'));
  file = join(folder, 'state/articles.jsonl');
});
afterEach(() => rmSync(folder, { recursive: true }));

const said = (path: string, isError = false): Reading['messages'] =>
  placeProblems('a: 1', { path, line: 1 }, [
    (isError ? error : warning)('stale', ['a'], 'Täglich “alt”.', 'Update it.'),
  ]);

const summary = {
  path: 'content/articles/one.mdx',
  slug: 'one',
  title: 'Öne',
  published: '2026-01-02',
  draft: false,
  formerly: ['eins'],
  terms: { uses: ['spot'], explains: [] },
  words: 12,
} as unknown as ArticleSummary;

const one: Reading = {
  path: summary.path,
  digest: 'd1',
  summary,
  messages: said(summary.path),
  accepted: [],
  tallies: { numbers: 3 },
  trace: { paragraphs: 'AAAA' },
};
const broken: Reading = {
  path: 'content/articles/two.mdx',
  digest: 'd2',
  messages: [...said('content/articles/two.mdx', true), ...said('content/data/shared.yaml', true)],
};

const keep = (): void => keepReadings(file, 'program', [keptReading(one), keptReading(broken)]);

test('what was read is found again, as far as it is asked for', () => {
  keep();
  const [first, second] = loadReadings(file, 'program');
  const { path, digest, messages, accepted, tallies, trace } = first!;
  expect({ path, digest, summary: first!.summary, messages, accepted, tallies, trace }).toEqual(one);
  expect(first!.mark).toEqual({
    path: summary.path,
    slug: 'one',
    published: '2026-01-02',
    draft: false,
    formerly: ['eins'],
    terms: { uses: ['spot'], explains: [] },
  });
  expect(second).toMatchObject({ path: broken.path, digest: 'd2', messages: broken.messages });
  expect([second!.summary, second!.mark, second!.trace]).toEqual([undefined, undefined, undefined]);
});

test('an article that says something of another file is known by that', () => {
  keep();
  expect(loadReadings(file, 'program').map(({ saysElsewhere }) => saysElsewhere)).toEqual([false, true]);
});

test('every line is JSON', () => {
  keep();
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  expect(lines).toHaveLength(4);
  for (const line of lines) expect(() => JSON.parse(line) as unknown).not.toThrow();
});

test('what is remembered is kept once more without a change, with its own neighbours', () => {
  keep();
  const before = readFileSync(file);
  keepReadings(file, 'program', loadReadings(file, 'program'));
  expect(readFileSync(file)).toEqual(before);
  const [first] = loadReadings(file, 'program');
  keepReadings(file, 'program', [keptReading(broken), first!]);
  expect(loadReadings(file, 'program').map(({ messages }) => messages)).toEqual([broken.messages, one.messages]);
});

test('what another program has read is read again', () => {
  keep();
  expect(loadReadings(file, 'other')).toEqual([]);
});

test('nothing is taken from a file that is absent, cut off, longer than it says, or no such file', () => {
  expect(loadReadings(file, 'program')).toEqual([]);
  keep();
  const whole = readFileSync(file);
  for (const bytes of [whole.subarray(0, 40), whole.subarray(0, -1), Buffer.concat([whole, whole]), Buffer.from('{')]) {
    writeFileSync(file, bytes);
    expect(loadReadings(file, 'program')).toEqual([]);
  }
  truncateSync(file);
  expect(loadReadings(file, 'program')).toEqual([]);
});

test('where a line was lost in a crash of the machine, the file is removed, and the command is to be run again', () => {
  keep();
  const bytes = readFileSync(file);
  bytes.fill(0, bytes.indexOf('Öne'), bytes.indexOf('Öne') + 3);
  writeFileSync(file, bytes);
  const [first] = loadReadings(file, 'program');
  expect(first!.messages).toEqual(one.messages);
  expect(() => first!.summary).toThrow(
    `What was remembered of \`content/articles/one.mdx\` in ${file} was damaged. It has been removed: run the command again.`,
  );
  expect(existsSync(file)).toBe(false);
});
