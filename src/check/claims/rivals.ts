/** Finds the facts that prose can compare with one another: "the dearest costs four times the cheapest". */
import type { Datum } from './datum.ts';

/** Those of some facts of which another is like them, and told apart from them by words on both sides. */
export const rivalsAmong = (facts: readonly Datum[]): readonly Datum[] =>
  facts.filter((one) => facts.some((other) => areRivals(one, other)));

const areRivals = (one: Datum, other: Datum): boolean =>
  one !== other &&
  one.block === other.block &&
  one.unit === other.unit &&
  areAlike(one, other) &&
  hasOwn(one, other) &&
  hasOwn(other, one);

/** Whether the labels of two facts share a word: a call and a call, not a speed and a number of channels. */
export const areAlike = (one: Datum, other: Datum): boolean => !one.words.isDisjointFrom(other.words);

const hasOwn = (one: Datum, other: Datum): boolean => !one.words.isSubsetOf(other.words);
