/** Phrases that open a wallet: runs of twelve and more words of one list, whose last word holds a checksum. */
import { validateMnemonic } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';

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
  const beginning = beginningOf(word, 0);
  BEGINNINGS[beginning] = (BEGINNINGS[beginning] ?? 0) | (1 << word.length);
}

/** A number for three letters of any case. */
function beginningOf(text: string, at: number): number {
  return ((text.charCodeAt(at) & 31) << 10) | ((text.charCodeAt(at + 1) & 31) << 5) | (text.charCodeAt(at + 2) & 31);
}

/** Whether a word may be one of the list, of which none has more than eight letters. */
function isLike(text: string, from: number, to: number): boolean {
  const length = to - from;
  return length >= 3 && length <= 8 && ((BEGINNINGS[beginningOf(text, from)] ?? 0) & (1 << length)) !== 0;
}

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at) | 32;
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
  for (let after = 0; after + SPAN <= text.length;) {
    const word = wordAt(text, after + SPAN - 1, after);
    if (word === undefined) after += SPAN;
    else if (!isLike(text, ...word)) [, after] = word;
    else {
      const run = around(text, word, after);
      if (run.count >= SHORTEST) runs.push([run.from, run.to]);
      after = run.end;
    }
  }
  return runs;
}

/** The word that a letter stands in, or else the last one before it that does not begin before `after`. */
function wordAt(text: string, at: number, after: number): Stretch | undefined {
  let from = at;
  while (from >= after && !isLetter(text, from)) from -= 1;
  if (from < after) return undefined;
  const to = endOfWord(text, from);
  while (from > after && isLetter(text, from - 1)) from -= 1;
  return [from, to];
}

function nextWord(text: string, at: number): Stretch | undefined {
  let from = at;
  while (from < text.length && !isLetter(text, from)) from += 1;
  return from < text.length ? [from, endOfWord(text, from)] : undefined;
}

function endOfWord(text: string, at: number): number {
  let to = at;
  while (isLetter(text, to)) to += 1;
  return to;
}

interface Run {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Where the word ends that is not like the others. */
  readonly end: number;
}

/** The run of words like those of the list around one of them. */
function around(text: string, [first, last]: Stretch, after: number): Run {
  let [from, to, count] = [first, last, 1];
  for (let before = wordAt(text, from - 1, after); before; before = wordAt(text, from - 1, after)) {
    if (!isLike(text, ...before)) break;
    [from] = before;
    count += 1;
  }
  let next = nextWord(text, to);
  for (; next && isLike(text, ...next); next = nextWord(text, to)) {
    [, to] = next;
    count += 1;
  }
  return { from, to, count, end: next?.[1] ?? text.length };
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
