/** A comparison in prose, once it has been evaluated. */
import type { Article } from '../../../articles/article.ts';
import type { Evidence } from '../evidence.ts';
import type { Judged } from '../judge.ts';
import type { MentionUnit } from '../mention.ts';
import type { Sentence } from '../sentence.ts';
import { clueOf } from '../vocabulary.ts';

/** What was found of a comparison; `false` where the data contradict it, `unsupported` where they have nothing on it. */
export interface Evaluation {
  readonly outcome: 'true' | 'false' | 'unsupported';
  /** Offsets into the passage's text. */
  readonly from: number;
  readonly to: number;
  readonly reason: string;
  readonly hint: string | undefined;
  /** Whether numbers in the stretch need no figure of their own where it holds. */
  readonly settles: boolean;
}

/** A sentence with its numbers, and the data that it is held against. */
export interface Compared {
  readonly sentence: Sentence;
  readonly judged: readonly Judged[];
  /** The numbers of the sentence before it. */
  readonly before: readonly Judged[];
  readonly evidence: Evidence;
  readonly article: Article;
  /** Whether the sentence repeats what somebody else said, or denies it: its comparisons are not the article's. */
  readonly isAttributed: boolean;
}

/** Finds the comparisons of one kind in a sentence and evaluates those of which both sides are known. */
export interface Evaluator {
  /** The classes of words without any of which there are none; 0 where words do not tell. */
  readonly words: number;
  /** The bits of the units of numbers without any of which there are none; 0 where it needs no number. */
  readonly units: number;
  /** Whether there may be some in a heading without any of the words. */
  readonly inHeadings: boolean;
  readonly evaluate: (compared: Compared) => readonly Evaluation[];
}

/** A bit for each unit that a number may have. */
export const UNIT: Readonly<Record<MentionUnit, number>> = {
  money: 1,
  percent: 2,
  points: 4,
  multiple: 8,
  fraction: 16,
  ordinal: 32,
  date: 64,
  time: 128,
  none: 256,
};

/** The units of which there are numbers among some. */
export function unitsOf(judged: readonly Judged[]): number {
  let units = 0;
  for (const { mention } of judged) units |= UNIT[mention.unit];
  return units;
}

/** What is measured, and by which two figures are compared. */
export const MEASURED = UNIT.money | UNIT.percent | UNIT.multiple;

const ATTRIBUTED =
  /\b(?:said to|were said|was said|says that|said that|claim(?:s|ed)|declar\w+|according to|credited|source|organiser|must not|mistak\w+|wrong\w*|not say|argued|might|could|if)\b/i;
const ATTRIBUTING = clueOf(
  'said|were|was|says|claim|declar|according|credited|source|organiser|must|mistak|wrong|not|argued|might|could|if',
);

/** A sentence with its numbers, to be compared with the data. */
export class Comparison implements Compared {
  readonly sentence: Sentence;
  readonly judged: readonly Judged[];
  readonly before: readonly Judged[];
  readonly evidence: Evidence;
  readonly article: Article;
  #isAttributed: boolean | undefined;

  constructor(
    sentence: Sentence,
    judged: readonly Judged[],
    before: readonly Judged[],
    { evidence, article }: Pick<Compared, 'evidence' | 'article'>,
  ) {
    this.sentence = sentence;
    this.judged = judged;
    this.before = before;
    this.evidence = evidence;
    this.article = article;
  }

  get isAttributed(): boolean {
    return (this.#isAttributed ??= hasWord(this, ATTRIBUTING) && ATTRIBUTED.test(this.sentence.text));
  }
}

/** Whether a sentence has one of a class of words: without any there is nothing to evaluate. */
export const hasWord = ({ sentence }: Compared, words: number): boolean => (sentence.traits & words) !== 0;

/** The words of which one stands wherever a sentence names an end of a column or a list, and how that is ordered. */
export const ENDS = clueOf('highest|largest|best|top|lowest|smallest|least|worst|bottom|last|ascending|descending');

/** A stretch of a sentence, by offsets into it. */
export interface Span {
  readonly index: number;
  readonly length: number;
}

/** An evaluation of a stretch of a sentence. */
export function evaluated(
  { sentence }: Compared,
  { index, length }: Span,
  outcome: Evaluation['outcome'] | boolean,
  reason: string,
  hint?: string,
): Evaluation {
  const told = typeof outcome === 'boolean' ? (outcome ? 'true' : 'false') : outcome;
  const from = sentence.from + index;
  return { outcome: told, from, to: from + length, reason, hint, settles: false };
}

/** The evaluation of a stretch that the data bear out: nothing is told of it. */
export const held = (compared: Compared, span: Span): Evaluation => evaluated(compared, span, true, '');

/** Every match of a global pattern, in order. `matchAll` makes a pattern of its own for each text. */
export function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) matches.push(match);
  return matches;
}

/** Where a match stands in a sentence. */
export const spanOf = ({ index, 0: { length } }: RegExpExecArray): Span => ({ index, length });

/** A stretch of a passage, as one of its sentence. */
export const spanIn = ({ sentence }: Compared, from: number, to: number): Span => ({
  index: from - sentence.from,
  length: to - from,
});
