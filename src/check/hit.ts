/** Stretches of a passage: matches of patterns, and the sentences around them. */
import type { Passage } from './passage.ts';
import { boundariesOf } from './sentences.ts';

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
