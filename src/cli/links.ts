/** `npm run links`: asks for every address elsewhere that content names. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { accept, type Accepted } from '../articles/accept.ts';
import { GLOSSARY } from '../articles/glossary-path.ts';
import { REGISTRY_FILES, type Registries } from '../articles/registries.ts';
import { listContent, type Content } from '../build/content/files.ts';
import { isIssue } from '../build/content/names.ts';
import { sha256 } from '../build/digest.ts';
import { asFault, Fault } from '../build/failure.ts';
import { readJson, writeSafely } from '../build/files.ts';
import { projectAt, type Project } from '../build/project.ts';
import { checkRegistries } from '../check/check-registries.ts';
import { asker } from '../check/links/ask.ts';
import { acceptancesIn, collectLinks, type Collected } from '../check/links/collect.ts';
import { judgeLinks } from '../check/links/judge.ts';
import { Queue } from '../check/links/queue.ts';
import { visitAll, type LinkMemory, type Visited } from '../check/links/visit.ts';
import { prettyReporter } from '../check/reporters/pretty.ts';
import { sorted } from '../parse/lines.ts';
import type { Message } from '../parse/problem.ts';
import { readCount, readDay, readOptions } from './arguments.ts';
import { EXIT, ending } from './exit.ts';
import { mendFiles } from './mend-files.ts';
import { progressLine } from './progress.ts';
import { reporterOf } from './reporter.ts';
import { sourcesIn } from './sources.ts';

const OPTIONS = {
  'max-age': { type: 'string' },
  timeout: { type: 'string' },
  format: { type: 'string' },
  fix: { type: 'boolean' },
  verbose: { type: 'boolean' },
  now: { type: 'string' },
  root: { type: 'string' },
  help: { type: 'boolean' },
} as const;

const HELP = `npm run links -- [options]

  --max-age DAYS   how long an address that was there is not asked for again; by default 7, and 0 asks for all
  --timeout SECS   how long an answer may take; by default 20
  --format NAME    pretty, json, github, sarif
  --fix            writes the new address where one has moved for good, or is there with https://
  --verbose        lists what was accepted, with the reasons
  --now DATE       the day that counts as today; by default today's, in UTC
  --root DIR       the folder that holds content/; by default this one

The network is asked by this command alone: a build and the check follow the links of the site itself.
Exit codes: 0 no errors; 1 an address at which there is nothing; 2 unusable call; 3 a fault of the machine, such as no network.`;

/** How many requests run at a time, and milliseconds between two to one server. */
const PACE = { width: 8, between: 500 };

/** Runs the command with its arguments and resolves to its exit code. */
export const run = (args: string[]): Promise<number> =>
  ending(async () => {
    const options = readOptions(args, OPTIONS);
    if (options.help === true) {
      console.log(HELP);
      return EXIT.ok;
    }
    const project = projectAt(options.root ?? '.');
    const reporter = reporterOf(options.format);
    const call = {
      now: options.now === undefined ? new Date().toISOString().slice(0, 10) : readDay(options.now),
      maxAge: options['max-age'] === undefined ? 7 : readCount('max-age', options['max-age'], 0),
      timeout: options.timeout === undefined ? 20 : readCount('timeout', options.timeout),
    };
    const found = await linksOf(project, call).catch((error: unknown) => {
      throw asFault(error);
    });
    const sourceOf = sourcesIn(project.root);
    const colour = process.stdout.isTTY && process.stdout.hasColors();
    const { messages, accepted } = found;
    const verbose = options.verbose === true;
    process.stdout.write(await reporter.report(messages, { sourceOf, colour, accepted, verbose }));
    if (reporter === prettyReporter) console.log(`${found.addresses} addresses, ${found.asked} of them asked for.`);
    if (options.fix === true) mendAll(project, messages, found.content);
    return messages.some(({ severity }) => severity === 'error') ? EXIT.content : EXIT.ok;
  });

interface Call {
  readonly now: string;
  readonly maxAge: number;
  /** Seconds. */
  readonly timeout: number;
}

interface Found {
  readonly content: Content;
  readonly messages: readonly Message[];
  readonly accepted: readonly Accepted[];
  /** How many different addresses there are, and how many were asked for. */
  readonly addresses: number;
  readonly asked: number;
}

async function linksOf(project: Project, call: Call): Promise<Found> {
  const content = listContent(project.root);
  const { registries, messages } = checkRegistries(content.read, content.shared);
  if (registries === undefined) return { content, messages, accepted: [], addresses: 0, asked: 0 };
  const collected = collectLinks(filesOf(content), registries);
  const visited = await visit(collected, project, call, registries);
  writeSafely(project.links, JSON.stringify(visited.memory));
  return { content, ...judged(collected, visited, registries), addresses: visited.known.size, asked: visited.asked };
}

/** Everything that readers find links in. `site.yaml` names services, which are no pages. */
function filesOf({ articles, shared, newsletters, read }: Content): { path: string; text: string }[] {
  const registries = [...REGISTRY_FILES.filter((path) => path !== 'content/site.yaml'), GLOSSARY];
  const paths = [...articles.map(({ path }) => path), ...registries, ...shared, ...newsletters.filter(isIssue)];
  return paths.flatMap((path) => {
    const text = read(path);
    return text === undefined ? [] : [{ path, text }];
  });
}

async function visit(
  collected: readonly Collected[],
  project: Project,
  { now, maxAge, timeout }: Call,
  { config }: Registries,
): Promise<Visited> {
  const line = progressLine(process.stderr, process.env);
  const visited = await visitAll(
    collected.flatMap(({ mentions }) => mentions.map(({ url }) => url)),
    {
      now,
      maxAge,
      memory: (readJson(project.links) ?? {}) as LinkMemory,
      ask: asker({ timeout: timeout * 1000, agent: `Tearsheet/links (+${config.url})` }),
      queue: new Queue(PACE.width, PACE.between),
      progress: (done, total) => line.progress('Asking', done, total),
    },
  ).finally(line.clear);
  if (isOffline(visited)) throw new Fault('None of the addresses answered. Is this machine connected to the network?');
  return visited;
}

/** Whether several addresses were asked for and no server at all has answered. */
function isOffline({ known, asked }: Visited): boolean {
  const silent = [...known.values()].filter((found) => found.kind === 'unsure' && found.status === undefined);
  return asked >= 3 && silent.length === asked;
}

function judged(
  collected: readonly Collected[],
  { known }: Visited,
  registries: Registries,
): Pick<Found, 'messages' | 'accepted'> {
  const told = collected.map(({ file, mentions }) =>
    accept([], judgeLinks(mentions, known, registries), acceptancesIn(file)),
  );
  return {
    messages: sorted(told.flatMap(({ messages }) => messages)),
    accepted: told.flatMap(({ accepted }) => accepted),
  };
}

function mendAll({ root }: Project, messages: readonly Message[], content: Content): void {
  const files = filesOf(content).map(({ path }) => ({ path, bytes: sha256(readFileSync(join(root, path))) }));
  for (const { path, made } of mendFiles(root, messages, files))
    console.error(`${path}: ${made} ${made === 1 ? 'fix' : 'fixes'} made`);
}
