/** Phrases that open a wallet: runs of twelve and more words of one list, whose last word holds a checksum. */
import { validateMnemonic } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { codesOf } from '../parse/codes.ts';

/** By offsets into a text. */
export type Stretch = readonly [from: number, to: number];

const WORD = /[A-Za-z]+/g;
/** What stands between the words of a phrase: single spaces, commas, numbers, a line for each. */
const BETWEEN = /^[ \t]*[,;]?[ \t]*\r?\n?[ \t]*(?:[-*>][ \t]+|\d{1,2}[.):][ \t]*|[|`"']+[ \t]*)?$/;
const LENGTHS = [24, 21, 18, 15, 12];
const SHORTEST = 12;

interface Word {
  readonly word: string;
  readonly at: number;
}

/** Where phrases stand in a text, as far as a checksum holds. */
export function seedPhrases(text: string): Stretch[] {
  return listRuns(text).flatMap(([start, end]) =>
    phrasesIn(text.slice(start, end)).map(([from, to]): Stretch => [from + start, to + start]),
  );
}

/** By the first three letters of words, as a number, the lengths of those of the list: a bit for each. */
const BEGINNINGS = new Uint16Array(32 * 32 * 32);
for (const word of wordlist) {
  const beginning = beginningOf(codesOf(word), 0);
  BEGINNINGS[beginning] = (BEGINNINGS[beginning] ?? 0) | (1 << word.length);
}

/** A number for three letters of any case. */
function beginningOf(codes: Uint16Array, at: number): number {
  return (((codes[at] ?? 0) & 31) << 10) | (((codes[at + 1] ?? 0) & 31) << 5) | ((codes[at + 2] ?? 0) & 31);
}

/** Whether a word may be one of the list, of which none has more than eight letters. */
function isLike(codes: Uint16Array, from: number, to: number): boolean {
  const length = to - from;
  return length >= 3 && length <= 8 && ((BEGINNINGS[beginningOf(codes, from)] ?? 0) & (1 << length)) !== 0;
}

function isLetter(codes: Uint16Array, at: number): boolean {
  const code = (codes[at] ?? 0) | 32;
  return code >= 97 && code <= 122;
}

/** As many letters as twelve words of three have, with the spaces between them. */
const SPAN = SHORTEST * 4 - 1;

/**
 * Stretches of twelve and more words in a row that are like those of the list, which prose hardly has. Every such stretch
 * holds a word in each span of as many letters as the shortest has: where that word is unlike, all before it is passed by.
 */
export function listRuns(text: string): Stretch[] {
  const runs: Stretch[] = [];
  const codes = codesOf(text);
  for (let after = 0; after + SPAN <= text.length;) {
    const last = lastLetter(codes, after + SPAN - 1, after);
    const to = endOfWord(codes, last);
    if (last < after) after += SPAN;
    else if (!isLike(codes, startOfWord(codes, last, after), to)) after = to;
    else {
      const run = around(codes, last, { from: after, to: text.length });
      if (run.count >= SHORTEST) runs.push([run.from, run.to]);
      after = run.end;
    }
  }
  return runs;
}

/** The place of a letter, or of the last one before it; less than `after` where there is none from there on. */
function lastLetter(codes: Uint16Array, at: number, after: number): number {
  let last = at;
  while (last >= after && !isLetter(codes, last)) last -= 1;
  return last;
}

/** Where the word of a letter begins, not before `after`. */
function startOfWord(codes: Uint16Array, at: number, after: number): number {
  let from = at;
  while (from > after && isLetter(codes, from - 1)) from -= 1;
  return from;
}

function endOfWord(codes: Uint16Array, at: number): number {
  let to = at;
  while (isLetter(codes, to)) to += 1;
  return to;
}

interface Run {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Where the word ends that is not like the others. */
  readonly end: number;
}

/** The run of words like those of the list around one of them in a stretch, by the place of one of its letters. */
function around(codes: Uint16Array, letter: number, { from: after, to: length }: { from: number; to: number }): Run {
  let from = startOfWord(codes, letter, after);
  let to = endOfWord(codes, letter);
  let count = 1;
  for (let last = lastLetter(codes, from - 1, after); last >= after; last = lastLetter(codes, from - 1, after)) {
    const start = startOfWord(codes, last, after);
    if (!isLike(codes, start, last + 1)) break;
    from = start;
    count += 1;
  }
  let next = nextLetter(codes, to, length);
  let end = endOfWord(codes, next);
  for (; isLike(codes, next, end); end = endOfWord(codes, next)) {
    to = end;
    count += 1;
    next = nextLetter(codes, to, length);
  }
  return { from, to, count, end };
}

/** The place of the next letter; of the end of the text where there is none. */
function nextLetter(codes: Uint16Array, at: number, end: number): number {
  let next = at;
  while (next < end && !isLetter(codes, next)) next += 1;
  return next;
}

function phrasesIn(text: string): Stretch[] {
  const phrases: Stretch[] = [];
  let run: Word[] = [];
  let end = 0;
  const close = (): void => {
    const [first, last] = [run[0], run.at(-1)];
    // All of it: a phrase that is shifted by a word has a right checksum once in sixteen times.
    if (first && last && run.length >= SHORTEST && holdsPhrase(run.map(({ word }) => word)))
      phrases.push([first.at, last.at + last.word.length]);
    run = [];
  };
  for (const { 0: typed, index } of text.matchAll(WORD)) {
    const word = typed.toLowerCase();
    if (!KNOWN.has(word) || !BETWEEN.test(text.slice(end, index))) close();
    if (KNOWN.has(word)) run.push({ word, at: index });
    end = index + word.length;
  }
  close();
  return phrases;
}

function holdsPhrase(words: readonly string[]): boolean {
  return LENGTHS.some((length) =>
    words.some((_, start) => {
      const part = words.slice(start, start + length);
      // The phrase of every manual opens nothing.
      return part.length === length && new Set(part).size > 3 && validateMnemonic(part.join(' '), wordlist);
    }),
  );
}

const KNOWN = new Set(wordlist);
