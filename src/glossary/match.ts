import type { Lexicon, LexiconNode } from './lexicon.ts';
import { endOfWord, joint, standsAlone, wordFrom } from './words.ts';
import type { Word } from './words.ts';

/** Where a text names a term. */
export interface Match extends Word {
  readonly id: string;
}

/**
 * Every mention of a term in a text, in order: of several terms that begin at one word the longest, and none inside
 * another. The text is read once, whatever the number of terms.
 */
export function matchesIn(text: string, lexicon: Lexicon): Match[] {
  const found: Match[] = [];
  const looks = looksOf(lexicon);
  for (let start = wordFrom(text, 0); start < text.length;) {
    const end = endOfWord(text, start);
    const node = looks[lookOf(text, start, end)] === 1 ? lexicon.get(text.slice(start, end)) : undefined;
    const match = node && longest(text, { start, end }, node);
    if (match) found.push(match);
    start = wordFrom(text, match?.end ?? end);
  }
  return found;
}

const made = new WeakMap<Lexicon, Uint8Array>();

/** How words look that a term begins with. Most words look otherwise, and need not be looked up. */
function looksOf(lexicon: Lexicon): Uint8Array {
  const known = made.get(lexicon);
  if (known) return known;
  const looks = new Uint8Array(32 * 32 * 32);
  for (const word of lexicon.keys()) looks[lookOf(word, 0, word.length)] = 1;
  made.set(lexicon, looks);
  return looks;
}

/** A number for the first two letters of a word and its length. */
function lookOf(text: string, start: number, end: number): number {
  const second = end - start > 1 ? text.charCodeAt(start + 1) & 31 : 0;
  return ((text.charCodeAt(start) & 31) << 10) | (second << 5) | Math.min(end - start, 31);
}

/** The longest term that begins with a word and stands by itself. */
function longest(text: string, { start, end: first }: Word, node: LexiconNode): Match | undefined {
  let best: Match | undefined;
  let end = first;
  for (let at: LexiconNode | undefined = node; at;) {
    if (at.id !== undefined && standsAlone(text, { start, end })) best = { id: at.id, start, end };
    if (at.next.size === 0) break;
    const next = wordFrom(text, end);
    const between = joint(text.slice(end, next));
    if (between === undefined || next === text.length) break;
    end = endOfWord(text, next);
    at = at.next.get(between + text.slice(next, end));
  }
  return best;
}
