/** `npm run bench`: Tearsheet against stock Astro with MDX, on the same articles, in one run. See README.md. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { measureAll, type Outcome } from './cases.ts';
import { setUp } from './project.ts';
import { machine, machineLine, tables, targets } from './report.ts';

const HELP = `npm run bench -- [options]

  --sizes LIST    numbers of articles; by default 7,100,1000
  --rounds N      how often each build is measured; by default 3
  --no-full       leave out builds with search and pictures
  --seed N        another corpus; by default 1
  --date DATE     also write bench/results/DATE.json
  --keep          leave the temporary projects, and say where they are`;

/** The day that counts as today in every build: later than the newest article of a corpus. */
const NOW = '2026-11-21';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '7,100,1000' },
    rounds: { type: 'string', default: '3' },
    seed: { type: 'string', default: '1' },
    date: { type: 'string' },
    'no-full': { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) console.log(HELP);
else await run();

async function run(): Promise<void> {
  const [load = 0] = loadavg();
  if (load > availableParallelism() / 2)
    console.error(
      `Other programs are busy (load ${load.toFixed(1)}): times will be longer than they are, and ratios vary.`,
    );
  const results: Record<string, Outcome> = {};
  for (const size of values.sizes.split(',').map(Number)) results[String(size)] = await measured(size);
  console.log(
    `${tables(results)}\n\nMedians of ${values.rounds}; memory: the most of all rounds. In brackets: Astro’s figure as a multiple of ours, an unchanged site against its edit.\n${machineLine()}`,
  );
  for (const [size, { compared, equal }] of Object.entries(results)) {
    console.log(
      `${size} articles: the text of ${compared} pages is the same on both sides; ${equal} files after the last edit are those of a cold build.`,
    );
  }
  const large = results['1000'];
  if (large)
    for (const { goal, met, found } of targets(large)) console.log(`${met ? 'Met' : 'MISSED'}: ${goal} (${found}).`);
  if (values.date !== undefined) store(values.date, results);
}

async function measured(size: number): Promise<Outcome> {
  const bench = setUp(size, Number(values.seed));
  try {
    console.error(`${size} articles${values.keep ? ` in ${bench.root}` : ''}`);
    return await measureAll(bench, {
      now: NOW,
      rounds: Number(values.rounds),
      full: !values['no-full'],
      say: (text) => console.error(`  ${text}`),
    });
  } finally {
    if (!values.keep) rmSync(bench.root, { recursive: true, force: true });
  }
}

function store(date: string, results: Record<string, Outcome>): void {
  const folder = new URL('./results/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    new URL(`${date}.json`, folder),
    `${JSON.stringify({ date, machine: machine(), rounds: Number(values.rounds), seed: Number(values.seed), results }, null, 2)}\n`,
  );
}
