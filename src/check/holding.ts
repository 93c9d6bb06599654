/** Which passages hold words: a pattern is looked for in those alone in which it can match. */
import { add, addAll, indexesIn, keepOnly, noneOf } from './passage-sets.ts';
import type { PassageSet } from './passage-sets.ts';
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
  /** The passages that hold a word that any rule needs, by its number in small letters. */
  readonly #byWord = new Map<number, PassageSet>();
  /** The passages of which a pattern fits any word, by its bit. */
  readonly #byTrait = new Map<number, PassageSet>();
  /** What the vocabulary was asked for when these were gathered. */
  #questions = -1;
  /** Of each word, the passage that it stands in. */
  #byPlace: Int32Array | undefined;

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
  }

  /** The passages that hold all that is needed, by their indexes, in order. */
  of(needs: readonly Needs[]): readonly number[] {
    let found: PassageSet | undefined;
    for (const need of needs) {
      const some = need instanceof RegExp ? this.#like(need) : this.#withAny(need);
      if (some === undefined) return NONE;
      if (found === undefined) found = some.slice();
      else keepOnly(some, found);
    }
    return found === undefined ? NONE : indexesIn(found);
  }

  /** The passages that hold one of some words, of several in one text each; `undefined` where none stands anywhere. */
  #withAny(words: readonly string[]): Readonly<PassageSet> | undefined {
    let found: PassageSet | undefined;
    const groups = this.#vocabulary.groupsOf(words);
    this.#gather();
    for (const group of groups) {
      if (!this.#areAll(group)) continue;
      // Where letters of two kinds meet, a pattern takes a part of a word for one.
      found ??= this.#like(OTHER_LETTERS)?.slice() ?? noneOf(this.#passages);
      this.#enterWith(group, found);
    }
    return found;
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

  /** The passages with a word that a pattern fits; `undefined` where there is none. */
  #like(pattern: RegExp): Readonly<PassageSet> | undefined {
    const bit = this.#vocabulary.bitOf(pattern);
    this.#gather();
    return this.#byTrait.get(bit);
  }

  /** Enters the passages that hold each of some words. */
  #enterWith([first = -1, ...others]: readonly number[], into: PassageSet): void {
    const found = this.#byWord.get(first);
    if (found === undefined) return;
    const all = others.length === 0 ? found : found.slice();
    for (const other of others) keepOnly(this.#byWord.get(other) ?? NONE, all);
    addAll(all, into);
  }

  /** Goes over the different words once, for everything that rules ask of them. */
  #gather(): void {
    const vocabulary = this.#vocabulary;
    if (this.#questions === vocabulary.questions) return;
    this.#questions = vocabulary.questions;
    this.#byWord.clear();
    this.#byTrait.clear();
    const { ids, firsts } = this.#layout;
    for (const first of firsts) {
      const id = ids[first] ?? 0;
      const traits = vocabulary.traits(id);
      const small = vocabulary.small(id);
      if (vocabulary.isAsked(small)) this.#enter(first, small, this.#byWord);
      for (let bits = traits; bits !== 0; bits &= bits - 1) this.#enter(first, bits & -bits, this.#byTrait);
    }
  }

  /** Enters the passages of a word by a key, by where it stands first. */
  #enter(first: number, key: number, sets: Map<number, PassageSet>): void {
    let set = sets.get(key);
    if (set === undefined) sets.set(key, (set = noneOf(this.#passages)));
    const { nexts } = this.#layout;
    const passageOf = this.#passageOf();
    let word = first;
    do {
      add(passageOf[word] ?? 0, set);
      word = nexts[word] ?? 0;
    } while (word > 0);
  }

  #passageOf(): Int32Array {
    if (this.#byPlace) return this.#byPlace;
    const made = new Int32Array(this.#layout.ids.length);
    for (let passage = 0; passage < this.#passages; passage += 1) {
      const end = this.#firsts[passage + 1] ?? 0;
      for (let word = this.#firsts[passage] ?? 0; word < end; word += 1) made[word] = passage;
    }
    return (this.#byPlace = made);
  }

  get #passages(): number {
    return this.#firsts.length - 1;
  }
}

const has = (id: number, bits: Uint32Array): boolean => ((bits[id >> 5] ?? 0) & (1 << (id & 31))) !== 0;

function enter(id: number, bits: Uint32Array): void {
  bits[id >> 5] = (bits[id >> 5] ?? 0) | (1 << (id & 31));
}
