/** All the texts of an article in one, so that a pattern goes over them once. */
import { boundariesOf } from './sentences.ts';
import type { Passage } from './passage.ts';

/** A match of a pattern in a passage, by offsets into its text. */
export interface Hit {
  readonly passage: Passage;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly groups: Readonly<Record<string, string | undefined>>;
}

/** A sentence of a passage, by offsets into its text. */
export type Sentence = Omit<Hit, 'groups'>;

/** Stands between passages: no pattern of words goes over it. */
const BETWEEN = '\n\uE000\n';

/** Letters of all alphabets and digits: a range is ten times as fast as the properties of Unicode. */
const WORD = /[A-Za-z0-9|\u00C0-\u1FFF\u2C00-\uDFFF]+/g;

/** Whether a character is one that `WORD` takes for a part of a word. */
const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 48 && code <= 57) ||
  code === 124 ||
  (code >= 0xc0 && code <= 0x1fff) ||
  (code >= 0x2c00 && code <= 0xdfff);

const NONE: readonly string[] = [];

/** What `hasAny` takes: each of some words together with each of others. */
export const pairsOf = (some: readonly string[], others: readonly string[]): string[] =>
  some.flatMap((one) => others.map((other) => `${one} ${other}`));

export class Words {
  readonly passages: readonly Passage[];
  readonly #text: string;
  readonly #starts: readonly number[];
  #prose: readonly Passage[] | undefined;
  #sentences: readonly Sentence[] | undefined;
  #different: ReadonlySet<string> | undefined;
  #capitals: ReadonlyMap<string, readonly string[]> | undefined;

  constructor(passages: readonly Passage[]) {
    this.passages = passages;
    this.#text = passages.map(({ text }) => text).join(BETWEEN);
    let start = 0;
    this.#starts = passages.map(({ text }) => {
      const here = start;
      start += text.length + BETWEEN.length;
      return here;
    });
  }

  /** Of the body alone: what readers read as prose. */
  get prose(): readonly Passage[] {
    return (this.#prose ??= this.passages.filter(({ kind }) => kind !== 'field'));
  }

  /** The sentences of the body. */
  get sentences(): readonly Sentence[] {
    return (this.#sentences ??= this.prose.flatMap(sentencesOf));
  }

  /** The words that stand anywhere, each once. */
  get different(): ReadonlySet<string> {
    return (this.#different ??= new Set(this.#text.match(WORD)));
  }

  /**
   * Whether any of some words, in small letters, stands anywhere: a quick look before a slow pattern. Of several words in
   * one text, `read more`, each has to stand somewhere.
   */
  hasAny(words: readonly string[]): boolean {
    return words.some((some) =>
      some.includes(' ') ? some.split(' ').every((word) => this.#has(word)) : this.#has(some),
    );
  }

  #has(word: string): boolean {
    return this.different.has(word) || this.#withCapitals().has(word);
  }

  /** How a word, in small letters, is written: `SuiSwap` and `Suiswap`. */
  spellingsOf(word: string): readonly string[] {
    const others = this.#withCapitals().get(word) ?? NONE;
    return this.different.has(word) ? [word, ...others] : others;
  }

  /** The words with a capital in them, by how they are written in small letters. */
  #withCapitals(): ReadonlyMap<string, readonly string[]> {
    if (this.#capitals) return this.#capitals;
    const found = new Map<string, string[]>();
    for (const word of this.different) {
      const small = word.toLowerCase();
      if (small === word) continue;
      const known = found.get(small);
      if (known) known.push(word);
      else found.set(small, [word]);
    }
    return (this.#capitals = found);
  }

  /** Every place of a word of `different`. */
  occurrences(word: string): Hit[] {
    const found: Hit[] = [];
    for (let at = this.#text.indexOf(word); at >= 0; at = this.#text.indexOf(word, at + word.length)) {
      if (isLetter(this.#text.charCodeAt(at - 1)) || isLetter(this.#text.charCodeAt(at + word.length))) continue;
      const hit = this.#hitAt(at, word, {});
      if (hit) found.push(hit);
    }
    return found;
  }

  /** Every match of a global pattern; in it, `^` and `$` of the `m` flag are the ends of passages. */
  find(pattern: RegExp): Hit[] {
    const found: Hit[] = [];
    for (const { 0: text, index, groups = {} } of this.#text.matchAll(pattern)) {
      const hit = this.#hitAt(index, text, groups);
      if (hit) found.push(hit);
    }
    return found;
  }

  #hitAt(index: number, text: string, groups: Hit['groups']): Hit | undefined {
    const at = this.#passageAt(index);
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

/** The sentences of a passage. */
export function sentencesOf(passage: Passage): Sentence[] {
  return boundariesOf(passage.text).map(([from, to]) => ({ passage, from, to, text: passage.text.slice(from, to) }));
}

/** The sentence around an offset of a passage. */
export function sentenceAround({ passage, from }: Pick<Hit, 'passage' | 'from'>): string {
  return sentencesOf(passage).find((sentence) => sentence.from <= from && from < sentence.to)?.text ?? passage.text;
}

/** Whether a match stands in quotation marks: then somebody else said it. */
export function isQuoted({ passage, from, to }: Pick<Hit, 'passage' | 'from' | 'to'>): boolean {
  const before = passage.text.slice(0, from);
  const after = passage.text.slice(to);
  const opened = Math.max(before.lastIndexOf('“'), before.lastIndexOf('‘'));
  const straight = (before.match(/"/g)?.length ?? 0) % 2 === 1 && after.includes('"');
  return straight || (opened >= 0 && !before.slice(opened).includes('”') && after.includes('”'));
}
