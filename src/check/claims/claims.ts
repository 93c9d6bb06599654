/** Holds an article's prose against its data: every number, and every comparison that can be evaluated. */
import type { Article } from '../../articles/article.ts';
import type { Registries } from '../../articles/registries.ts';
import type { Values } from '../../articles/values.ts';
import type { Root } from '../../parse/tree.ts';
import { Comparison } from './comparisons/evaluation.ts';
import type { Compared, Evaluation } from './comparisons/evaluation.ts';
import { evaluationsOf, mayCompare, problemOf } from './comparisons/evaluators.ts';
import { coverageOf } from './coverage.ts';
import type { Coverage } from './coverage.ts';
import { evidenceOf, isMeasured } from './evidence.ts';
import type { Evidence } from './evidence.ts';
import { judgeNumber } from './judge.ts';
import type { Judged } from './judge.ts';
import type { Mention } from './mention.ts';
import { readNumbers } from './numbers.ts';
import { passagesOf } from './passage.ts';
import type { Passage } from './passage.ts';
import type { ClaimProblem } from './problem.ts';
import { Sentences } from './sentence.ts';
import type { Sentence } from './sentence.ts';
import type { Stretch } from './sentences.ts';
import { tokensOf, traitsOf } from './tokens.ts';
import { wordOf } from './wording.ts';

/** What there is to check. */
export interface Claims {
  readonly article: Article;
  readonly tree: Root;
  readonly values: Values;
  readonly registries: Registries;
}

/** What was found. */
export interface CheckedClaims {
  readonly problems: readonly ClaimProblem[];
  readonly coverage: Coverage;
  /** Every number that was seen, in order. */
  readonly judged: readonly Judged[];
}

/** Judges every number and every comparison of an article's prose. */
export function checkClaims({ article, tree, values, registries }: Claims): CheckedClaims {
  const evidence = evidenceOf(article, tree, registries);
  const isCompared = article.figures.some(isMeasured);
  const judged: Judged[] = [];
  const problems: ClaimProblem[] = [];
  let count = 0;
  for (const passage of passagesOf(article, tree, values))
    for (const compared of comparisonsIn(passage, { article, evidence, isCompared })) {
      const evaluations = evaluationsOf(compared);
      const contradicted = evaluations.flatMap((evaluation) => problemOf(evaluation, compared) ?? []);
      const settled = compared.judged.map((one) => settledBy(one, evaluations));
      count += evaluations.filter(({ outcome }) => outcome !== 'unsupported').length;
      judged.push(...settled);
      problems.push(
        ...settled
          .flatMap((one) => wordOf(one) ?? [])
          .filter((one) => !contradicted.some((other) => overlaps(one, other))),
        ...contradicted,
      );
    }
  return { problems, coverage: coverageOf(judged, count), judged };
}

/** A number that no figure supports, but that a comparison which holds is made with: "five cells lie above $1,000". */
function settledBy(one: Judged, evaluations: readonly Evaluation[]): Judged {
  const { mention, wrong } = one;
  if (!wrong || wrong.certain || (wrong.how !== 'near' && wrong.how !== 'count')) return one;
  const isSettled = evaluations.some(
    ({ outcome, from, to, settles }) =>
      settles === true && outcome === 'true' && from <= mention.from && to >= mention.to,
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
  passage: Passage,
  { article, evidence, isCompared }: Pick<Compared, 'article' | 'evidence'> & { readonly isCompared: boolean },
): readonly Compared[] {
  const tokens = tokensOf(passage.text);
  const numbers = readNumbers(passage.text, tokens);
  const isSeen = (traits: number): boolean => isCompared && mayCompare(passage, traits);
  if (numbers.length === 0 && !isSeen(traitsOf(tokens))) return [];
  const sentences = new Sentences(passage, tokens, evidence.lexicon);
  const citedIn = citations(passage, sentences.parts);
  const found: Compared[] = [];
  let judged: readonly Judged[] = [];
  for (const part of sentences.parts) {
    const before = judged;
    const own = numbers.length === 0 ? numbers : numbers.filter(({ from }) => from >= part.from && from < part.to);
    judged = [];
    if (own.length === 0 && !isSeen(part.traits)) continue;
    const sentence = sentences.read(part);
    judged = judgeAll(own, sentence, evidence, citedIn(part.place));
    found.push(new Comparison(sentence, judged, before, { article, evidence }));
  }
  return found;
}

function judgeAll(
  numbers: readonly Mention[],
  sentence: Sentence,
  evidence: Evidence,
  cited: readonly string[],
): readonly Judged[] {
  return numbers.map((mention, place) => {
    const others = numbers.length <= NEAR ? numbers : numbers.slice(Math.max(0, place - NEAR), place + NEAR);
    return judgeNumber(mention, sentence, evidence, { cited, others });
  });
}

/** The sources that a sentence cites, or one beside it. */
function citations({ cites }: Passage, sentences: readonly Stretch[]): (place: number) => readonly string[] {
  const placed = cites.map(({ at, source }) => ({ source, place: sentences.findIndex(({ to }) => at <= to) }));
  return (place) => placed.filter((cite) => Math.abs(cite.place - place) <= 1).map(({ source }) => source);
}
