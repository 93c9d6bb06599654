/** Comparing texts by their code units: the same order wherever and whenever a site is built. */

/** Which of two texts comes first, as `toSorted` asks. Dates in ISO 8601 are in the order of time. */
export const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
