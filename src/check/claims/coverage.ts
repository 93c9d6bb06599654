/** How much of an article's prose was held against its data. */
import type { Basis, Judged } from './judge.ts';

/**
 * How many numbers were seen, and what each of them rests on; and how many comparisons were evaluated. `plain` and
 * `named` were seen and not checked.
 */
export type Coverage = Readonly<Record<'seen' | Basis | 'compared', number>>;

/** Counts numbers by what they rest on. */
export function coverageOf(judged: readonly Judged[], compared: number): Coverage {
  const counts = { seen: 0, interpolated: 0, matched: 0, cited: 0, named: 0, plain: 0, unresolved: 0, compared };
  for (const one of judged) {
    if (isWord(one)) continue;
    counts.seen += 1;
    counts[one.basis] += 1;
  }
  return counts;
}

/** "One" and ordinals are numbers only where they state something. */
const isWord = ({ basis, mention }: Judged): boolean =>
  basis === 'plain' &&
  mention.inWords &&
  (mention.unit === 'ordinal' || (mention.unit === 'none' && mention.approximate === 1));
