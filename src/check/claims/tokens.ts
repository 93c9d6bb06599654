/** The words and digits of a text. */
import { numeral, unfoldedWord, wordAt } from './vocabulary.ts';
import type { Word } from './vocabulary.ts';

/** A word or a run of digits, in lower case, and where it stands. */
export interface Token {
  readonly word: Word;
  readonly at: number;
}

/** The tokens of a text, in order. Letters are those of Latin alphabets: in others there are no number words. */
export function tokensOf(text: string): readonly Token[] {
  const lower = text.toLowerCase();
  // Some capitals grow in lower case; then places would not be those of the text.
  const isFolded = lower.length === text.length;
  const readable = isFolded ? lower : text;
  const tokens: Token[] = [];
  let end = 0;
  for (let at = 0; at < readable.length; at = Math.max(end, at + 1)) {
    const code = readable.charCodeAt(at);
    if (isLetter(code)) {
      end = endOf(readable, at, isInWord);
      tokens.push({ word: isFolded ? wordAt(readable, at, end) : unfoldedWord(readable.slice(at, end)), at });
    } else if (isDigit(code)) {
      end = endOf(readable, at, isDigit);
      tokens.push({ word: numeral(readable.slice(at, end)), at });
    }
  }
  return tokens;
}

/** The classes of which there are words among some tokens. */
export const traitsOf = (tokens: readonly Token[]): number =>
  tokens.reduce((traits, { word }) => traits | word.traits, 0);

function endOf(text: string, from: number, isInside: (code: number) => boolean): number {
  let end = from + 1;
  while (end < text.length && isInside(text.charCodeAt(end))) end += 1;
  return end;
}

/** Whether a word may begin with a letter: a to z, ß to ɏ. */
const isLetter = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0xdf && code <= 0x24f);

/** Apostrophes are within words. */
const isInWord = (code: number): boolean => isLetter(code) || code === 0x27 || code === 0x2019;

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
