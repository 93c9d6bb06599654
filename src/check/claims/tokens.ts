/** The words and digits of a text. */
import type { Words } from '../words.ts';
import { numeral, plainWords, unfoldedWord, wordAt } from './vocabulary.ts';
import type { Word } from './vocabulary.ts';

/** A word or a run of digits, in lower case, and where it stands. */
export interface Token {
  readonly word: Word;
  readonly at: number;
}

/** The tokens of a text, in order. Letters are those of Latin alphabets: in others there are no number words. */
export function tokensOf(text: string): readonly Token[] {
  const { readable, isFolded } = foldedOf(text);
  const tokens: Token[] = [];
  read(readable, { from: 0, to: readable.length }, isFolded ? wordAt : unfoldedAt, tokens);
  return tokens;
}

/** A text in lower case. Some capitals grow there; then places would not be those of the text, and it is left as it is. */
function foldedOf(text: string): { readonly readable: string; readonly isFolded: boolean } {
  const lower = text.toLowerCase();
  const isFolded = lower.length === text.length;
  return { readable: isFolded ? lower : text, isFolded };
}

/** The first word or run of digits of a text, as its token would have it. */
export function firstIn(text: string): string | undefined {
  const { readable } = foldedOf(text);
  for (let at = 0; at < readable.length; at += 1) {
    const code = readable.charCodeAt(at);
    if (isLetter(code)) return readable.slice(at, endOf(readable, at, isInWord));
    if (isDigit(code)) return readable.slice(at, endOf(readable, at, isDigit));
  }
  return undefined;
}

type MakeWord = (text: string, from: number, to: number) => Word;

const unfoldedAt: MakeWord = (text, from, to) => unfoldedWord(text.slice(from, to));

/** Enters the tokens that begin in a stretch of a text. Returns where the last of them ends. */
function read(text: string, { from, to }: { from: number; to: number }, make: MakeWord, tokens: Token[]): number {
  let at = from;
  while (at < to) {
    const code = text.charCodeAt(at);
    const start = at;
    if (isLetter(code)) {
      at = endOf(text, at, isInWord);
      tokens.push({ word: make(text, start, at), at: start });
    } else if (isDigit(code)) {
      at = endOf(text, at, isDigit);
      tokens.push({ word: numeral(text.slice(start, at)), at: start });
    } else at += 1;
  }
  return at;
}

/** The tokens of a passage whose words were read before: of most of them nothing but their number is looked at. */
export function tokensIn(words: Words, passage: number): readonly Token[] {
  const text = words.passages[passage]?.text ?? '';
  if (words.hasOddLetters) return tokensOf(text);
  const { ids, starts, ends } = words.layout;
  const { first, end, start } = words.rangeOf(passage);
  const plain = words.vocabulary.answersOf(plainWords());
  const tokens: Token[] = [];
  let lower: string | undefined;
  let done = 0;
  for (let at = first; at < end; at += 1) {
    const from = (starts[at] ?? 0) - start;
    const to = (ends[at] ?? 0) - start;
    // An apostrophe joins words into one.
    if (to <= done) continue;
    const word = from < done || isApostrophe(text.charCodeAt(to)) ? undefined : plain.of(ids[at] ?? 0);
    if (word === undefined) {
      lower ??= text.toLowerCase();
      done = read(lower, { from: Math.max(from, done), to }, wordAt, tokens);
    } else tokens.push({ word, at: from });
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
const isInWord = (code: number): boolean => isLetter(code) || isApostrophe(code);

const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019;

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
