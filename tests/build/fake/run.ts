/** Builds a fake site in a process of its own: `node run.ts <root> <journalAbove>`; it takes faults from the environment. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from '../../../src/build/build.ts';
import { NO_EFFECTS } from '../../../src/build/effects.ts';
import { faultsFrom } from '../../../src/build/faults.ts';
import { projectAt } from '../../../src/build/project.ts';

const [root = '', journalAbove = ''] = process.argv.slice(2);
const entry = pathToFileURL(join(root, 'shell/server/entry.mjs')).href;
const report = await build(
  {
    project: projectAt(root, { program: root }),
    program: new URL('./program.ts', import.meta.url).href,
    shell: () => Promise.resolve({ entry, client: join(root, 'shell/client') }),
    now: '2026-06-01',
    workers: 2,
    search: true,
    pictures: true,
    journalAbove: Number(journalAbove),
  },
  { ...NO_EFFECTS, step: faultsFrom(process.env) },
);
process.exitCode = report.summary === undefined ? 1 : 0;
