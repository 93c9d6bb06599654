import { unusedTerms } from '../articles/unused-terms.ts';
import { sorted } from '../parse/lines.ts';
import type { Message } from '../parse/problem.ts';
import type { Site } from '../site/site.ts';
import { Digests } from './content/digests.ts';
import { listContent, type ArticleFile, type Content } from './content/files.ts';
import { checkMoves } from './content/moves.ts';
import { readIssues } from './content/issues.ts';
import { checkNames } from './content/names.ts';
import { readArticles } from './content/read.ts';
import type { Accepted } from './program.ts';
import { hasErrors, type Refused } from './report.ts';
import type { Stage } from './stage.ts';

/** What reading has looked at. */
interface Looked {
  readonly content: Content;
  /** The articles that were judged: none where the registries cannot be used. */
  readonly checked: readonly ArticleFile[];
  readonly messages: readonly Message[];
  readonly accepted: readonly Accepted[];
  /** What rules of the check counted in all articles, by name. */
  readonly tallies: Readonly<Record<string, number>>;
}

export interface ReadSite extends Looked {
  readonly site: Site;
}

/** Whether what is said of an article or an issue of the newsletter is asked for, by its path. */
export type Wanted = (path: string) => boolean;

/** What reading needs of a build. */
type Reading = Omit<Stage, 'options' | 'shell'> & {
  readonly options: Pick<Stage['options'], 'project' | 'now'> & Partial<Pick<Stage['options'], 'pictures'>>;
};

/**
 * Reads everything below `content/`; every error of every file is in `messages`, and then there is no site.
 *
 * @param judgeOnly nobody asks for the site
 * @param wanted the articles whose own messages are asked for; by default all. What is said elsewhere is told always.
 */
export async function readSite(
  { options, program, key, crew, effects }: Reading,
  { preview = false, judgeOnly = false, wanted }: { preview?: boolean; judgeOnly?: boolean; wanted?: Wanted } = {},
): Promise<ReadSite | (Looked & Refused)> {
  effects.step('read');
  const digests = new Digests(options.project.root, options.project.digests);
  const content = listContent(options.project.root, digests.digest);
  digests.keep();
  const { registries, messages: ofRegistries } = program.readRegistries(content.read, content.shared);
  const known = [...checkNames(content), ...ofRegistries];
  if (registries === undefined) return { content, checked: [], messages: known, accepted: [], tallies: {} };

  const progress = (done: number, total: number): void => effects.progress('Reading', done, total);
  const readings = await readArticles(content.articles, registries, {
    key,
    cache: options.project.articles,
    crew,
    progress,
  });
  const marks = readings.flatMap(({ mark }) => mark ?? []);
  const isWhole = marks.length === content.articles.length;
  const told = wanted ? readings.filter(({ path, saysElsewhere }) => saysElsewhere || wanted(path)) : readings;
  const together = program.checkArchive(
    readings.flatMap(({ path, trace }) => (trace === undefined ? [] : [{ path, trace }])),
    registries,
    wanted,
  );
  const isDue = ({ since }: Message): boolean => since === undefined || since <= options.now;
  // Each once: several articles find the same fault in shared data.
  const around = { registries, articles: marks, incomplete: !isWhole };
  const { issues, messages: ofIssues } = await readIssues(content, around, {
    key,
    cache: options.project.issues,
    read: program.readIssues,
  });
  const messages = sorted([
    ...known,
    ...told.flatMap((reading) => reading.messages).filter(isDue),
    ...together.messages,
    ...checkMoves(marks, content),
    // An article with errors may be the one that mentions a term.
    ...(isWhole ? unusedTerms(marks, registries, content.read) : []),
    ...ofIssues,
  ]);
  const accepted = [...told.flatMap((reading) => reading.accepted ?? []), ...together.accepted];
  const tallies = summed(told.map((reading) => reading.tallies ?? {}));
  const looked = {
    content,
    checked: content.articles,
    messages,
    accepted: accepted.filter(({ message }) => isDue(message)),
    tallies,
  };
  if (judgeOnly || hasErrors(messages)) return looked;
  const { now, pictures = true } = options;
  const summaries = readings.flatMap(({ summary }) => summary ?? []);
  return { ...looked, site: program.makeSite(summaries, registries, { now, preview, pictures }, issues) };
}

function summed(tallies: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const [name, count] of tallies.flatMap((one) => Object.entries(one))) sums[name] = (sums[name] ?? 0) + count;
  return sums;
}
