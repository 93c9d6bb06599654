/** A comparison in prose, once it has been evaluated. */
import type { Article } from '../../../articles/article.ts';
import type { Evidence, Judged } from '../judge.ts';
import type { Sentence } from '../sentence.ts';

/** What was found of a comparison; `false` where the data contradict it, `unsupported` where they have nothing on it. */
export interface Evaluation {
  readonly outcome: 'true' | 'false' | 'unsupported';
  /** Offsets into the passage's text. */
  readonly from: number;
  readonly to: number;
  readonly reason: string;
  readonly hint?: string;
  /** Whether numbers in the stretch need no figure of their own where it holds. */
  readonly settles?: boolean;
}

/** A sentence with its numbers, and the data that it is held against. */
export interface Compared {
  readonly sentence: Sentence;
  readonly judged: readonly Judged[];
  /** The numbers of the sentence before it. */
  readonly before: readonly Judged[];
  readonly evidence: Omit<Evidence, 'cited' | 'others'>;
  readonly article: Article;
  /** Whether the sentence repeats what somebody else said, or denies it: its comparisons are not the article's. */
  readonly isAttributed: boolean;
}

/** Finds the comparisons of one kind in a sentence and evaluates those of which both sides are known. */
export type Evaluator = (compared: Compared) => readonly Evaluation[];

const ATTRIBUTED =
  /\b(?:said to|were said|was said|says that|said that|claim(?:s|ed)|declar\w+|according to|credited|source|organiser|must not|mistak\w+|wrong\w*|not say|argued|might|could|if)\b/i;

const known = new WeakMap<Sentence, boolean>();

/** Whether a sentence repeats what somebody else said, or denies it. */
export function isAttributed(sentence: Sentence): boolean {
  const is = known.get(sentence) ?? ATTRIBUTED.test(sentence.text);
  known.set(sentence, is);
  return is;
}

/** Whether a sentence has one of some words, in lower case: without any there is nothing to evaluate. */
export const hasWord = ({ sentence }: Compared, words: ReadonlySet<string>): boolean =>
  sentence.tokens.some(({ word }) => words.has(word));

/** An evaluation of a stretch of a sentence, by offsets into the sentence. */
export function evaluated(
  { sentence }: Compared,
  { index, length }: { readonly index: number; readonly length: number },
  outcome: boolean,
  reason: string,
  hint?: string,
): Evaluation {
  const from = sentence.from + index;
  return { outcome: outcome ? 'true' : 'false', from, to: from + length, reason, ...(hint !== undefined && { hint }) };
}
