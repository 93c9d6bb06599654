/** Numbers and comparisons in prose, held against the article's data: those that nothing supports, those that are false. */
import type { Article } from '../../articles/article.ts';
import type { Registries } from '../../articles/registries.ts';
import type { Root } from '../../parse/tree.ts';
import { checkClaims } from '../claims/claims.ts';
import type { CheckedClaims } from '../claims/claims.ts';
import type { Passage } from '../passage.ts';
import type { Words } from '../words.ts';

/** What the two rules look at. */
interface Subject {
  readonly article: Article;
  readonly tree: Root;
  readonly registries: Registries;
  readonly words: Words;
}

interface Finding {
  readonly at: { readonly passage: Passage; readonly from: number; readonly to: number };
  readonly reason: string;
  readonly hint?: string;
}

type Report = (finding: Finding) => void;
type Tally = (name: string, count?: number) => void;

/** Numbers of the prose that no figure and no source supports. Counts what every number rests on. */
export const claims = {
  id: 'claims',
  severity: 'warning',
  on: 'article',
  finds: 'A number in the text that is none of the article’s figures and for which no source is cited.',
  check: (subject: Subject, report: Report, tally: Tally): void => {
    const { coverage } = checked(subject);
    for (const [name, count] of Object.entries(coverage)) tally(`numbers-${name}`, count);
    tell(subject, 'warning', report);
  },
} as const;

/** Numbers and comparisons of the prose that the data contradict. */
export const contradictions = {
  id: 'contradictions',
  severity: 'error',
  on: 'article',
  finds: 'A number or a comparison in the text that the article’s figures contradict.',
  check: (subject: Subject, report: Report): void => {
    tell(subject, 'error', report);
  },
} as const;

function tell(subject: Subject, severity: 'error' | 'warning', report: Report): void {
  for (const problem of checked(subject).problems) {
    if (problem.severity !== severity) continue;
    const { passage, from, to, reason, hint } = problem;
    report({ at: { passage, from, to }, reason, ...(hint !== undefined && { hint }) });
  }
}

/** Both rules look at the same article, one behind the other: what was found in the last one is kept, and of no other. */
let last: { readonly article: Article; readonly found: CheckedClaims } | undefined;

function checked(subject: Subject): CheckedClaims {
  const { article } = subject;
  if (last?.article !== article) last = { article, found: checkClaims(subject) };
  return last.found;
}
