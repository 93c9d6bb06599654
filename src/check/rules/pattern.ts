/** Rules that look for wordings. */
import type { Severity } from '../../parse/problem.ts';
import type { Passage } from '../passage.ts';
import { isQuoted } from '../hit.ts';
import type { Hit } from '../hit.ts';
import type { Needs } from '../holding.ts';
import type { TextRule } from './rule.ts';

/** A wording, and what is said of it. */
export interface Wording {
  /** Global. */
  readonly pattern: RegExp;
  readonly reason: (found: string, hit: Hit) => string;
  readonly hint: string;
  /** Where none of these stands, nothing is looked for. */
  readonly needs?: Needs;
}

interface Wordings {
  readonly id: string;
  readonly severity: Severity;
  readonly finds: string;
  readonly wordings: readonly Wording[];
  /** Where it looks; everywhere where it is absent. */
  readonly in?: (passage: Passage) => boolean;
  /** Whether what stands in quotation marks counts too; by default it does not. */
  readonly quoted?: boolean;
}

/** A rule that reports each wording where it stands; of two that overlap, the first. */
export function wordingRule({ id, severity, finds, wordings, in: isLookedAt, quoted = false }: Wordings): TextRule {
  return {
    id,
    severity,
    finds,
    on: 'text',
    check: ({ words }, report) => {
      const found: Hit[] = [];
      for (const { pattern, reason, hint, needs } of wordings)
        for (const hit of words.find(pattern, ...(needs ? [needs] : []))) {
          if (isLookedAt?.(hit.passage) === false || (!quoted && isQuoted(hit))) continue;
          if (found.some((other) => overlap(other, hit))) continue;
          found.push(hit);
          report({ at: hit, reason: reason(hit.text.trim(), hit), hint });
        }
    },
  };
}

const overlap = (one: Hit, other: Hit): boolean =>
  one.passage === other.passage && one.from < other.to && other.from < one.to;
