/** Stretches of a passage: matches of patterns, and the sentences around them. */
import type { Passage } from './passage.ts';
import { boundariesOf } from './sentences.ts';
import type { Boundaries } from './sentences.ts';

/** A match of a pattern in a passage, by offsets into its text. */
export interface Hit {
  readonly passage: Passage;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly groups: Readonly<Record<string, string | undefined>>;
}

/** A sentence of a passage, by offsets into its text. */
export class Sentence {
  readonly passage: Passage;
  readonly from: number;
  readonly to: number;
  /** The place of its passage among all. */
  readonly place: number;

  constructor(passage: Passage, [from, to]: Boundaries, place: number) {
    this.passage = passage;
    this.from = from;
    this.to = to;
    this.place = place;
  }

  get text(): string {
    return this.passage.text.slice(this.from, this.to);
  }
}

/** The sentence around an offset of a passage. */
export function sentenceAround({ passage: { text }, from }: Pick<Hit, 'passage' | 'from'>): string {
  const found = boundariesOf(text).find(([begin, end]) => begin <= from && from < end);
  return found ? text.slice(...found) : text;
}

/** Whether a match stands in quotation marks: then somebody else said it. */
export function isQuoted({ passage, from, to }: Pick<Hit, 'passage' | 'from' | 'to'>): boolean {
  const before = passage.text.slice(0, from);
  const after = passage.text.slice(to);
  const opened = Math.max(before.lastIndexOf('“'), before.lastIndexOf('‘'));
  const straight = (before.match(/"/g)?.length ?? 0) % 2 === 1 && after.includes('"');
  return straight || (opened >= 0 && !before.slice(opened).includes('”') && after.includes('”'));
}
