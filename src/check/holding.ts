/** Which passages hold words: a pattern is looked for in those alone in which it can match. */
import type { Layout, Vocabulary } from './vocabulary.ts';

/**
 * Words in small letters of which every match of a pattern holds one; of several in one text, `read more`, each. Or a
 * pattern of one of its words, which has to be a constant: what it says of words is remembered by it.
 */
export type Needs = readonly string[] | RegExp;

/** A word in which not all letters are of ASCII. */
export const OTHER_LETTERS = /[^A-Za-z0-9]/;

const NONE: readonly number[] = [];

/** The passages of a text by the words that they hold. */
export class Holding {
  readonly #vocabulary: Vocabulary;
  readonly #layout: Layout;
  /** The first word of each passage, among all; and how many there are. */
  readonly #firsts: Int32Array;
  /** The passages that hold a word that any rule needs, by its number in small letters, in order. */
  readonly #byWord = new Map<number, number[]>();
  /** Of each passage, the bits of the patterns that fit any of its words. */
  readonly #traits: number[] = [];
  #allTraits = 0;
  /** What the vocabulary was asked for when the two were gathered. */
  #questions = -1;
  /** How much of what is looked for each passage was found to hold, counted on from look to look. */
  readonly #marks: number[] = [];
  #mark = 0;

  /** Which words stand anywhere, in small letters and as they are written: a bit for each. */
  readonly #present: Uint32Array;
  readonly #written: Uint32Array;

  constructor(vocabulary: Vocabulary, layout: Layout, firsts: Int32Array) {
    this.#vocabulary = vocabulary;
    this.#layout = layout;
    this.#firsts = firsts;
    this.#present = new Uint32Array((vocabulary.size >> 5) + 1);
    this.#written = new Uint32Array((vocabulary.size >> 5) + 1);
    for (const first of layout.firsts) {
      const id = layout.ids[first] ?? 0;
      enter(id, this.#written);
      enter(vocabulary.small(id), this.#present);
    }
    for (let at = 1; at < firsts.length; at += 1) this.#marks.push(0);
  }

  /** The passages that hold all that is needed, by their indexes, in order. */
  of(needs: readonly Needs[]): readonly number[] {
    this.#mark += 1;
    let found = this.#markAll(needs[0] ?? [], 0);
    for (let at = 1; at < needs.length && found; at += 1) {
      this.#mark += 1;
      found = this.#markAll(needs[at] ?? [], this.#mark - 1);
    }
    if (!found) return NONE;
    const all: number[] = [];
    for (let at = 0; at < this.#marks.length; at += 1) if (this.#marks[at] === this.#mark) all.push(at);
    return all;
  }

  /** Marks the passages that hold what is needed, of those that have a mark, or of all. Returns whether there are any. */
  #markAll(needs: Needs, marked: number): boolean {
    if (needs instanceof RegExp) return this.#markLike(needs, marked);
    let [isPresent, found] = [false, false];
    const groups = this.#vocabulary.groupsOf(needs);
    this.#gather();
    for (const group of groups) {
      if (!this.#areAll(group)) continue;
      isPresent = true;
      for (const at of this.#passagesWith(group)) found = this.#markOne(at, marked) || found;
    }
    // Where letters of two kinds meet, a pattern takes a part of a word for one.
    return (isPresent && this.#markLike(OTHER_LETTERS, marked)) || found;
  }

  /** Whether a word stands anywhere, by its number in small letters. */
  isPresent(small: number): boolean {
    return has(small, this.#present);
  }

  /** Whether a word stands anywhere as it is written. */
  isWritten(id: number): boolean {
    return has(id, this.#written);
  }

  #areAll(group: readonly number[]): boolean {
    for (const small of group) if (!this.isPresent(small)) return false;
    return true;
  }

  /** Whether any of some words stands anywhere, of several in one text each. */
  hasAny(words: readonly string[]): boolean {
    return this.#vocabulary.groupsOf(words).some((group) => this.#areAll(group));
  }

  #markLike(pattern: RegExp, marked: number): boolean {
    const bit = this.#vocabulary.bitOf(pattern);
    this.#gather();
    if ((this.#allTraits & bit) === 0) return false;
    let found = false;
    for (let at = 0; at < this.#traits.length; at += 1)
      if (((this.#traits[at] ?? 0) & bit) !== 0) found = this.#markOne(at, marked) || found;
    return found;
  }

  #markOne(at: number, marked: number): boolean {
    if (marked > 0 && this.#marks[at] !== marked && this.#marks[at] !== this.#mark) return false;
    this.#marks[at] = this.#mark;
    return true;
  }

  /** The passages that hold each of some words. */
  #passagesWith(group: readonly number[]): readonly number[] {
    let found: readonly number[] = this.#byWord.get(group[0] ?? -1) ?? NONE;
    for (let at = 1; at < group.length && found.length > 0; at += 1) {
      const others = this.#byWord.get(group[at] ?? -1) ?? NONE;
      found = others.length === 0 ? NONE : found.filter((one) => others.includes(one));
    }
    return found;
  }

  /** Goes over all words once, for everything that rules ask of them. */
  #gather(): void {
    const vocabulary = this.#vocabulary;
    if (this.#questions === vocabulary.questions) return;
    this.#questions = vocabulary.questions;
    this.#byWord.clear();
    this.#traits.length = 0;
    const { ids } = this.#layout;
    for (let passage = 0; passage < this.#marks.length; passage += 1) {
      let traits = 0;
      const end = this.#firsts[passage + 1] ?? 0;
      for (let word = this.#firsts[passage] ?? 0; word < end; word += 1) {
        const id = ids[word] ?? 0;
        traits |= vocabulary.traits(id);
        const small = vocabulary.small(id);
        if (vocabulary.isAsked(small)) this.#enter(small, passage);
      }
      this.#traits.push(traits);
      this.#allTraits |= traits;
    }
  }

  #enter(small: number, passage: number): void {
    const list = this.#byWord.get(small);
    if (list === undefined) this.#byWord.set(small, [passage]);
    else if (list[list.length - 1] !== passage) list.push(passage);
  }
}

const has = (id: number, bits: Uint32Array): boolean => ((bits[id >> 5] ?? 0) & (1 << (id & 31))) !== 0;

function enter(id: number, bits: Uint32Array): void {
  bits[id >> 5] = (bits[id >> 5] ?? 0) | (1 << (id & 31));
}
