/** Words as numbers: what is known of a word is then found without reading its letters again, article after article. */
import { codesOf } from '../parse/codes.ts';
import { Answers } from './answers.ts';
import type { Judge } from './answers.ts';
import { WordTable } from './word-table.ts';

/** Letters of all alphabets, digits and `|`, by their codes: those of ASCII from 1 to 63, all others 64. Zero is no letter. */
const LETTERS = new Uint8Array(0x10000);
for (const range of ['\u00C0\u1FFF', '\u2C00\uDFFF']) LETTERS.fill(64, range.charCodeAt(0), range.charCodeAt(1) + 1);
for (const [index, letter] of Array.from('|0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz').entries())
  LETTERS[letter.charCodeAt(0)] = index + 1;

/** A word of as many letters of ASCII is known by two numbers, which five letters fit in each. */
const SHORT = 10;
const FIVE = 2 ** 30 - 1;
/** Marks a word for which its numbers stand together with others. */
const LONG = 2 ** 30;

/** The words of a text, in their order: the number of each, and where it begins and ends. */
export interface Layout {
  readonly ids: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Of each word, where the same stands next, among the words; zero where it does no more. */
  readonly nexts: Int32Array;
  /** Where each different word stands first, among the words. */
  readonly firsts: readonly number[];
}

type Room = readonly [ids: Int32Array, starts: Int32Array, ends: Int32Array, nexts: Int32Array];

const roomOf = (words: number): Room => [
  new Int32Array(words),
  new Int32Array(words),
  new Int32Array(words),
  new Int32Array(words),
];
let room = roomOf(1 << 12);

/** Room for the words of a text, kept for the next. */
function roomFor(length: number): Room {
  const most = (length >> 1) + 1;
  if (most > room[0].length) room = roomOf(most * 2);
  return room;
}

/** Words, each kept once. */
export class Vocabulary {
  readonly #texts: string[] = [];
  /** Of each word, the number of the same in small letters. */
  readonly #smalls: number[] = [];
  /** Of each word in small letters, the others that are the same in these. */
  readonly #variants: (number[] | undefined)[] = [];
  /** Of each word, the bits of the patterns that fit it. */
  readonly #traits: number[] = [];
  readonly #patterns: RegExp[] = [];
  /** Of each word, where it was met last among the words of all texts; and how many these are, but for the current text's. */
  readonly #last: number[] = [];
  #read = 1;
  readonly #table = new WordTable();
  readonly #answers = new WeakMap<Judge<unknown>, unknown>();
  readonly #groups = new WeakMap<readonly string[], readonly (readonly number[])[]>();
  readonly #asked: boolean[] = [];
  #questions = 0;

  /** How many questions were asked of words: bits of patterns, and groups of words. */
  get questions(): number {
    return this.#questions;
  }

  get size(): number {
    return this.#texts.length;
  }

  /** The word of a number. */
  text(id: number): string {
    return this.#texts[id] ?? '';
  }

  /** The number of a word in small letters. */
  small(id: number): number {
    return this.#smalls[id] ?? id;
  }

  /** The numbers of words that are one in small letters, by its number, but for this. */
  variants(small: number): readonly number[] {
    return this.#variants[small] ?? [];
  }

  /** The bits of the patterns that fit a word. */
  traits(id: number): number {
    return this.#traits[id] ?? 0;
  }

  /** The number of a word. */
  idOf(word: string): number {
    let high = 0;
    let low = 0;
    let letters = 0;
    for (let at = 0; at < word.length; at += 1) {
      const letter = LETTERS[word.charCodeAt(at)] ?? 0;
      letters |= letter;
      high = ((high << 6) | (low >>> 24)) & FIVE;
      low = ((low << 6) | letter) & FIVE;
    }
    return this.#idAt(word, 0, word.length, high, low, letters);
  }

  /** What a judge says of words, asked once of each. */
  answersOf<Said>(judge: Judge<Said>): Answers<Said> {
    const known = this.#answers.get(judge) as Answers<Said> | undefined;
    if (known) return known;
    const made = new Answers(judge, this.#texts);
    this.#answers.set(judge, made);
    return made;
  }

  /** The bit by which `traits` tells whether a pattern fits a word. It has to be a constant: there are few bits. */
  bitOf(pattern: RegExp): number {
    const known = this.#patterns.indexOf(pattern);
    if (known >= 0) return 1 << known;
    if (this.#patterns.length === 31) throw new RangeError('There are no bits for more patterns of words.');
    const bit = 1 << this.#patterns.length;
    this.#patterns.push(pattern);
    this.#questions += 1;
    for (let id = 0; id < this.size; id += 1)
      if (pattern.test(this.text(id))) this.#traits[id] = (this.#traits[id] ?? 0) | bit;
    return bit;
  }

  /** The numbers of words, or of several in one text that belong together: `read more`. */
  groupsOf(words: readonly string[]): readonly (readonly number[])[] {
    const known = this.#groups.get(words);
    if (known) return known;
    const made = words.map((some) => some.split(' ').map((word) => this.idOf(word)));
    for (const id of made.flat()) this.#asked[id] = true;
    this.#questions += 1;
    this.#groups.set(words, made);
    return made;
  }

  /** Whether a word is one of any groups. */
  isAsked(id: number): boolean {
    return this.#asked[id] === true;
  }

  /** Reads a text once. */
  layOut(text: string): Layout {
    const [ids, starts, ends, nexts] = roomFor(text.length);
    const firsts: number[] = [];
    const codes = codesOf(text);
    const read = this.#read;
    const lasts = this.#last;
    let count = 0;
    for (let at = 0; at < text.length;) {
      let letter = LETTERS[codes[at] ?? 0] ?? 0;
      if (letter === 0) {
        at += 1;
        continue;
      }
      const from = at;
      let high = 0;
      let low = 0;
      let letters = 0;
      do {
        letters |= letter;
        high = ((high << 6) | (low >>> 24)) & FIVE;
        low = ((low << 6) | letter) & FIVE;
        at += 1;
        letter = LETTERS[codes[at] ?? 0] ?? 0;
      } while (letter !== 0);
      const id = this.#idAt(text, from, at, high, low, letters);
      const last = lasts[id] ?? 0;
      if (last >= read) nexts[last - read] = count;
      else firsts.push(count);
      lasts[id] = read + count;
      ids[count] = id;
      starts[count] = from;
      ends[count] = at;
      nexts[count] = 0;
      count += 1;
    }
    this.#read += count;
    return {
      ids: ids.slice(0, count),
      starts: starts.slice(0, count),
      ends: ends.slice(0, count),
      nexts: nexts.slice(0, count),
      firsts,
    };
  }

  #idAt(text: string, from: number, to: number, high: number, low: number, letters: number): number {
    const isShort = to - from <= SHORT && letters < 64;
    const first = isShort ? high : high | LONG;
    const table = this.#table;
    for (let at = table.find(first, low); at >= 0; at = table.find(first, low, at)) {
      const id = table.idAt(at);
      if (isShort || isAt(this.#texts[id] ?? '', text, from, to)) return id;
    }
    return this.#enter(text.slice(from, to), first, low);
  }

  #enter(word: string, first: number, low: number): number {
    const id = this.#texts.length;
    // A slice holds on to all of the text that it was cut from.
    const own = word.split('').join('');
    this.#texts.push(own);
    this.#smalls.push(id);
    this.#variants.push(undefined);
    this.#traits.push(this.#patterns.reduce((bits, pattern, at) => (pattern.test(own) ? bits | (1 << at) : bits), 0));
    this.#last.push(0);
    this.#asked.push(false);
    this.#table.enter(first, low, id);
    const small = own.toLowerCase();
    if (small === own) return id;
    this.#smalls[id] = this.idOf(small);
    (this.#variants[this.small(id)] ??= []).push(id);
    return id;
  }
}

/** Whether a word stands between two places of a text. */
export function isAt(word: string, text: string, from: number, to: number): boolean {
  if (word.length !== to - from) return false;
  for (let at = 0; at < word.length; at += 1) if (word.charCodeAt(at) !== text.charCodeAt(from + at)) return false;
  return true;
}

/** Articles bring new names and numbers without end; from time to time all words are forgotten. */
const MOST = 2 ** 17;
let vocabulary = new Vocabulary();

/** The vocabulary for the next article. */
export function currentVocabulary(): Vocabulary {
  if (vocabulary.size > MOST) vocabulary = new Vocabulary();
  return vocabulary;
}
