/** The moment from which on a new site is decided; what is left half-done after it is completed, before it taken back. */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { removeStaleDrafts } from '../drafts.ts';
import type { Effects } from '../effects.ts';
import { readJson, writeSafely } from '../files.ts';
import type { Project } from '../project.ts';
import { applyJournal, type Journal } from './journal.ts';
import { swap } from './swap.ts';

/** A decided change: the whole folder is exchanged, or files one by one. */
export interface Commit {
  readonly dist: string;
  /** Absent where the whole folder is exchanged. */
  readonly journal?: Journal;
}

type Step = Effects['step'];

/** Publishes what lies in the staging folder, with the manifest that describes it. */
export function publish(project: Project, manifest: string, journal: Journal | undefined, step: Step): void {
  step('publish:manifest');
  writeSafely(project.nextManifest, manifest);
  step('publish:commit');
  const commit = { dist: project.dist, ...(journal && { journal }) };
  writeSafely(project.commit, JSON.stringify(commit));
  complete(project, commit, step);
}

/** Completes or takes back what an interrupted command left. To be called under the lock, before anything is read. */
export function recover(project: Project): void {
  const commit = readJson(project.commit) as Commit | undefined;
  if (commit !== undefined) complete({ ...project, ...foldersOf(commit.dist) }, commit, () => undefined);
  if (!existsSync(project.dist) && existsSync(project.old)) renameSync(project.old, project.dist);
  discard(project);
  removeStaleDrafts(project.state);
}

/** Removes a site that was drawn and is not to be published, and what is left of the one before the last. */
export function discard({ dist, staging, old, nextManifest }: Project): void {
  rmSync(nextManifest, { force: true });
  rmSync(staging, { recursive: true, force: true });
  if (existsSync(dist)) rmSync(old, { recursive: true, force: true });
}

function complete(project: Project, { journal }: Commit, step: Step): void {
  if (journal === undefined) swap(project, step);
  else applyJournal(project, journal, step);
  step('publish:finish');
  if (existsSync(project.nextManifest)) renameSync(project.nextManifest, project.manifest);
  rmSync(project.commit, { force: true });
  step('publish:clean');
  discard(project);
}

const foldersOf = (dist: string): Pick<Project, 'dist' | 'staging' | 'old'> => ({
  dist,
  staging: `${dist}.next`,
  old: `${dist}.old`,
});
