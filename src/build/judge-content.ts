/** Reads everything below `content/` and judges it: what a check does, and the beginning of a build. */
import { unusedTerms } from '../articles/unused-terms.ts';
import { sorted } from '../parse/lines.ts';
import type { Message } from '../parse/problem.ts';
import { Digests } from './content/digests.ts';
import { countArticles, listContent, type ArticleFile, type Content } from './content/files.ts';
import { readIssues } from './content/issues.ts';
import { checkMoves } from './content/moves.ts';
import { checkNames } from './content/names.ts';
import { readArticles } from './content/read.ts';
import { readRegistries } from './content/registries.ts';
import { entriesOf } from './files.ts';
import type { Accepted, ArticleSummary, Issue, Judge, Registries } from './program.ts';
import type { Stage } from './stage.ts';

/** What reading has looked at. */
export interface Looked {
  readonly content: Content;
  /** The articles that were judged: none where the registries cannot be used. */
  readonly checked: readonly ArticleFile[];
  readonly messages: readonly Message[];
  readonly accepted: readonly Accepted[];
  /** What rules of the check counted in all articles, by name. */
  readonly tallies: Readonly<Record<string, number>>;
}

/** What a site is made from. */
export interface Material {
  readonly registries: Registries;
  /** Of the articles without errors; none where the program only judges. */
  readonly summaries: readonly ArticleSummary[];
  readonly issues: readonly Issue[];
}

/** Whether what is said of an article or an issue of the newsletter is asked for, by its path. */
export type Wanted = (path: string) => boolean;

/** What judging needs of a build. */
export type Judging = Pick<Stage, 'key' | 'crew' | 'effects'> & {
  readonly program: Judge;
  readonly options: Pick<Stage['options'], 'project' | 'now'>;
};

/**
 * Judges what is asked for below `content/`; there is no material where the registries cannot be used.
 *
 * @param wanted the articles whose own messages are asked for; by default all. What is said elsewhere is told always.
 */
export async function judgeContent(
  { options, program, key, crew, effects }: Judging,
  wanted?: Wanted,
): Promise<Looked & { readonly material?: Material }> {
  const isWanted = wanted ?? (() => true);
  effects.step('read');
  const isFirst = entriesOf(options.project.findings).length === 0;
  if (isFirst) crew.expect(countArticles(options.project.root));
  const digests = new Digests(options.project.root, options.project.digests);
  const content = listContent(options.project.root, digests.digest);
  digests.keep();
  const { registries, messages: ofRegistries } = await readRegistries(content, {
    key,
    cache: options.project.registries,
    read: program.readRegistries,
  });
  const known = [...checkNames(content), ...ofRegistries];
  if (registries === undefined) return { content, checked: [], messages: known, accepted: [], tallies: {} };

  const progress = (done: number, total: number): void => effects.progress('Reading', done, total);
  const readings = await readArticles(content.articles, registries, {
    key,
    cache: options.project,
    crew,
    progress,
    summaries: program.summarise !== undefined,
    wanted: isWanted,
  });
  const marks = readings.flatMap(({ mark }) => mark ?? []);
  const isWhole = marks.length === content.articles.length;
  const told = readings.filter(({ path, saysElsewhere }) => saysElsewhere || isWanted(path));
  const together = await program.checkArchive(
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
    ...(await checkMoves(marks, content)),
    // An article with errors may be the one that mentions a term.
    ...(isWhole ? unusedTerms(marks, registries, content.read) : []),
    ...ofIssues,
  ]);
  const accepted = [...told.flatMap((reading) => reading.accepted), ...together.accepted];
  const tallies = summed(told.map((reading) => reading.tallies));
  return {
    content,
    checked: content.articles,
    messages,
    accepted: accepted.filter(({ message }) => isDue(message)),
    tallies,
    material: { registries, summaries: readings.flatMap(({ summary }) => summary ?? []), issues },
  };
}

function summed(tallies: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const [name, count] of tallies.flatMap((one) => Object.entries(one))) sums[name] = (sums[name] ?? 0) + count;
  return sums;
}
