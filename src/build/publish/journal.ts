import { existsSync, mkdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Effects } from '../effects.ts';
import { codeOf } from '../failure.ts';
import type { Project } from '../project.ts';

/** Files to move from the staging folder into `dist`, and then files to remove from it. */
export interface Journal {
  readonly write: readonly string[];
  readonly remove: readonly string[];
}

/** Moves file after file. May be called again after an interruption: what is done already is passed over. */
export function applyJournal(
  { dist, staging }: Pick<Project, 'dist' | 'staging'>,
  journal: Journal,
  step: Effects['step'],
): void {
  for (const path of journal.write) {
    const drawn = join(staging, path);
    if (!existsSync(drawn)) continue;
    step('publish:apply');
    mkdirSync(dirname(join(dist, path)), { recursive: true });
    renameSync(drawn, join(dist, path));
  }
  for (const path of journal.remove) {
    step('publish:remove');
    rmSync(join(dist, path), { recursive: true, force: true });
    removeEmpty(dist, dirname(path));
  }
}

/** Whether files can be moved one by one: not where a file takes the place of a folder, or a folder that of a file. */
export function isPossible({ write, remove }: Journal): boolean {
  const written = new Set(write);
  const folders = new Set(write.flatMap(foldersOf));
  return !remove.some((path) => folders.has(path) || foldersOf(path).some((folder) => written.has(folder)));
}

/** `a` and `a/b` of `a/b/c`. */
const foldersOf = (path: string): string[] => Array.from(path.matchAll(/\//g), ({ index }) => path.slice(0, index));

function removeEmpty(dist: string, folder: string): void {
  if (folder === '.') return;
  try {
    rmdirSync(join(dist, folder));
  } catch (error) {
    if (['ENOTEMPTY', 'EEXIST', 'ENOENT'].includes(codeOf(error))) return;
    throw error;
  }
  removeEmpty(dist, dirname(folder));
}
