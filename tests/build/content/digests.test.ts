import { linkSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Digests } from '../../../src/build/content/digests.ts';
import { sha256 } from '../../../src/build/digest.ts';

let root: string;
let file: string;
let digests: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'digests-'));
  file = join(root, 'a.mdx');
  digests = join(root, '.tearsheet/digests.json');
  writeFileSync(file, 'old text');
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

/** What a command that starts `seconds` from now learns. */
function learn(seconds = 0): string {
  const all = new Digests(root, digests, Date.now() + seconds * 1000);
  const digest = all.digest('a.mdx');
  all.keep();
  return digest;
}

const remembered = (): string => readFileSync(digests, 'utf8');

test('a file that was not written since is known by its digest', () => {
  expect(learn(10)).toBe(sha256('old text'));
  expect(remembered()).toContain(sha256('old text'));
  // What is remembered is believed: that shows that the file was not read.
  writeFileSync(digests, remembered().replace(sha256('old text'), 'digest of before'));
  expect(learn(20)).toBe('digest of before');
});

test.each<[string, () => void]>([
  ['written anew with as many bytes', () => writeFileSync(file, 'new text')],
  [
    'written anew, with its old time set again',
    () => {
      const { atime, mtime } = statSync(file);
      writeFileSync(file, 'new text');
      utimesSync(file, atime, mtime);
    },
  ],
  [
    'replaced by another',
    () => {
      writeFileSync(join(root, 'b.mdx'), 'new text');
      renameSync(join(root, 'b.mdx'), file);
    },
  ],
])('a file that was %s is read again', (_, change) => {
  learn(10);
  change();
  expect(learn(10)).toBe(sha256('new text'));
});

test('a file that was only just written is read again the next time: it may have been written twice in one instant', () => {
  learn();
  expect(remembered()).toBe('[]');
});

test('a file that got another name besides is read again, and has the same digest', () => {
  learn(10);
  linkSync(file, join(root, 'other.mdx'));
  expect(learn(10)).toBe(sha256('old text'));
});

test.each(['', 'garbage', '{}', '[1, ["a.mdx"], ["a.mdx", []], ["a.mdx", [1]]]'])('gets along with %j', (text) => {
  learn(10);
  writeFileSync(digests, text);
  expect(learn(10)).toBe(sha256('old text'));
});
