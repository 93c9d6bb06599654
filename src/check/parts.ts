/** Numbers for the words of texts by which these are compared, in one article and among all: the same on every machine. */
import type { Words } from './words.ts';

/** Stands for a name: a sign of the private use area, which nobody types. */
export const NAME = '\uE001';
/** What such words are made of in small letters, but for the points and commas in numbers. */
const SIGN = /[a-z0-9$€£¥%\uE001\uFFFC\u00C0-\u1FFF\u2C00-\uDFFF]/;
/** In a text in small letters. */
export const PARTS = new RegExp(`${SIGN.source}+(?:[.,]\\d+)*`, 'g');

const SMALL = 1;
const CAPITAL = 2;
/** By the codes of signs: whether a word is made of them. */
const KINDS = Uint8Array.from({ length: 0x10000 }, (_, code) => {
  if (code >= 65 && code <= 90) return CAPITAL;
  return SIGN.test(String.fromCharCode(code)) ? SMALL : 0;
});

const SEED = 0x811c9dc5;
const PRIME = 0x01000193;

/** A number that goes on from another with a third (FNV-1a). */
export const mixed = (hash: number, next: number): number => Math.imul(hash ^ next, PRIME);

/** A number of 32 bits for a stretch of a text, which may go on from another. */
export function hashOf(text: string, from: number, to: number, seed = SEED): number {
  let hash = seed;
  for (let at = from; at < to; at += 1) hash = mixed(hash, text.charCodeAt(at));
  return hash | 0;
}

/** Goes over the words of a text in small letters as `PARTS` does, without a string for each. */
export function eachPart(lower: string, found: (from: number, to: number) => void): void {
  for (let at = 0; at < lower.length;) {
    if (KINDS[lower.charCodeAt(at)] !== SMALL) {
      at += 1;
      continue;
    }
    const from = at;
    at = endOfPart(lower, at);
    found(from, at);
  }
}

function endOfPart(lower: string, from: number): number {
  let at = from;
  while (at < lower.length && KINDS[lower.charCodeAt(at)] === SMALL) at += 1;
  while (beginsFraction(lower, at)) {
    at += 1;
    while (isDigit(lower.charCodeAt(at))) at += 1;
  }
  return at;
}

/** Whether a point or comma stands at a place, and a digit behind it. */
function beginsFraction(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code === 44 || code === 46) && isDigit(text.charCodeAt(at + 1));
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Whether a word may end before a place of a text, or begin behind it. */
export const isApart = (text: string, at: number): boolean =>
  at >= text.length || (KINDS[text.charCodeAt(at)] === 0 && !beginsFraction(text, at));

/** The numbers of a passage's words, and where each begins. */
export interface Parts {
  readonly hashes: readonly number[];
  readonly starts: readonly number[];
}

const made = Symbol('parts');

/** The numbers of a passage's words; `undefined` where letters stand that have to be looked at one by one. */
export function partsOf(words: Words, passage: number): Parts | undefined {
  if (words.hasOddLetters) return undefined;
  const all = words.once(made, (): (Parts | undefined)[] => words.passages.map(() => undefined));
  return (all[passage] ??= new Reading(words.passages[passage]?.text ?? '').read(words, passage));
}

const BLANK = 32;

/** Whether a stretch is a single blank, as between most words. */
const isBlank = (text: string, from: number, to: number): boolean => to - from === 1 && text.charCodeAt(from) === BLANK;

/** The number of a word that nothing but letters and digits of ASCII are in. */
const plainHash = (word: string): number | undefined =>
  /^[a-z0-9]+$/i.test(word) ? hashOf(word.toLowerCase(), 0, word.length) : undefined;

class Reading implements Parts {
  readonly hashes: number[] = [];
  readonly starts: number[] = [];
  readonly #text: string;
  #lower: string | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** Of most words nothing but their number is looked at. */
  read(words: Words, passage: number): this {
    const { ids, starts, ends } = words.layout;
    const { first, end, start } = words.rangeOf(passage);
    const plain = words.vocabulary.answersOf(plainHash);
    let done = 0;
    for (let at = first; at < end; at += 1) {
      const from = (starts[at] ?? 0) - start;
      const to = (ends[at] ?? 0) - start;
      if (!isBlank(this.#text, done, from)) done = this.#scan(done, from);
      const hash = done > from || !isApart(this.#text, to) ? undefined : plain.of(ids[at] ?? 0);
      if (hash === undefined) done = this.#scan(done, to);
      else {
        this.#enter(from, hash);
        done = to;
      }
    }
    this.#scan(done, this.#text.length);
    return this;
  }

  /** Enters the words that begin in a stretch. Returns where the last of them ends. */
  #scan(from: number, to: number): number {
    let at = from;
    while (at < to) {
      if ((KINDS[this.#text.charCodeAt(at)] ?? 0) === 0) {
        at += 1;
        continue;
      }
      const lower = (this.#lower ??= this.#text.toLowerCase());
      const end = endOfPart(lower, at);
      this.#enter(at, hashOf(lower, at, end));
      at = end;
    }
    return at;
  }

  #enter(start: number, hash: number): void {
    this.hashes.push(hash);
    this.starts.push(start);
  }
}
