/** All the texts of an article in one, so that a pattern goes over them once. */
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
export interface Sentence {
  readonly passage: Passage;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Stands between passages: no pattern of words goes over it. */
const BETWEEN = '\n\uE000\n';

export class Words {
  readonly passages: readonly Passage[];
  readonly #text: string;
  readonly #starts: readonly number[];
  #sentences: readonly Sentence[] | undefined;

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
    return this.passages.filter(({ kind }) => kind !== 'field');
  }

  /** Whether a word stands anywhere, as it is: a quick look before a slow pattern. */
  has(word: string): boolean {
    return this.#text.includes(word);
  }

  /** Every match of a global pattern; in it, `^` and `$` of the `m` flag are the ends of passages. */
  find(pattern: RegExp): Hit[] {
    return Array.from(this.#text.matchAll(pattern), (match) => this.#hit(match)).flatMap((hit) => hit ?? []);
  }

  #hit({ 0: text, index, groups = {} }: RegExpMatchArray): Hit | undefined {
    const at = this.#passageAt(index ?? 0);
    const passage = this.passages[at];
    const from = (index ?? 0) - (this.#starts[at] ?? 0);
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

  /** The sentences of the body. */
  get sentences(): readonly Sentence[] {
    return (this.#sentences ??= this.prose.flatMap((passage) => sentencesOf(passage)));
  }
}

const SENTENCE = /[^\s](?:[^.!?]|[.!?](?![\s”"')\]]*(?:\s+[\p{Lu}“"(]|\s*$)))*[.!?]*[”"')\]]*/gu;

/** The sentences of a passage; a dot within a number, a name or an abbreviation ends none. */
export function sentencesOf(passage: Passage): Sentence[] {
  return Array.from(passage.text.matchAll(SENTENCE), ({ 0: text, index }) => ({
    passage,
    from: index,
    to: index + text.length,
    text,
  }));
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
