/** Files that go into the site as they are: of the compiled shell, and of the search index. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf, sha256 } from './digest.ts';
import { filesBelow } from './files.ts';
import type { Published } from './manifest.ts';
import type { Stock } from './stock.ts';
import { inspect, type Expectations } from './verify/inspect.ts';
import { writeNew } from './parts.ts';

/** A file whose bytes are known before drawing begins. */
export interface ReadyFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export const clientFiles = (client: string): ReadyFile[] =>
  filesBelow(client).map((path) => ({ path, bytes: readFileSync(join(client, path)) }));

/** Writes files into the staging folder, but for those that are published already; as they will be published. */
export function placeFiles(
  files: readonly ReadyFile[],
  program: string,
  staging: string,
  { intact }: Stock,
  expectations: Expectations,
): Published[] {
  return files.map(({ path, bytes }) => {
    const digest = sha256(bytes);
    const key = digestOf([program, digest]);
    const known = intact.get(path);
    if (known?.key === key) return known;
    const inspection = inspect(path, bytes, expectations);
    const stamp = known?.sha256 === digest ? known.stamp : writeNew(join(staging, path), [bytes]);
    return { path, key, sha256: digest, stamp, inspection };
  });
}
