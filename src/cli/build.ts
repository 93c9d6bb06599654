/** `npm run build`: checks, draws, verifies and publishes the site. */
import { availableParallelism } from 'node:os';
import { build } from '../build/build.ts';
import { faultsFrom } from '../build/faults.ts';
import { projectAt } from '../build/project.ts';
import type { Report } from '../build/report.ts';
import { prepareShell } from '../build/shell/compile.ts';
import { pretty } from '../check/reporters/pretty.ts';
import type { Message } from '../parse/problem.ts';
import { readCount, readDay, readOptions } from './arguments.ts';
import { EXIT, ending } from './exit.ts';
import { progressLine } from './progress.ts';
import { sourcesIn } from './sources.ts';
import { summaryText } from './summary.ts';

const OPTIONS = {
  now: { type: 'string' },
  out: { type: 'string' },
  root: { type: 'string' },
  workers: { type: 'string' },
  'no-search': { type: 'boolean' },
  'no-pictures': { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

const HELP = `npm run build -- [options]

  --now DATE      the day that counts as today; by default today's, in UTC
  --out DIR       where the site is written; by default dist
  --workers N     how many workers draw; by default one for each processor
  --no-search     leave the search index as it is
  --no-pictures   do without the charts' PNG files that are not drawn yet
  --root DIR      the folder that holds content/; by default this one
  --json          write the outcome as JSON to standard output

Exit codes: 0 published; 1 errors in content; 2 unusable call; 3 a fault of the machine. dist/ changes with 0 only.`;

/** Runs the command with its arguments and resolves to its exit code. */
export const run = (args: string[]): Promise<number> =>
  ending(async () => {
    const began = performance.now();
    const options = readOptions(args, OPTIONS);
    if (options.help === true) return say(HELP);
    const project = projectAt(options.root ?? '.', options.out === undefined ? {} : { out: options.out });
    const line = progressLine(process.stderr, process.env);
    const report = await build(
      {
        project,
        program: new URL('./program.ts', import.meta.url).href,
        shell: (key) => prepareShell(project.program, project.shells, key),
        now: options.now === undefined ? new Date().toISOString().slice(0, 10) : readDay(options.now),
        workers: options.workers === undefined ? availableParallelism() : readCount('workers', options.workers),
        search: options['no-search'] !== true,
        pictures: options['no-pictures'] !== true,
      },
      { step: faultsFrom(process.env), progress: line.progress },
    ).finally(line.clear);
    tell(report, project.root, { json: options.json === true, seconds: (performance.now() - began) / 1000 });
    return report.summary === undefined ? EXIT.content : EXIT.ok;
  });

function say(text: string): number {
  console.log(text);
  return EXIT.ok;
}

/** Warnings that a build shows; the check shows all. */
const WARNINGS = 50;

/** Every error, and as many warnings as one looks at beside a build. */
function foremost(messages: readonly Message[]): { shown: readonly Message[]; left: number } {
  const warnings = messages.filter(({ severity }) => severity === 'warning');
  const hidden = new Set(warnings.slice(WARNINGS));
  return { shown: messages.filter((message) => !hidden.has(message)), left: hidden.size };
}

function tell(report: Report, root: string, { json, seconds }: { json: boolean; seconds: number }): void {
  if (json) {
    console.log(JSON.stringify(report));
    return;
  }
  const sourceOf = sourcesIn(root);
  const colour = process.stderr.isTTY && process.stderr.hasColors();
  const { shown, left } = foremost(report.messages);
  if (shown.length > 0) console.error(pretty(shown, sourceOf, { colour }));
  if (left > 0) console.error(`${left} more ${left === 1 ? 'warning' : 'warnings'}: \`npm run check\` shows all.\n`);
  console.log(summaryText(report, seconds));
}
