import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Content } from '../../../src/build/content/files.ts';
import { readRegistries } from '../../../src/build/content/registries.ts';
import { error, warning } from '../../../src/parse/problem.ts';
import { placeProblems } from '../../../src/parse/places.ts';
import { REGISTRIES } from '../../newsletter/issues.ts';

let folder: string;
let cache: string;
let reads: number;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'registries-'));
  cache = join(folder, 'state/registries');
  reads = 0;
});
afterEach(() => rmSync(folder, { recursive: true }));

const said = placeProblems('a: 1', { path: 'content/site.yaml', line: 1 }, [
  warning('odd', ['a'], 'Odd “a”.', 'Drop it.'),
]);
const refused = placeProblems('a: 1', { path: 'content/site.yaml', line: 1 }, [
  error('bad', ['a'], 'Bad.', 'Drop it.'),
]);

/** Reads the registries as a command does. */
function read({ around = 'a', program = 'p', isSound = true } = {}): ReturnType<typeof readRegistries> {
  const content: Content = { articles: [], strays: [], shared: [], around, newsletters: [], read: () => undefined };
  return readRegistries(content, {
    key: program,
    cache,
    read: () => {
      reads += 1;
      return isSound ? { registries: REGISTRIES, messages: said } : { messages: refused };
    },
  });
}

test('registries are read once for as long as neither their files nor the program changes', async () => {
  const first = await read();
  expect(await read()).toEqual(first);
  expect(await read()).toEqual({ registries: REGISTRIES, messages: said });
  expect(reads).toBe(1);
  await read({ around: 'b' });
  await read({ around: 'b', program: 'q' });
  expect(reads).toBe(3);
});

test('registries with errors are read each time', async () => {
  expect(await read({ isSound: false })).toEqual({ messages: refused });
  expect(await read({ isSound: false })).toEqual({ messages: refused });
  expect(reads).toBe(2);
});

test('what is cut off or damaged is read again', async () => {
  const first = await read();
  const whole = readFileSync(cache);
  for (const bytes of [
    whole.subarray(0, 40),
    whole.subarray(0, 100),
    Buffer.concat([whole.subarray(0, 64), Buffer.alloc(99)]),
  ]) {
    writeFileSync(cache, bytes);
    expect(await read()).toEqual(first);
  }
  expect(reads).toBe(4);
});
