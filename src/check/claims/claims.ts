/** Holds an article's prose against its data: every number, and every comparison that can be evaluated. */
import type { Article } from '../../articles/article.ts';
import type { Registries } from '../../articles/registries.ts';
import type { Root } from '../../parse/tree.ts';
import type { Words } from '../words.ts';
import { Comparison } from './comparisons/evaluation.ts';
import type { Compared, Evaluation } from './comparisons/evaluation.ts';
import { evaluationsOf, mayCompare, problemsOf } from './comparisons/evaluators.ts';
import { coverageOf } from './coverage.ts';
import type { Coverage } from './coverage.ts';
import { evidenceOf, isMeasured } from './evidence.ts';
import type { Evidence } from './evidence.ts';
import { judgeNumber } from './judge.ts';
import type { Judged } from './judge.ts';
import type { Mention } from './mention.ts';
import { readNumbers } from './numbers.ts';
import { proseOf } from './passage.ts';
import type { Passage, Said } from './passage.ts';
import type { ClaimProblem } from './problem.ts';
import { Sentences } from './sentence.ts';
import type { Sentence } from './sentence.ts';
import type { Stretch } from './sentences.ts';
import { traitsOf } from './tokens.ts';
import { wordOf } from './wording.ts';

/** What there is to check. */
export interface Claims {
  readonly article: Article;
  readonly tree: Root;
  readonly registries: Registries;
  /** The texts of its body, and any others. */
  readonly words: Words;
}

/** What was found. */
export interface CheckedClaims {
  readonly problems: readonly ClaimProblem[];
  readonly coverage: Coverage;
  /** Every number that was seen, in order. */
  readonly judged: readonly Judged[];
}

/** Judges every number and every comparison of an article's prose. */
export function checkClaims({ article, tree, registries, words }: Claims): CheckedClaims {
  const evidence = evidenceOf(article, tree, registries);
  const isCompared = article.figures.some(isMeasured);
  const judged: Judged[] = [];
  const problems: ClaimProblem[] = [];
  let count = 0;
  for (const said of proseOf(article, words))
    for (const compared of comparisonsIn(said, { article, evidence, isCompared })) {
      const evaluations = evaluationsOf(compared);
      const contradicted = problemsOf(evaluations, compared);
      for (const one of compared.judged) {
        const settled = settledBy(one, evaluations);
        const problem = wordOf(settled);
        judged.push(settled);
        if (problem && !contradicted.some((other) => overlaps(problem, other))) problems.push(problem);
      }
      for (const problem of contradicted) problems.push(problem);
      for (const { outcome } of evaluations) if (outcome !== 'unsupported') count += 1;
    }
  return { problems, coverage: coverageOf(judged, count), judged };
}

/** A number that no figure supports, but that a comparison which holds is made with: "five cells lie above $1,000". */
function settledBy(one: Judged, evaluations: readonly Evaluation[]): Judged {
  const { mention, wrong } = one;
  if (!wrong || wrong.certain || (wrong.how !== 'near' && wrong.how !== 'count')) return one;
  const isSettled = evaluations.some(
    ({ outcome, from, to, settles }) => settles && outcome === 'true' && from <= mention.from && to >= mention.to,
  );
  return isSettled ? { mention, basis: 'matched', scope: one.scope, datum: undefined, wrong: undefined } : one;
}

/** One message is enough for one place. */
const overlaps = (one: ClaimProblem, other: ClaimProblem): boolean =>
  one.from < other.to && other.from < one.to && !(one.severity === 'error' && other.severity === 'warning');

/** How many numbers on either side of one may have to do with it: a sentence may be as long as a paragraph. */
const NEAR = 8;

/** The sentences of a passage that have numbers, or words that compare. */
function comparisonsIn(
  { passage, tokens }: Said,
  { article, evidence, isCompared }: Pick<Compared, 'article' | 'evidence'> & { readonly isCompared: boolean },
): readonly Compared[] {
  const traits = traitsOf(tokens);
  const numbers = readNumbers(passage.text, tokens, traits);
  const isSeen = (part: number): boolean => isCompared && mayCompare(passage, part);
  if (numbers.length === 0 && !isSeen(traits)) return [];
  const sentences = new Sentences(passage, tokens, evidence.lexicon);
  const citedIn = citations(passage, sentences.parts);
  const found: Compared[] = [];
  let before: readonly Judged[] = NOTHING;
  let next = 0;
  for (const part of sentences.parts) {
    const first = next;
    while (isBefore(numbers[next], part.to)) next += 1;
    let judged = NOTHING;
    if (next > first || isSeen(part.traits)) {
      const sentence = sentences.read(part);
      judged = next > first ? judgeAll(numbers.slice(first, next), sentence, evidence, citedIn(part.place)) : NOTHING;
      found.push(new Comparison(sentence, judged, before, { article, evidence }));
    }
    before = judged;
  }
  return found;
}

const isBefore = (number: Mention | undefined, end: number): boolean => number !== undefined && number.from < end;

const NOTHING: readonly Judged[] = [];

function judgeAll(
  numbers: readonly Mention[],
  sentence: Sentence,
  evidence: Evidence,
  cited: readonly string[],
): readonly Judged[] {
  if (numbers.length <= NEAR)
    return numbers.map((mention) => judgeNumber(mention, sentence, evidence, { cited, others: numbers }));
  return numbers.map((mention, place) => {
    const others = numbers.slice(Math.max(0, place - NEAR), place + NEAR);
    return judgeNumber(mention, sentence, evidence, { cited, others });
  });
}

/** The sources that a sentence cites, or one beside it. */
function citations({ cites }: Passage, sentences: readonly Stretch[]): (place: number) => readonly string[] {
  if (cites.length === 0) return () => UNCITED;
  const placed = cites.map(({ at, source }) => ({ source, place: sentences.findIndex(({ to }) => at <= to) }));
  return (place) => placed.filter((cite) => Math.abs(cite.place - place) <= 1).map(({ source }) => source);
}

const UNCITED: readonly string[] = [];
