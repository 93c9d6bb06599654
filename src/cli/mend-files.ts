/** `--fix`: makes the fixes that messages bring, each file whole or not at all. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeSafely } from '../build/files.ts';
import { mend } from '../check/mend.ts';
import { sha256 } from '../build/digest.ts';
import type { Message } from '../parse/problem.ts';

/** A file as it was checked. */
export interface CheckedFile {
  readonly path: string;
  /** SHA-256 of its bytes. */
  readonly bytes: string;
}

/** Mends files that are still what was checked, and says how many fixes were made in which. */
export function mendFiles(
  root: string,
  messages: readonly Message[],
  files: readonly CheckedFile[],
): { readonly path: string; readonly made: number }[] {
  const byPath = Map.groupBy(
    messages.filter(({ fix }) => fix !== undefined),
    ({ place }) => place.path,
  );
  return files.flatMap(({ path, bytes }) => {
    const fixes = (byPath.get(path) ?? []).flatMap(({ fix }) => fix ?? []);
    if (fixes.length === 0) return [];
    const file = join(root, path);
    const found = readFileSync(file);
    if (sha256(found) !== bytes) return [];
    const { text, made } = mend(new TextDecoder('utf-8', { ignoreBOM: true }).decode(found), fixes);
    writeSafely(file, text);
    return [{ path, made }];
  });
}
