import type { GlossaryTerm } from './schema.ts';
import { compare } from '../order.ts';

/** A group of terms under the letter that they begin with; `#` holds those that begin with none of A to Z. */
export interface Letter {
  readonly letter: string;
  readonly terms: readonly GlossaryTerm[];
}

/** Terms from A to Z, without regard to capitals and accents; what begins with a figure comes last. */
export function alphabet(terms: readonly GlossaryTerm[]): Letter[] {
  const ordered = terms
    .map((term) => ({ term, key: keyOf(term) }))
    .toSorted((a, b) => (a.key === b.key ? compare(a.term.id, b.term.id) : compare(a.key, b.key)));
  const groups = Map.groupBy(ordered, ({ key }) => (/^[a-z]/.test(key) ? (key[0] ?? '').toUpperCase() : '#'));
  return [...groups]
    .toSorted(([a], [b]) => Number(a === '#') - Number(b === '#') || compare(a, b))
    .map(([letter, found]) => ({ letter, terms: found.map(({ term }) => term) }));
}

const keyOf = ({ term }: GlossaryTerm): string =>
  term
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .toLowerCase();
