/** Reads an article and judges it: what a build and `npm run check` say of one file. */
import type { Accepted } from '../articles/accept.ts';
import type { Article } from '../articles/article.ts';
import { readArticle } from '../articles/read.ts';
import type { ArticleFile } from '../articles/read.ts';
import type { Registries } from '../articles/registries.ts';
import type { Reviewed } from '../articles/review.ts';
import type { Acceptance } from '../parse/acceptances.ts';
import { message, sorted } from '../parse/lines.ts';
import type { Message } from '../parse/problem.ts';
import { didYouMean } from '../parse/suggest.ts';
import { judge, subjectOf } from './judge.ts';
import type { Judgement } from './judge.ts';
import { RULES } from './rules/index.ts';
import { severityOf } from './settings.ts';

/** An article with all that is said of it. Messages are of every day: those with `since` hold from that day. */
export interface CheckedArticle {
  readonly article?: Article;
  readonly messages: readonly Message[];
  readonly accepted: readonly Accepted[];
  /** What rules counted, by name. */
  readonly tallies: Readonly<Record<string, number>>;
}

/** Reads and judges an article. What is said of it depends on its file and the registries alone. */
export function checkArticle(file: ArticleFile, registries: Registries): CheckedArticle {
  let judgement: Judgement = { messages: [], tallies: {} };
  const review = (reviewed: Reviewed): readonly Message[] => {
    const subject = subjectOf(reviewed);
    if (subject) judgement = judge(subject, reviewed);
    return judgement.messages;
  };
  const { article, messages, accepted, unused } = readArticle(file, registries, review);
  // Where there are errors not every rule was asked, so nothing can be said of acceptances that are left.
  const idle = article ? unused.flatMap((acceptance) => idleMessage(acceptance, file.path, registries)) : [];
  return {
    ...(article && { article }),
    messages: sorted([...messages, ...idle]),
    accepted,
    tallies: judgement.tallies,
  };
}

/** The rules whose acceptances are looked at only once all articles have been read. */
const WIDER = RULES.filter(({ on }) => on === 'archive').map(({ id }) => id);

function idleMessage({ ruleId, line }: Acceptance, path: string, registries: Registries): Message[] {
  const rule = RULES.find(({ id }) => id === ruleId);
  if (WIDER.includes(ruleId) || (rule && severityOf(rule, registries) === 'off')) return [];
  const place = { path, start: { line, column: 1 } };
  const hint = rule
    ? 'Take the comment out, or move it to the line that it is about.'
    : didYouMean(
        ruleId,
        RULES.map(({ id }) => id),
      );
  return [
    message(
      'acceptance-unused',
      'warning',
      place,
      `Nothing here is said by \`${ruleId}\`, so nothing is accepted.`,
      hint,
    ),
  ];
}
