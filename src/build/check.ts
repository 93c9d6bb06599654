/** The reading half of a build: everything is judged, nothing is drawn or published. */
import type { BuildOptions } from './build.ts';
import type { ArticleFile } from './content/files.ts';
import { isIssue } from './content/names.ts';
import { NO_EFFECTS, type Effects } from './effects.ts';
import { asFault } from './failure.ts';
import { judgeContent, type Wanted } from './judge-content.ts';
import { loadProgram, type Accepted, type Judge } from './program.ts';
import { programKey } from './program-key.ts';
import { Crew } from './workers/crew.ts';
import { READING } from './workers/pool.ts';
import type { Message } from '../parse/problem.ts';

/** What a check found. */
export interface Checked {
  /** Every article that there is. */
  readonly articles: readonly ArticleFile[];
  /** The files of the newsletter's issues. */
  readonly issues: readonly string[];
  /** Whether articles were judged: they cannot be where the registries have errors of syntax. */
  readonly judged: boolean;
  readonly messages: readonly Message[];
  readonly accepted: readonly Accepted[];
  /** What rules counted, by name. */
  readonly tallies: Readonly<Record<string, number>>;
}

/**
 * Checks everything below `content/`, and tells what is said of the articles that are `wanted` and of what they stand on.
 * `dist/` is not looked at; what articles have said is remembered for the next check or build.
 *
 * @throws {Fault} where the machine is at fault.
 */
export async function check(
  options: Pick<BuildOptions, 'project' | 'program' | 'now' | 'workers'> & { readonly wanted?: Wanted | undefined },
  effects: Effects = NO_EFFECTS,
): Promise<Checked> {
  const { project, workers, wanted } = options;
  const program = await loadProgram<Judge>(options.program);
  const crew = new Crew({ root: project.root, program: options.program }, program, { workers, limits: READING });
  try {
    const key = programKey(project.program);
    const { content, checked, ...said } = await judgeContent({ options, program, key, crew, effects }, wanted);
    const { messages, accepted, tallies } = said;
    const judged = checked.length === content.articles.length;
    return {
      articles: content.articles,
      issues: content.newsletters.filter(isIssue),
      judged,
      messages,
      accepted,
      tallies,
    };
  } catch (error) {
    throw asFault(error);
  } finally {
    await crew.dismiss();
  }
}
