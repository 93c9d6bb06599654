import type { Lexicon, LexiconNode } from './lexicon.ts';
import { joint, standsAlone, wordsIn } from './words.ts';
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
  const words = wordsIn(text);
  const found: Match[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index];
    const node = word && lexicon.get(text.slice(word.start, word.end));
    const match = node && longest(text, words, index, node);
    if (!match) continue;
    found.push(match);
    while ((words[index + 1]?.start ?? Infinity) < match.end) index++;
  }
  return found;
}

function longest(text: string, words: readonly Word[], first: number, node: LexiconNode): Match | undefined {
  const start = words[first]?.start ?? 0;
  let best: Match | undefined;
  let at: LexiconNode | undefined = node;
  for (let index = first; at; index++) {
    const end = words[index]?.end ?? start;
    if (at.id !== undefined && standsAlone(text, { start, end })) best = { id: at.id, start, end };
    at = at.next.size === 0 ? undefined : following(text, end, words[index + 1], at);
  }
  return best;
}

function following(text: string, end: number, word: Word | undefined, { next }: LexiconNode): LexiconNode | undefined {
  if (!word) return undefined;
  const between = joint(text.slice(end, word.start));
  return between === undefined ? undefined : next.get(between + text.slice(word.start, word.end));
}
