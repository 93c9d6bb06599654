/** A build from beginning to end. Read it from top to bottom; every stage is a file of this folder. */
import { existsSync } from 'node:fs';
import { checkDestination } from './destination.ts';
import { drawSite } from './draw-site.ts';
import { NO_EFFECTS, type Effects } from './effects.ts';
import { asFault } from './failure.ts';
import { takeLock } from './lock.ts';
import { loadProgram } from './program.ts';
import { programKey, shellKey } from './program-key.ts';
import { planSite } from './plan-site.ts';
import type { Project } from './project.ts';
import { discard, recover } from './publish/commit.ts';
import { publishSite } from './publish/publish.ts';
import { readSite } from './read-site.ts';
import { refused, type Report } from './report.ts';
import { verifySite } from './verify/verify.ts';
import { Crew } from './workers/crew.ts';
import type { Shell } from './shell/compile.ts';

export interface BuildOptions {
  readonly project: Project;
  /** Address of the module that exports the `program`. */
  readonly program: string;
  /** The compiled templates. */
  readonly shell: (key: string) => Promise<Shell>;
  /** The day that counts as today, `2026-11-21`. */
  readonly now: string;
  readonly workers: number;
  /** Whether the search index is brought up to date; the published one stays otherwise. */
  readonly search: boolean;
  /** Whether charts are drawn as pictures too; those that are current stay otherwise. */
  readonly pictures: boolean;
  /** Above this many unchanged files, files are moved into `dist` one by one. */
  readonly journalAbove?: number;
  /** Below this many articles or outputs, no workers are started. */
  readonly few?: number;
}

/**
 * Builds the site and publishes it, unless anything is wrong with it: then `dist/` stays as it is.
 *
 * @throws {Fault} where the machine, the lock or the templates are at fault.
 * @throws {UnusableCall} where the folder for the site holds something else.
 */
export async function build(options: BuildOptions, effects: Effects = NO_EFFECTS): Promise<Report> {
  const { project } = options;
  const release = takeLock(project.lock);
  try {
    recover(project);
    checkDestination(project);
    return await buildUnderLock(options, effects);
  } catch (error) {
    throw asFault(error);
  } finally {
    if (!existsSync(project.commit)) discard(project);
    release();
  }
}

async function buildUnderLock(options: BuildOptions, effects: Effects): Promise<Report> {
  const { project, workers, few } = options;
  const program = await loadProgram(options.program);
  const key = programKey(project.program);
  const crew = new Crew({ root: project.root, program: options.program }, program, {
    workers,
    ...(few !== undefined && { few }),
  });
  const shell = options.shell(shellKey(project.program, key));
  shell.catch(() => undefined); // Whoever waits for it hears of it.
  const stage = { options, program, key, crew, shell, effects };
  try {
    const read = await readSite(stage);
    if (read.site === undefined) return refused(read.messages);

    const planned = await planSite(stage, read);
    if (planned.plan === undefined) return refused([...read.messages, ...planned.messages]);

    const drawn = await drawSite(stage, read, planned.plan);
    if (drawn.site === undefined) return refused([...read.messages, ...drawn.messages]);

    const found = verifySite(stage, read, drawn.site);
    if (found.length > 0) return refused([...read.messages, ...found]);

    return publishSite(stage, read, drawn.site);
  } finally {
    // What is wrong with content is said first; templates that were compiled meanwhile are there for the next build.
    await Promise.allSettled([crew.dismiss(), shell]);
  }
}
