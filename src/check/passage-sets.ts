/** Sets of passages as bits, a number for every 32: to join two, or to hold one against another, is then quick. */

/** A bit for each passage, by its index. */
export type PassageSet = number[];

/** A set of none of so many passages. */
export function noneOf(passages: number): PassageSet {
  const set: PassageSet = [];
  for (let at = 0; at < passages; at += 32) set.push(0);
  return set;
}

export function add(passage: number, set: PassageSet): void {
  set[passage >> 5] = (set[passage >> 5] ?? 0) | (1 << (passage & 31));
}

/** Adds all of some passages to a set. */
export function addAll(some: Readonly<PassageSet>, set: PassageSet): void {
  for (let at = 0; at < set.length; at += 1) set[at] = (set[at] ?? 0) | (some[at] ?? 0);
}

/** Leaves in a set only what others have too. */
export function keepOnly(others: Readonly<PassageSet>, set: PassageSet): void {
  for (let at = 0; at < set.length; at += 1) set[at] = (set[at] ?? 0) & (others[at] ?? 0);
}

/** The indexes of the passages in a set, in order. */
export function indexesIn(set: Readonly<PassageSet>): number[] {
  const indexes: number[] = [];
  for (let at = 0; at < set.length; at += 1)
    for (let bits = set[at] ?? 0; bits !== 0; bits &= bits - 1) indexes.push(at * 32 + lowest(bits));
  return indexes;
}

/** The place of the lowest bit of a number. */
const lowest = (bits: number): number => 31 - Math.clz32(bits & -bits);
