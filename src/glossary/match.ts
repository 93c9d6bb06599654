import { codesOf } from '../parse/codes.ts';
import type { Lexicon, LexiconNode } from './lexicon.ts';
import { endOfWord, isLetterAt, isPlain, joint, mayBeLetter, standsAlone, wordFrom } from './words.ts';
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
  const codes = codesOf(text);
  for (let at = 0; at < text.length;) {
    const start = at;
    while (isPlain(codes[at] ?? 0)) at += 1;
    // Of other letters, and of what may be none, only Unicode knows.
    if (mayBeLetter(codes[at] ?? 0) && (at > start || isLetterAt(text, at))) at = endOfWord(text, at);
    if (at === start) at += 1;
    else if (looks[lookOf(codes, start, at)] === 1) {
      const node = lexicon.get(text.slice(start, at));
      const match = node && longest(text, { start, end: at }, node);
      if (match) found.push(match);
      at = match?.end ?? at;
    }
  }
  return found;
}

const made = new WeakMap<Lexicon, Uint8Array>();

/** How words look that a term begins with. Most words look otherwise, and need not be looked up. */
function looksOf(lexicon: Lexicon): Uint8Array {
  const known = made.get(lexicon);
  if (known) return known;
  const looks = new Uint8Array(LOOKS);
  for (const word of lexicon.keys()) looks[lookOf(codesOf(word), 0, word.length)] = 1;
  made.set(lexicon, looks);
  return looks;
}

const LOOKS = 2 ** 15;

/** A number for the first two letters of a word, the last, and its length. */
function lookOf(codes: Uint16Array, start: number, end: number): number {
  const second = end - start > 1 ? (codes[start + 1] ?? 0) : 0;
  const beginning = (codes[start] ?? 0) * 31 + second;
  return (Math.imul(beginning, 0x9e37) + (codes[end - 1] ?? 0) * 0x101 + (end - start) * 0x1fff) & (LOOKS - 1);
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
