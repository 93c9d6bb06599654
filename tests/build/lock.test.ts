import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { takeLock } from '../../src/build/lock.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
  file = join(folder, 'state/lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a lock is taken once, and again after it was released', () => {
  const release = takeLock(file);
  expect(() => takeLock(file)).toThrow(`Another build of this project is running (process ${process.pid}).`);
  release();
  takeLock(file)();
  expect(existsSync(file)).toBe(false);
});

test('a lock of a process that has ended is taken over', () => {
  takeLock(file)();
  const { pid } = spawnSync('true');
  writeFileSync(file, `{"pid":${pid},"began":"1"}`);
  takeLock(file)();
});

test.runIf(process.platform === 'linux')('a lock of a process whose number another one has now is taken over', () => {
  takeLock(file)();
  const child = spawn('sleep', ['10']);
  writeFileSync(file, `{"pid":${child.pid},"began":"1"}`);
  takeLock(file)();
  child.kill();
});

test.each(['', 'garbage', '{"pid":'])('a lock that holds %j is taken over', (text) => {
  takeLock(file)();
  writeFileSync(file, text);
  const release = takeLock(file);
  expect(readFileSync(file, 'utf8')).toContain(`"pid":${process.pid}`);
  release();
});
