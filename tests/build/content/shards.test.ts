import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Shards } from '../../../src/build/content/shards.ts';

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'shards-')), 'state');
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true }));

interface Body {
  readonly text: string;
}

const open = (key = 'program'): Shards<number, Body> => new Shards<number, Body>(folder, key);

const files = Array.from({ length: 300 }, (_, number) => ({
  path: `content/articles/artikel-${number}.mdx`,
  digest: `d${number}`,
}));

/** Keeps a line for each file. */
function keepAll(): void {
  const shards = open();
  for (const [head, file] of files.entries())
    shards.set({ ...file, head }, JSON.stringify({ text: `Ärtikel ${head}.` }));
  shards.keep(files);
}

const shardFiles = (): string[] => readdirSync(folder).map((name) => join(folder, name));

test('what is kept is found again by file and digest, whichever shard it lies in', () => {
  keepAll();
  const shards = open();
  const found = files.map((file) => shards.get(file));
  expect(found.map((line) => [line?.head, line?.body.text])).toEqual(
    files.map((_, number) => [number, `Ärtikel ${number}.`]),
  );
  expect(shards.get({ ...files[3]!, digest: 'other' })).toBeUndefined();
});

test('a change of one file writes one shard, and leaves the lines beside it as they are', () => {
  keepAll();
  for (const file of shardFiles()) utimesSync(file, 1000, 1000);
  const edited = { ...files[7]!, digest: 'new' };
  const shards = open();
  shards.set({ ...edited, head: -1 }, '{"text":"New."}');
  const now = files.map((file) => (file.path === edited.path ? edited : file));
  shards.keep(now);
  expect(shardFiles().filter((file) => statSync(file).mtimeMs !== 1_000_000)).toHaveLength(1);
  const again = open();
  expect(now.map((file) => again.get(file)?.head)).toEqual(files.map((_, number) => (number === 7 ? -1 : number)));
});

test('where nothing has changed nothing is written', () => {
  keepAll();
  for (const file of shardFiles()) utimesSync(file, 1000, 1000);
  open().keep(files);
  expect(shardFiles().every((file) => statSync(file).mtimeMs === 1_000_000)).toBe(true);
});

test('lines of files that are gone, or have another digest, are not kept', () => {
  keepAll();
  const [first, second, ...others] = files;
  open().keep([{ ...second!, digest: 'new' }, ...others]);
  const shards = open();
  expect([shards.get(first!), shards.get(second!)]).toEqual([undefined, undefined]);
  expect(others.every((file) => shards.get(file) !== undefined)).toBe(true);
});

test('every line of every shard is JSON', () => {
  keepAll();
  const lines = shardFiles().flatMap((file) => readFileSync(file, 'utf8').trimEnd().split('\n'));
  expect(lines).toHaveLength(files.length + shardFiles().length);
  for (const line of lines) expect(() => JSON.parse(line) as unknown).not.toThrow();
});

test('what another program has written is not taken', () => {
  keepAll();
  const shards = open('other');
  expect(files.filter((file) => shards.get(file))).toEqual([]);
});

test('nothing is taken from a shard that is cut off, longer than it says, empty, or no JSON; from others all is', () => {
  keepAll();
  const [file = ''] = shardFiles();
  const whole = readFileSync(file);
  const inside = files.filter(({ path }) => whole.includes(`"${path}"`));
  expect(inside.length).toBeGreaterThan(0);
  const parts = [whole.subarray(0, 40), whole.subarray(0, -1), Buffer.concat([whole, whole]), '{', ''];
  for (const bytes of parts) {
    writeFileSync(file, bytes);
    const shards = open();
    expect(files.filter((one) => !shards.get(one))).toEqual(inside);
  }
});

test('there is nothing in a folder that does not exist', () => {
  expect(open().get(files[0]!)).toBeUndefined();
});

test('where a line was lost in a crash of the machine, its shard is removed, and the command is to be run again', () => {
  keepAll();
  const shard = shardFiles().find((file) => readFileSync(file, 'utf8').includes('"Ärtikel 5."'))!;
  const bytes = readFileSync(shard);
  const at = bytes.indexOf('Ärtikel 5.') - 5;
  bytes.fill(0, at, at + 3);
  writeFileSync(shard, bytes);
  const line = open().get(files[5]!);
  expect(() => line!.body).toThrow(
    `What was remembered of \`${files[5]!.path}\` in ${shard} was damaged. It has been removed: run the command again.`,
  );
  expect(existsSync(shard)).toBe(false);
});
