/** `npm run check`: says what is wrong with content, and publishes nothing. */
import { availableParallelism } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { check, type Checked } from '../build/check.ts';
import { UnusableCall } from '../build/failure.ts';
import { faultsFrom } from '../build/faults.ts';
import { writeSafely } from '../build/files.ts';
import { projectAt, type Project } from '../build/project.ts';
import type { Wanted } from '../build/judge-content.ts';
import { REPORTERS } from '../check/reporters/index.ts';
import type { Reporter } from '../check/reporters/reporter.ts';
import { didYouMean } from '../parse/suggest.ts';
import { readCall, readCount, readDay } from './arguments.ts';
import { EXIT, ending } from './exit.ts';
import { mendFiles } from './mend-files.ts';
import { progressLine } from './progress.ts';
import { reporterOf } from './reporter.ts';
import { sourcesIn } from './sources.ts';

const OPTIONS = {
  format: { type: 'string' },
  now: { type: 'string' },
  fix: { type: 'boolean' },
  verbose: { type: 'boolean' },
  'max-warnings': { type: 'string' },
  report: { type: 'string' },
  root: { type: 'string' },
  help: { type: 'boolean' },
} as const;

const HELP = `npm run check -- [PATH…] [options]

  PATH              an article, an issue of the newsletter or a folder of them; by default everything is reported. What is
                    wrong with registries and shared data is reported always, since every article stands on them
  --format NAME     ${REPORTERS.map(({ name }) => name).join(', ')}
  --report DIR      writes a file of each format into a folder, too
  --verbose         lists what was accepted, with the reasons, and what was counted
  --fix             mends what can be mended without a doubt, such as the spelling of a known name, then checks again
  --max-warnings N  more warnings than that count as an error
  --now DATE        the day that counts as today; by default today's, in UTC
  --root DIR        the folder that holds content/; by default this one

Exit codes: 0 no errors; 1 errors in content; 2 unusable call; 3 a fault of the machine. Nothing is published.`;

/** Runs the command with its arguments and resolves to its exit code. */
export const run = (args: string[]): Promise<number> =>
  ending(async () => {
    const { options, paths } = readCall(args, OPTIONS);
    if (options.help === true) {
      console.log(HELP);
      return EXIT.ok;
    }
    const project = projectAt(options.root ?? '.');
    const reporter = reporterOf(options.format);
    const most =
      options['max-warnings'] === undefined ? Infinity : readCount('max-warnings', options['max-warnings'], 0);
    const now = options.now === undefined ? new Date().toISOString().slice(0, 10) : readDay(options.now);
    const places = paths.map((path) => relative(project.root, resolve(project.root, path)).replaceAll('\\', '/'));
    const look = (): Promise<Checked> => checkOnce(project, now, wantedAt(places));
    const first = await look();
    const said = narrowed(first, places);
    const fixed = options.fix === true ? mendFiles(project.root, said.messages, first.articles) : [];
    for (const { path, made } of fixed) console.error(`${path}: ${made} ${made === 1 ? 'fix' : 'fixes'} made`);
    const { articles, ...told } = fixed.length > 0 ? narrowed(await look(), places) : said;
    const { messages } = told;
    await tell(
      { ...told, ...(first.judged ? { articles } : { articles: 0, issues: 0 }) },
      {
        reporter,
        project,
        folder: options.report,
        verbose: options.verbose === true,
      },
    );
    const errors = messages.filter(({ severity }) => severity === 'error').length;
    return errors > 0 || messages.length > most ? EXIT.content : EXIT.ok;
  });

/** Checks all content, with progress on the terminal. */
function checkOnce(project: Project, now: string, wanted: Wanted | undefined): Promise<Checked> {
  const line = progressLine(process.stderr, process.env);
  const program = new URL('./judge.ts', import.meta.url).href;
  return check(
    { project, program, now, workers: availableParallelism(), wanted },
    { step: faultsFrom(process.env), progress: line.progress },
  ).finally(line.clear);
}

interface Narrowed extends Pick<Checked, 'messages' | 'accepted' | 'tallies'> {
  /** How many articles, and how many issues where some were asked for. */
  readonly articles: number;
  readonly issues?: number;
}

/** Whether a path is one of the places, or lies below one; `undefined` where there are none. */
const wantedAt = (places: readonly string[]): Wanted | undefined =>
  places.length === 0 ? undefined : (path) => places.some((place) => lies(path, place));

const lies = (path: string, place: string): boolean => place === '' || path === place || path.startsWith(`${place}/`);

/**
 * What is said of the articles at `places`, paths below the root, and of what all articles stand on; of everything where
 * there are none.
 */
function narrowed({ articles, issues, messages, accepted, tallies }: Checked, places: readonly string[]): Narrowed {
  const isWanted = wantedAt(places);
  if (!isWanted) return { articles: articles.length, messages, accepted, tallies };
  const known = [...articles.map(({ path }) => path), ...issues];
  for (const place of places) {
    if (known.some((path) => lies(path, place))) continue;
    const what = place.startsWith('content/newsletters/') ? 'issue' : 'article';
    throw new UnusableCall(`There is no ${what} at \`${place}\`. ${didYouMean(place, known)}`);
  }
  return {
    articles: articles.filter(({ path }) => isWanted(path)).length,
    issues: issues.filter(isWanted).length,
    messages: messages.filter(
      ({ place: { path } }) => isWanted(path) || !/^content\/(?:articles|newsletters)\//.test(path),
    ),
    accepted: accepted.filter(({ message }) => isWanted(message.place.path)),
    // What was counted is known for all articles together only.
    tallies: {},
  };
}

interface Telling {
  readonly reporter: Reporter;
  readonly project: Project;
  /** Where a file of each format is written. */
  readonly folder: string | undefined;
  readonly verbose: boolean;
}

async function tell({ messages, ...told }: Narrowed, { reporter, project, folder, verbose }: Telling): Promise<void> {
  const sourceOf = sourcesIn(project.root);
  const colour = process.stdout.isTTY && process.stdout.hasColors();
  process.stdout.write(await reporter.report(messages, { sourceOf, colour, verbose, ...told }));
  if (folder === undefined) return;
  for (const { file, report } of REPORTERS)
    writeSafely(join(folder, file), await report(messages, { sourceOf, colour: false, verbose: true, ...told }));
}
