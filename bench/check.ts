/** `node bench/check.ts`: how long the check takes of a large archive, from nothing and again, and of one article. See README.md. */
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { corpus } from './corpus.ts';
import { measure, type Measurement } from './measure.ts';
import { machineLine, median } from './report.ts';

const CHECKOUT = fileURLToPath(new URL('..', import.meta.url));
/** The day that counts as today: later than the newest article of a corpus. */
const NOW = '2026-11-21';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '3' },
  },
});

/** What is measured, and how many seconds it should take at most. */
interface Case {
  readonly name: string;
  readonly goal: number;
  /** The folder that holds `content/`. */
  readonly root: string;
  readonly paths: readonly string[];
  /** Whether nothing is remembered of an earlier check; Node's compiled scripts are. */
  readonly isCold: boolean;
  /** An article to which a sentence is added before each round. */
  readonly edited?: string;
}

const folder = mkdtempSync(join(tmpdir(), 'tearsheet-check-'));
try {
  await run(cases());
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Sets up an archive that was made up, and beside it the articles of this project. */
function cases(): Case[] {
  const [archive, own] = [join(folder, 'archive'), join(folder, 'own')];
  corpus(archive, Number(values.count), Number(values.seed));
  mkdirSync(own);
  cpSync(join(CHECKOUT, 'content'), join(own, 'content'), { recursive: true });
  const all = `${values.count} articles`;
  return [
    { name: `${all}, cold`, goal: 20, root: archive, paths: [], isCold: true },
    { name: `${all}, warm`, goal: 2, root: archive, paths: [], isCold: false },
    { name: `One of ${all}, warm`, goal: 0.5, root: archive, paths: [firstOf(archive)], isCold: false },
    {
      name: `One of ${all}, just edited`,
      goal: 0.5,
      root: archive,
      paths: [firstOf(archive)],
      isCold: false,
      edited: join(archive, firstOf(archive)),
    },
    { name: 'One of this project, cold', goal: 0.5, root: own, paths: [firstOf(own)], isCold: true },
    { name: 'One of this project, warm', goal: 0.5, root: own, paths: [firstOf(own)], isCold: false },
  ];
}

function firstOf(root: string): string {
  const name = readdirSync(join(root, 'content/articles')).find((one) => one.endsWith('.mdx'));
  return `content/articles/${name ?? ''}`;
}

async function run(all: readonly Case[]): Promise<void> {
  const [load = 0] = loadavg();
  if (load > availableParallelism() / 2)
    console.error(`Other programs are busy (load ${load.toFixed(1)}): times will be longer than they are.`);
  const samples = new Map<Case, Measurement[]>(all.map((one) => [one, []]));
  for (let round = 0; round < Number(values.rounds); round += 1)
    for (const one of all) samples.get(one)?.push(await take(one));
  for (const [one, taken] of samples) console.log(lineOf(one, median(taken)));
  console.log(`Medians of ${values.rounds}. ${machineLine()}`);
}

async function take({ root, paths, isCold, edited }: Case): Promise<Measurement> {
  if (isCold) rmSync(join(root, '.tearsheet'), { recursive: true, force: true });
  if (edited !== undefined) appendFileSync(edited, '\nOne sentence more.\n');
  const args = [join(CHECKOUT, 'src/cli/run.mjs'), 'check', '--now', NOW, '--root', root, '--format', 'json', ...paths];
  return measure({ args, cwd: CHECKOUT, env: { TMPDIR: folder, NO_COLOR: '1' } });
}

function lineOf({ name, goal }: Case, taken: Measurement | undefined): string {
  const [seconds, processor] = [taken?.seconds ?? NaN, taken?.cpuSeconds];
  const used = processor === undefined ? '' : `, ${processor.toFixed(1)} s of processor`;
  const memory = taken?.megabytes === undefined ? '' : `, ${taken.megabytes.toFixed(0)} MB`;
  return `${seconds <= goal ? 'Met' : 'MISSED'}: ${name}: ${seconds.toFixed(2)} s${used}${memory}; at most ${goal} s.`;
}
