import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { memoryIn } from '../../src/build/memory.ts';

let folder: string;
let made: number;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tearsheet-'));
  made = 0;
});
afterEach(() => rmSync(folder, { recursive: true }));

const TEXTS = { 'rss.xml': '<item>Käse € 🧀</item>', 'feed.json': '{"a":"\n"}' };
const NOTHING = { links: ['/a/'], entries: [], findings: [], notices: [] };

/** What a build that begins now gets, and whether it made it anew. */
function asked({ digest = 'd', must = ['m'], program = 'p', key = 'feeds/one' } = {}): Record<string, string> {
  const pieces = memoryIn({ folder, program }, (texts) =>
    Object.fromEntries(Object.keys(texts).map((name) => [name, NOTHING])),
  );
  const make = (): typeof TEXTS => {
    made++;
    return TEXTS;
  };
  const found = Object.entries(pieces(key, { digest, must, make }));
  expect(found.map(([, { inspection }]) => inspection)).toEqual([NOTHING, NOTHING]);
  return Object.fromEntries(found.map(([name, { bytes }]) => [name, Buffer.from(bytes).toString()]));
}

test('pieces are the same bytes in the next build, which does not make them', () => {
  expect(asked()).toEqual(TEXTS);
  expect(asked()).toEqual(TEXTS);
  expect(made).toBe(1);
});

test.each([{ digest: 'other' }, { must: ['other'] }, { program: 'other' }])('are made anew with %o', (change) => {
  asked();
  asked(change);
  expect(made).toBe(2);
});

test.each([
  ['cut short', (bytes: Buffer) => bytes.subarray(0, -1)],
  ['zeros from somewhere on', (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -8), Buffer.alloc(8)])],
  ['empty', () => Buffer.alloc(0)],
  ['another file', () => Buffer.from('{}')],
])('a file that is %s is made anew', (_, damage) => {
  asked();
  const file = join(folder, 'feeds/one');
  writeFileSync(file, damage(readFileSync(file)));
  expect(asked()).toEqual(TEXTS);
  expect(made).toBe(2);
});
