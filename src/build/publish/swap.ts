import { copyFileSync, existsSync, linkSync, mkdirSync, renameSync, rmSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Effects } from '../effects.ts';
import { codeOf } from '../failure.ts';
import type { Project } from '../project.ts';
import type { Published } from '../manifest.ts';

type Folders = Pick<Project, 'dist' | 'staging' | 'old' | 'commit'>;

/** Completes the staging folder with files of the site that is published: the same files, under a second name. */
export function linkUnchanged({ dist, staging }: Folders, kept: readonly Published[]): void {
  mkdirSync(staging, { recursive: true });
  const folders = new Set<string>();
  for (const { path, stamp } of kept) {
    const [from, to] = [join(dist, path), join(staging, path)];
    const folder = dirname(to);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    link(from, to, stamp.mtimeMs);
  }
}

/** Where the disk has no second names for a file, the file is copied. */
function link(from: string, to: string, mtimeMs: number): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'EMLINK', 'ENOSYS'].includes(codeOf(error))) throw error;
    copyFileSync(from, to);
    utimesSync(to, mtimeMs / 1000, mtimeMs / 1000);
  }
}

/**
 * Puts the staging folder in the place of `dist` by two moves.
 *
 * May be called again after an interruption at any point: where the staging folder is gone, both moves were made.
 * Where the second move fails, the first is taken back.
 */
export function swap({ dist, staging, old, commit }: Folders, step: Effects['step']): void {
  if (!existsSync(staging)) return;
  try {
    if (existsSync(dist)) {
      rmSync(old, { recursive: true, force: true });
      step('publish:rename-old');
      renameSync(dist, old);
    }
    step('publish:rename-next');
    renameSync(staging, dist);
  } catch (error) {
    if (!existsSync(dist) && existsSync(old)) renameSync(old, dist);
    rmSync(commit, { force: true });
    throw error;
  }
}
