/** All the texts of an article in one, so that a pattern goes over them once, and over those alone where it can match. */
import type { Judge } from './answers.ts';
import { Sentence } from './hit.ts';
import type { Hit } from './hit.ts';
import { Holding, OTHER_LETTERS } from './holding.ts';
import type { Needs } from './holding.ts';
import type { Passage } from './passage.ts';
import { boundariesOf } from './sentences.ts';
import { currentVocabulary } from './vocabulary.ts';
import type { Layout, Vocabulary } from './vocabulary.ts';

/** Stands between passages: no pattern of words goes over it. */
const BETWEEN = '\n\uE000\n';

/** Letters that are of other alphabets, or of none, until they are made small; and those whose small form others change. */
const ODD = ['\u0130', '\u03A3', '\u2126', '\u212A', '\u212B'];

const NO_GROUPS = {};

/** What `hasAny` takes: each of some words together with each of others. */
export const pairsOf = (some: readonly string[], others: readonly string[]): string[] =>
  some.flatMap((one) => others.map((other) => `${one} ${other}`));

export class Words {
  readonly passages: readonly Passage[];
  readonly vocabulary: Vocabulary;
  /** The words of all passages. */
  readonly layout: Layout;
  readonly #text: string;
  /** Where each passage begins. */
  readonly #starts: readonly number[];
  /** The first word of each passage, among all; and how many there are. */
  readonly #firsts: Int32Array;
  readonly #holding: Holding;
  readonly #made = new Map<unknown, unknown>();
  #hasOdd: boolean | undefined;

  constructor(passages: readonly Passage[], vocabulary = currentVocabulary()) {
    this.passages = passages;
    this.vocabulary = vocabulary;
    const texts: string[] = [];
    const starts: number[] = [];
    let start = 0;
    for (const { text } of passages) {
      texts.push(text);
      starts.push(start);
      start += text.length + BETWEEN.length;
    }
    this.#starts = starts;
    this.#text = texts.join(BETWEEN);
    this.layout = vocabulary.layOut(this.#text);
    this.#firsts = firstsOf(starts, this.layout.starts);
    this.#holding = new Holding(vocabulary, this.layout, this.#firsts);
  }

  /** Of the body alone: what readers read as prose. */
  get prose(): readonly Passage[] {
    return this.once('prose', () => this.passages.filter(({ kind }) => kind !== 'field'));
  }

  /** The sentences of the body. */
  get sentences(): readonly Sentence[] {
    return this.once(Sentence, () => {
      const found: Sentence[] = [];
      for (let at = 0; at < this.passages.length; at += 1) {
        const passage = this.passages[at];
        if (passage === undefined || passage.kind === 'field') continue;
        for (const one of boundariesOf(passage.text)) found.push(new Sentence(passage, one, at));
      }
      return found;
    });
  }

  /** Which words a passage holds, from the first up to the one behind its last, and where its text begins among all. */
  rangeOf(passage: number): { readonly first: number; readonly end: number; readonly start: number } {
    return {
      first: this.#firsts[passage] ?? 0,
      end: this.#firsts[passage + 1] ?? 0,
      start: this.#starts[passage] ?? 0,
    };
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
    const answers = this.vocabulary.answersOf(judge);
    const { ids, firsts } = this.layout;
    const found: { word: string; said: Said }[] = [];
    for (const first of firsts) {
      const id = ids[first] ?? 0;
      if (answers.isSilent(id)) continue;
      const said = answers.of(id);
      if (said !== undefined) found.push({ word: this.vocabulary.text(id), said });
    }
    return found;
  }

  /** Whether letters stand anywhere that have to be looked at one by one: what is known of words says too little of them. */
  get hasOddLetters(): boolean {
    return (this.#hasOdd ??= ODD.some((sign) => this.#text.includes(sign)));
  }

  /** Whether a word stands anywhere as it is written here. */
  has(word: string): boolean {
    return this.#holding.isWritten(this.vocabulary.idOf(word));
  }

  /**
   * Whether any of some words, in small letters, stands anywhere: a quick look before a slow pattern. Of several words in
   * one text, `read more`, each has to stand somewhere.
   */
  hasAny(words: readonly string[]): boolean {
    return this.#holding.hasAny(words);
  }

  /** How a word, in small letters, is written: `SuiSwap` and `Suiswap`. */
  spellingsOf(word: string): readonly string[] {
    const small = this.vocabulary.idOf(word);
    const found: string[] = [];
    if (!this.#holding.isPresent(small)) return found;
    if (this.#holding.isWritten(small)) found.push(word);
    for (const id of this.vocabulary.variants(small))
      if (this.#holding.isWritten(id)) found.push(this.vocabulary.text(id));
    return found;
  }

  /** Words that the same follows behind one sign, in whatever capitals, or one with other letters, which may begin so. */
  get doubled(): Hit[] {
    const { ids, starts, ends } = this.layout;
    const { vocabulary } = this;
    const other = vocabulary.bitOf(OTHER_LETTERS);
    const found: Hit[] = [];
    let before = -1;
    for (let at = 0; at < ids.length; at += 1) {
      const id = ids[at] ?? 0;
      const small = vocabulary.small(id);
      const isLike = small === before || (vocabulary.traits(id) & other) !== 0;
      before = small;
      if (!isLike || at === 0 || starts[at] !== (ends[at - 1] ?? 0) + 1) continue;
      const hit = this.#hitOf(at - 1);
      if (hit) found.push(hit);
    }
    return found;
  }

  /** Every place of a word. */
  occurrences(word: string): Hit[] {
    const { ids, nexts } = this.layout;
    const found: Hit[] = [];
    let at = ids.indexOf(this.vocabulary.idOf(word));
    if (at < 0) return found;
    do {
      const hit = this.#hitOf(at);
      if (hit) found.push(hit);
      at = nexts[at] ?? 0;
    } while (at > 0);
    return found;
  }

  /**
   * Every match of a global pattern; in it, `^` and `$` of the `m` flag are the ends of passages.
   *
   * @param needs where any is known, only passages are searched that hold each of them
   */
  find(pattern: RegExp, ...needs: readonly Needs[]): Hit[] {
    const found: Hit[] = [];
    if (needs.length > 0) {
      for (const at of this.#holding.of(needs)) this.#findIn(at, pattern, found);
      return found;
    }
    for (const { 0: text, index, groups = NO_GROUPS } of this.#text.matchAll(pattern)) {
      const hit = this.#hitAt(this.#passageAt(index), index, text, groups);
      if (hit) found.push(hit);
    }
    return found;
  }

  /** The matches in a passage, which may look at the sign behind it. */
  #findIn(at: number, pattern: RegExp, found: Hit[]): void {
    const start = this.#starts[at] ?? 0;
    const text = this.#text.slice(start, start + (this.passages[at]?.text.length ?? 0) + 1);
    // The pattern itself, and no copy for each passage.
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const hit = this.#hitAt(at, start + match.index, match[0], match.groups ?? NO_GROUPS);
      if (hit) found.push(hit);
    }
  }

  /** The place of a word, by its own among all. */
  #hitOf(word: number): Hit | undefined {
    const start = this.layout.starts[word] ?? 0;
    return this.#hitAt(this.#passageAt(start), start, this.vocabulary.text(this.layout.ids[word] ?? 0), NO_GROUPS);
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

/** The first word of each passage, by where passages and words begin. */
function firstsOf(passages: readonly number[], words: Int32Array): Int32Array {
  const firsts = new Int32Array(passages.length + 1);
  let word = 0;
  for (let at = 0; at < passages.length; at += 1) {
    const start = passages[at] ?? 0;
    while (word < words.length && (words[word] ?? 0) < start) word += 1;
    firsts[at] = word;
  }
  firsts[passages.length] = words.length;
  return firsts;
}
