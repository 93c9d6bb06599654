/** The site of the real `content/`: built once a run by the real command, and served with its production headers. */
import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { serve } from '../../src/build/serve.ts';

export interface Published {
  /** Holds the copy of `content/` that was built. */
  readonly root: string;
  readonly dist: string;
  /** Where it is served, with no slash at the end. */
  readonly url: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    published: Published;
  }
}

/** The folder of the program. */
export const PROGRAM = fileURLToPath(new URL('../..', import.meta.url));

/** The day that counts as today for the real content. */
export const NOW = '2026-11-24';

/** `globalSetup` of the browser tests: they find the site by `inject('published')`. */
export default async function publish(project: TestProject): Promise<() => Promise<void>> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'tearsheet-published-')));
  await cp(join(PROGRAM, 'content'), join(root, 'content'), { recursive: true });
  build(root);
  const dist = join(root, 'dist');
  const site = await serve(dist);
  project.provide('published', { root, dist, url: site.url });
  return async () => {
    await site.close();
    await rm(root, { recursive: true });
  };
}

/** @throws with what the command said, where it fails. */
function build(root: string): void {
  const args = ['src/cli/run.mjs', 'build', '--root', root, '--now', NOW];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: PROGRAM, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The real content could not be built (exit code ${status}).\n\n${stderr}${stdout}`);
}
