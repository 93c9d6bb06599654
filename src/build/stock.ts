/** What of the last site is still in `dist/` as it was published. */
import { lstatSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from './digest.ts';
import { absentAs } from './files.ts';
import type { Manifest, Published } from './manifest.ts';
import type { Stamp } from './parts.ts';

export interface Stock {
  /** Published outputs whose files are intact, with their stamps of today. */
  readonly intact: ReadonlyMap<string, Published>;
  /** Every file and empty folder in `dist/`, whoever put it there. */
  readonly present: ReadonlySet<string>;
}

/** Looks at every file of `dist/`. One that was touched is compared by its bytes. */
export function takeStock(dist: string, { outputs }: Manifest): Stock {
  const found = new Map(listed(dist));
  const intact = new Map<string, Published>();
  for (const output of outputs) {
    const stamp = found.get(output.path);
    if (stamp === undefined) continue;
    if (same(stamp, output.stamp)) intact.set(output.path, output);
    else if (stamp.size === output.stamp.size && sha256(readFileSync(join(dist, output.path))) === output.sha256) {
      intact.set(output.path, { ...output, stamp });
    }
  }
  return { intact, present: new Set(found.keys()) };
}

export const same = (one: Stamp, other: Stamp): boolean =>
  one.size === other.size && one.mtimeMs === other.mtimeMs && one.ino === other.ino;

/** Files below a folder with their stamps; what is no plain file has a size that no file has. */
function listed(dist: string, inside = ''): [string, Stamp][] {
  const folder = join(dist, inside);
  const entries = absentAs([], () => readdirSync(folder, { withFileTypes: true }));
  return entries.flatMap((entry): [string, Stamp][] => {
    const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
    if (entry.isDirectory()) {
      const below = listed(dist, path);
      return below.length > 0 ? below : [[path, FOREIGN]];
    }
    if (!entry.isFile()) return [[path, FOREIGN]];
    const { size, mtimeMs, ino } = lstatSync(join(dist, path));
    return [[path, { size, mtimeMs, ino }]];
  });
}

const FOREIGN: Stamp = { size: -1, mtimeMs: 0, ino: 0 };
