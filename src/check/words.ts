/** All the texts of an article in one, so that a pattern goes over them once, and over those alone where it can match. */
import { sentencesOf } from './hit.ts';
import type { Hit, Sentence } from './hit.ts';
import type { Passage } from './passage.ts';
import { currentVocabulary } from './vocabulary.ts';
import type { Judge, Layout, Vocabulary } from './vocabulary.ts';

/**
 * Words in small letters of which every match of a pattern holds one; of several in one text, `read more`, each. Or a
 * pattern of one of its words, which has to be a constant: what it says of words is remembered by it.
 */
export type Needs = readonly string[] | RegExp;

/** Stands between passages: no pattern of words goes over it. */
const BETWEEN = '\n\uE000\n';

const NO_GROUPS = {};
const NONE: ReadonlySet<number> = new Set();

/** A word in which not all letters are of ASCII. */
const OTHER_LETTERS = /[^A-Za-z0-9]/;

const judges = new WeakMap<RegExp, Judge<true>>();

/** Says of words whether a pattern fits them. */
function judgeBy(pattern: RegExp): Judge<true> {
  const known = judges.get(pattern);
  if (known) return known;
  const made: Judge<true> = (word) => pattern.test(word) || undefined;
  judges.set(pattern, made);
  return made;
}

/** What `hasAny` takes: each of some words together with each of others. */
export const pairsOf = (some: readonly string[], others: readonly string[]): string[] =>
  some.flatMap((one) => others.map((other) => `${one} ${other}`));

export class Words {
  readonly passages: readonly Passage[];
  readonly #text: string;
  readonly #starts: readonly number[];
  readonly #vocabulary: Vocabulary;
  readonly #layout: Layout;
  /** Which words stand anywhere, in small letters: a bit for each. */
  readonly #present: Uint32Array;
  readonly #made = new Map<unknown, unknown>();

  constructor(passages: readonly Passage[], vocabulary = currentVocabulary()) {
    this.passages = passages;
    this.#text = passages.map(({ text }) => text).join(BETWEEN);
    let start = 0;
    this.#starts = passages.map(({ text }) => {
      const here = start;
      start += text.length + BETWEEN.length;
      return here;
    });
    this.#vocabulary = vocabulary;
    this.#layout = vocabulary.layOut(this.#text);
    this.#present = new Uint32Array((vocabulary.size >> 5) + 1);
    for (const id of this.#layout.different) {
      const small = vocabulary.small(id);
      this.#present[small >> 5] = (this.#present[small >> 5] ?? 0) | (1 << (small & 31));
    }
  }

  /** Of the body alone: what readers read as prose. */
  get prose(): readonly Passage[] {
    return this.once('prose', () => this.passages.filter(({ kind }) => kind !== 'field'));
  }

  /** The sentences of the body. */
  get sentences(): readonly Sentence[] {
    return this.once(sentencesOf, () => this.prose.flatMap(sentencesOf));
  }

  /** What is made once of these words, by a key. It lives as long as they do. */
  once<Made>(key: unknown, make: () => Made): Made {
    if (this.#made.has(key)) return this.#made.get(key) as Made;
    const made = make();
    this.#made.set(key, made);
    return made;
  }

  /** Words of which a judge says something, each once, as they first stand. It is asked once of each, for all articles. */
  judged<Said>(judge: Judge<Said>): { readonly word: string; readonly said: Said }[] {
    const answers = this.#vocabulary.answersOf(judge);
    const found: { word: string; said: Said }[] = [];
    for (const id of this.#layout.different) {
      const said = answers.of(id);
      if (said !== undefined) found.push({ word: this.#vocabulary.text(id), said });
    }
    return found;
  }

  /** Whether a word stands anywhere as it is written here. */
  has(word: string): boolean {
    return this.#layout.different.includes(this.#vocabulary.idOf(word));
  }

  /**
   * Whether any of some words, in small letters, stands anywhere: a quick look before a slow pattern. Of several words in
   * one text, `read more`, each has to stand somewhere.
   */
  hasAny(words: readonly string[]): boolean {
    return this.#vocabulary.groupsOf(words).some((group) => this.#hasAll(group));
  }

  #hasAll(group: readonly number[]): boolean {
    return group.every((id) => ((this.#present[id >> 5] ?? 0) & (1 << (id & 31))) !== 0);
  }

  /** How a word, in small letters, is written: `SuiSwap` and `Suiswap`. */
  spellingsOf(word: string): readonly string[] {
    const small = this.#vocabulary.idOf(word);
    if (!this.#hasAll([small])) return [];
    const all = this.#layout.different.filter((id) => this.#vocabulary.small(id) === small);
    const others = all.filter((id) => id !== small).map((id) => this.#vocabulary.text(id));
    return all.length > others.length ? [word, ...others] : others;
  }

  /** Words that the same follows behind one sign, in whatever capitals, or one with other letters, which may begin so. */
  get doubled(): Hit[] {
    const { ids, smalls, starts } = this.#layout;
    const others = this.#vocabulary.answersOf(judgeBy(OTHER_LETTERS));
    const found: Hit[] = [];
    for (let at = 1; at < smalls.length; at += 1) {
      if (smalls[at] !== smalls[at - 1] && others.of(ids[at] ?? 0) === undefined) continue;
      const start = starts[at - 1] ?? 0;
      const word = this.#vocabulary.text(ids[at - 1] ?? 0);
      const hit = this.#hitAt(this.#passageAt(start), start, word, NO_GROUPS);
      if (hit && starts[at] === start + word.length + 1) found.push(hit);
    }
    return found;
  }

  /** Every place of a word. */
  occurrences(word: string): Hit[] {
    const { ids, starts } = this.#layout;
    const id = this.#vocabulary.idOf(word);
    const found: Hit[] = [];
    for (let at = ids.indexOf(id); at >= 0; at = ids.indexOf(id, at + 1)) {
      const start = starts[at] ?? 0;
      const hit = this.#hitAt(this.#passageAt(start), start, word, NO_GROUPS);
      if (hit) found.push(hit);
    }
    return found;
  }

  /**
   * Every match of a global pattern; in it, `^` and `$` of the `m` flag are the ends of passages.
   *
   * @param needs where any is known, only passages are searched that hold each of them
   */
  find(pattern: RegExp, ...needs: readonly Needs[]): Hit[] {
    const [first, ...others] = needs;
    if (first !== undefined) return this.#holding(first, others).flatMap((at) => this.#findIn(at, pattern));
    const found: Hit[] = [];
    for (const { 0: text, index, groups = NO_GROUPS } of this.#text.matchAll(pattern)) {
      const hit = this.#hitAt(this.#passageAt(index), index, text, groups);
      if (hit) found.push(hit);
    }
    return found;
  }

  /** The matches in a passage, which may look at the sign behind it. */
  #findIn(at: number, pattern: RegExp): Hit[] {
    const start = this.#starts[at] ?? 0;
    const text = this.#text.slice(start, start + (this.passages[at]?.text.length ?? 0) + 1);
    const found: Hit[] = [];
    // The pattern itself, and no copy for each passage.
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const hit = this.#hitAt(at, start + match.index, match[0], match.groups ?? NO_GROUPS);
      if (hit) found.push(hit);
    }
    return found;
  }

  /** The passages that hold all that is needed, by their indexes, in order. */
  #holding(first: Needs, others: readonly Needs[]): readonly number[] {
    const found = new Set(this.#passagesFor(first));
    for (const needs of found.size > 0 ? others : []) {
      const also = new Set(this.#passagesFor(needs));
      for (const at of found) if (!also.has(at)) found.delete(at);
    }
    return [...found].sort((one, other) => one - other);
  }

  #passagesFor(needs: Needs): readonly number[] {
    if (needs instanceof RegExp) return this.#passagesLike(needs);
    const groups = this.#vocabulary.groupsOf(needs).filter((group) => this.#hasAll(group));
    if (groups.length === 0) return [];
    const found = groups.flatMap((group) => {
      const [first = NONE, ...others] = group.map((id) => this.#passagesWith(id));
      return Array.from(first).filter((at) => others.every((other) => other.has(at)));
    });
    // Where letters of two kinds meet, a pattern takes a part of a word for one.
    return [...found, ...this.#passagesLike(OTHER_LETTERS)];
  }

  /** The passages that hold a word, in small letters. */
  #passagesWith(small: number): ReadonlySet<number> {
    return this.once(small, () => {
      const { smalls, starts } = this.#layout;
      const found = new Set<number>();
      for (let at = smalls.indexOf(small); at >= 0; at = smalls.indexOf(small, at + 1))
        found.add(this.#passageAt(starts[at] ?? 0));
      return found;
    });
  }

  /** The passages that hold a word that a pattern fits. */
  #passagesLike(pattern: RegExp): readonly number[] {
    return this.once(pattern, () => {
      const { ids, starts } = this.#layout;
      const answers = this.#vocabulary.answersOf(judgeBy(pattern));
      const found: number[] = [];
      let end = 0;
      for (let word = 0; word < ids.length; word += 1) {
        const start = starts[word] ?? 0;
        if (start < end || answers.of(ids[word] ?? 0) === undefined) continue;
        const at = this.#passageAt(start);
        found.push(at);
        end = this.#starts[at + 1] ?? Infinity;
      }
      return found;
    });
  }

  #hitAt(at: number, index: number, text: string, groups: Hit['groups']): Hit | undefined {
    const passage = this.passages[at];
    const from = index - (this.#starts[at] ?? 0);
    if (passage === undefined || from + text.length > passage.text.length) return undefined;
    return { passage, from, to: from + text.length, text, groups };
  }

  #passageAt(offset: number): number {
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
