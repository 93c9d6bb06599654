/** What the commands of the newsletter have in common: the call, and the site as content is now. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LiveSite } from '../../build/dev/live-site.ts';
import { UnusableCall } from '../../build/failure.ts';
import { absentAs } from '../../build/files.ts';
import type { Project } from '../../build/project.ts';
import { pretty } from '../../check/reporters/pretty.ts';
import type { FilledIssue } from '../../newsletter/issue.ts';
import type { Message } from '../../parse/problem.ts';
import { didYouMean } from '../../parse/suggest.ts';
import { paths } from '../../articles/paths.ts';
import { ContentError } from '../../site/output.ts';
import type { Site } from '../../site/site.ts';
import { program } from '../program.ts';

export interface Call {
  readonly project: Project;
  /** The day that counts as today. */
  readonly now: string;
  readonly issue: string | undefined;
  readonly to: string | undefined;
  readonly port: number;
}

/** Content as it is now, drafts and scheduled issues among it. */
export const liveSite = ({ project, now }: Call): LiveSite =>
  new LiveSite(project, { now, loadProgram: () => Promise.resolve(program) });

export type Snapshot = Awaited<ReturnType<LiveSite['read']>>;

/** The site; or nothing, once what is wrong with content has been said. */
export function soundSite(snapshot: Snapshot, project: Project): Site | undefined {
  if ('site' in snapshot) return snapshot.site;
  tellMessages(snapshot.messages, project);
  return undefined;
}

/** The issue of a name; the newest where none is named. */
export function wantedIssue(site: Site, name?: string): FilledIssue {
  const names = site.issues.map(({ id }) => id);
  const wanted = name?.replace(/^.*\/|\.mdx$/g, '');
  const found = wanted === undefined ? site.issues[0] : site.issues.find(({ id }) => id === wanted);
  if (found) return found;
  throw new UnusableCall(
    wanted === undefined
      ? 'There is no issue yet. Draft one with `npm run newsletter -- new`.'
      : `There is no issue \`${wanted}\` in content/newsletters/. ${didYouMean(wanted, names)}`,
  );
}

/** A file of an issue's mail, as text; or nothing, once it has been said what is wrong with it. */
export async function mailFile(
  snapshot: Snapshot,
  issue: FilledIssue,
  name: 'email.html' | 'email.txt',
  project: Project,
): Promise<string | undefined> {
  const output = 'outputs' in snapshot ? snapshot.outputs.get(paths.issueFile(issue.id, name).slice(1)) : undefined;
  if (!output) throw new Error(`The mail of \`${issue.id}\` is not planned.`);
  try {
    const drawn = await snapshot.draw(output);
    return 'bytes' in drawn ? Buffer.from(drawn.bytes).toString() : undefined;
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    const place = { path: issue.path, start: { line: 1, column: 1 } };
    const { ruleId, message: reason, hint } = error;
    tellMessages([{ ruleId, severity: 'error', place, reason, hint }], project);
    return undefined;
  }
}

function tellMessages(messages: readonly Message[], { root }: Project): void {
  const sourceOf = (path: string): string | undefined =>
    absentAs(undefined, () => readFileSync(join(root, path), 'utf8'));
  console.error(pretty(messages, sourceOf, { colour: process.stderr.isTTY && process.stderr.hasColors() }));
}
