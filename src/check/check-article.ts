/** Reads an article and judges it: what a build and `npm run check` say of one file. */
import type { Accepted } from '../articles/accept.ts';
import type { Article } from '../articles/article.ts';
import { readArticle } from '../articles/read.ts';
import type { ArticleFile } from '../articles/read.ts';
import type { Registries } from '../articles/registries.ts';
import type { Reviewed } from '../articles/review.ts';
import type { Acceptance } from '../parse/acceptances.ts';
import { clean } from '../parse/clean.ts';
import { sorted } from '../parse/lines.ts';
import type { Message } from '../parse/problem.ts';
import { traceOf } from './archive/trace.ts';
import type { Trace } from './archive/trace.ts';
import { checkSecrets } from './check-secrets.ts';
import { idleMessage } from './idle.ts';
import { judge, subjectOf } from './judge.ts';
import { RULES } from './rules/index.ts';
import type { Rule, TextSubject } from './rules/rule.ts';
import { severityOf } from './severity.ts';

/** An article with all that is said of it. Messages are of every day: those with `since` hold from that day. */
export interface CheckedArticle {
  /** Absent where there is an error. */
  readonly article?: Article;
  /** The article where there was no error in reading it, whatever judging it has found. */
  readonly asRead?: Article;
  readonly messages: readonly Message[];
  readonly accepted: readonly Accepted[];
  /** What rules counted, by name. */
  readonly tallies: Readonly<Record<string, number>>;
  /** What is compared with other articles; absent where there is nothing. */
  readonly trace?: Trace;
}

/** Reads and judges an article. What is said of it depends on its file and the registries alone. */
export function checkArticle(file: ArticleFile, registries: Registries): CheckedArticle {
  let subject: TextSubject | undefined;
  let asRead: Article | undefined;
  let tallies: CheckedArticle['tallies'] = {};
  const review = (reviewed: Reviewed): readonly Message[] => {
    const looked = subjectOf(reviewed);
    subject = looked;
    asRead = reviewed.article;
    if (!looked) return [];
    const judgement = judge(looked, reviewed);
    ({ tallies } = judgement);
    return judgement.messages;
  };
  const { article, messages, accepted, unused } = readArticle(file, registries, review);
  const secrets = checkSecrets(file.text, file.path, registries);
  // Where there are errors not every rule was asked, so nothing can be said of acceptances that are left.
  const idle =
    article && secrets.length === 0 ? unused.filter((one) => isOfArticle(one) && !isOff(one, registries)) : [];
  const trace = subject && traceOf(subject, unused.filter(isWider));
  return {
    ...(article && secrets.length === 0 && { article }),
    ...(asRead && { asRead }),
    messages: sorted([...messages, ...secrets, ...idle.map((one) => idleMessage(one, file.path))]),
    accepted,
    tallies,
    ...(trace && { trace }),
  };
}

/** What others are judged by that stand beside an article. */
export type TracedArticle = Pick<CheckedArticle, 'asRead' | 'trace'>;

/**
 * Reads an article and does not judge it, for the sake of others: what there is, is as `checkArticle` gives it. Nothing is
 * there where it has to be judged all the same, since what it says of other files is said whichever articles are asked for.
 */
export function traceArticle(file: ArticleFile, registries: Registries): TracedArticle | undefined {
  let looked: Reviewed | undefined;
  const { messages, unused } = readArticle(file, registries, (reviewed) => {
    looked = reviewed;
    return [];
  });
  const sharesData = looked?.joined !== undefined && looked.joined.blocks.length > 0;
  if (sharesData || messages.some(({ place }) => place.path !== file.path)) return undefined;
  const subject = looked && subjectOf(looked);
  const trace = subject && traceOf(subject, unused.filter(isWider));
  return clean<TracedArticle>({ asRead: looked?.article, trace });
}

const isOn = ({ ruleId }: Acceptance, what: Rule['on']): boolean =>
  RULES.some(({ id, on }) => on === what && id === ruleId);

/** Whether an acceptance is of a rule that looks at articles together: what it accepts comes later. */
const isWider = (one: Acceptance): boolean => isOn(one, 'archive');

/** Whether what it accepts would have been said by now: links are followed by a command of their own. */
const isOfArticle = (one: Acceptance): boolean => !isWider(one) && !isOn(one, 'network');

function isOff({ ruleId }: Acceptance, registries: Registries): boolean {
  const rule = RULES.find(({ id }) => id === ruleId);
  return rule !== undefined && severityOf(rule, registries) === 'off';
}
