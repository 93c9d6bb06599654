import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
  writeSync,
  type Dirent,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { draftOf } from './drafts.ts';
import { codeOf } from './failure.ts';

/** Files below a folder as paths with `/`, in the order of their names; none where there is no such folder. */
export function filesBelow(folder: string, inside = ''): string[] {
  return entriesOf(join(folder, inside)).flatMap((entry) => {
    const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(folder, path) : [path];
  });
}

/** What a folder holds, by name; nothing where it does not exist. */
export function entriesOf(folder: string): Dirent[] {
  const entries = absentAs([], () => readdirSync(folder, { withFileTypes: true }));
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** A file's JSON; `undefined` where it is absent or cannot be read as JSON, as after a crash of the machine. */
export function readJson(file: string): unknown {
  const text = absentAs(undefined, () => readFileSync(file, 'utf8'));
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Writes a file so that a reader finds the old text or the new one, and after a crash of the machine as well. */
export function writeSafely(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  const written = draftOf(file);
  const handle = openSync(written, 'w');
  try {
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(written, file);
}

/** Writes a file so that a reader finds the old text or the new one; after a crash of the machine perhaps neither. */
export function replaceFile(file: string, text: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  const written = draftOf(file);
  writeFileSync(written, text);
  renameSync(written, file);
}

/** What `read` gives, or `absent` where the file or folder does not exist. */
export function absentAs<T>(absent: T, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return absent;
    throw error;
  }
}
