/** Digests of files: one that the last command read, and that has not been written since, is not read again. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../digest.ts';
import { readJson, replaceFile } from '../files.ts';

/** SHA-256 of a file's bytes, by its path below the root. */
export type DigestFile = (path: string) => string;

export const digestFileIn =
  (root: string): DigestFile =>
  (path) =>
    sha256(readFileSync(join(root, path)));

/** A file's digest with its number, size and times. Each writing changes the last of them, and no program can set that one. */
type Known = readonly [digest: string, inode: number, bytes: number, modified: number, changed: number];

/**
 * Milliseconds in which a file can be written twice with the same times: those of some file systems count in steps of two
 * seconds. Git calls such files "racily clean" (https://git-scm.com/docs/racy-git), and reads them again, as this does.
 */
const STEP = 2000;

/** The digests of files below a root, as they are remembered in a file. */
export class Digests {
  readonly #root: string;
  readonly #file: string;
  readonly #began: number;
  readonly #before: ReadonlyMap<string, Known>;
  readonly #now = new Map<string, Known>();
  #hasChanged = false;

  /** @param began when the first file can have been asked for, in milliseconds since 1970 */
  constructor(root: string, file: string, began = performance.timeOrigin) {
    this.#root = root;
    this.#began = began;
    this.#file = file;
    this.#before = knownIn(readJson(file));
  }

  readonly digest: DigestFile = (path) => {
    const { ino, size, mtimeMs, ctimeMs } = statSync(`${this.#root}/${path}`);
    const known = this.#before.get(path);
    if (known?.[1] === ino && known[2] === size && known[3] === mtimeMs && known[4] === ctimeMs) {
      this.#now.set(path, known);
      return known[0];
    }
    this.#hasChanged = true;
    const digest = digestFileIn(this.#root)(path);
    const isSettled = Math.max(mtimeMs, ctimeMs) < this.#began - STEP;
    if (isSettled) this.#now.set(path, [digest, ino, size, mtimeMs, ctimeMs]);
    return digest;
  };

  /** Remembers what was asked for, for the next command. */
  keep(): void {
    if (!this.#hasChanged && this.#now.size === this.#before.size) return;
    replaceFile(this.#file, JSON.stringify([...this.#now]));
  }
}

/** What the file holds; nothing where it holds anything else. */
function knownIn(value: unknown): ReadonlyMap<string, Known> {
  const isKnown = (one: unknown): one is [string, Known] =>
    Array.isArray(one) && typeof one[0] === 'string' && Array.isArray(one[1]) && typeof one[1][0] === 'string';
  return new Map(Array.isArray(value) ? value.filter(isKnown) : []);
}
