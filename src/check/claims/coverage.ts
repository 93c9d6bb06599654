/** How much of an article's prose was held against its data. */
import type { Basis, Judged } from './judge.ts';

/**
 * How many numbers were seen, and what each of them rests on; and how many comparisons were evaluated. `plain` and
 * `named` were seen and not checked.
 */
export type Coverage = Readonly<Record<'seen' | Basis | 'compared', number>>;

/** Counts numbers by what they rest on. */
export function coverageOf(judged: readonly Judged[], compared: number): Coverage {
  const counted = judged.filter((one) => !isWord(one));
  const of = (basis: Basis): number => counted.filter((one) => one.basis === basis).length;
  return {
    seen: counted.length,
    interpolated: of('interpolated'),
    matched: of('matched'),
    cited: of('cited'),
    named: of('named'),
    plain: of('plain'),
    unresolved: of('unresolved'),
    compared,
  };
}

/** "One" and ordinals are numbers only where they state something. */
const isWord = ({ basis, mention }: Judged): boolean =>
  basis === 'plain' &&
  mention.inWords &&
  (mention.unit === 'ordinal' || (mention.unit === 'none' && mention.value.eq(1)));
