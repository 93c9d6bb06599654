/** Holds an article's prose against its data: every number, and every comparison that can be evaluated. */
import type { Article } from '../../articles/article.ts';
import type { Registries } from '../../articles/registries.ts';
import type { Values } from '../../articles/values.ts';
import type { Root } from '../../parse/tree.ts';
import { evaluationsOf, problemOf } from './comparisons/evaluators.ts';
import { isAttributed } from './comparisons/evaluation.ts';
import type { Compared, Evaluation } from './comparisons/evaluation.ts';
import { countNouns } from './counts.ts';
import { coverageOf } from './coverage.ts';
import type { Coverage } from './coverage.ts';
import { dataOf } from './data.ts';
import { factsOf, judgeNumber } from './judge.ts';
import type { Evidence, Judged } from './judge.ts';
import { lexiconOf } from './lexicon.ts';
import { readNumbers } from './numbers.ts';
import { passagesOf } from './passage.ts';
import type { Passage } from './passage.ts';
import type { ClaimProblem } from './problem.ts';
import { sentenceOf } from './sentence.ts';
import type { Sentence } from './sentence.ts';
import { sentencesOf } from './sentences.ts';
import { tokensOf } from './tokens.ts';
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
  const data = dataOf(article, tree, registries);
  const byPath = new Map(data.flatMap((datum) => (datum.named ? [[datum.path, datum] as const] : [])));
  const evidence = {
    data,
    byPath,
    facts: factsOf(data),
    ownSources: ownSourcesOf(article),
    nouns: countNouns(article),
    lexicon: lexiconOf(article, registries),
  };
  const isCompared = article.figures.some(
    ({ kind }) => kind === 'ranking' || kind === 'scenarios' || kind === 'grades',
  );
  const judged: Judged[] = [];
  const problems: ClaimProblem[] = [];
  let compared = 0;
  for (const passage of passagesOf(article, tree, values)) {
    let before: readonly Judged[] = [];
    for (const { sentence, found } of judgePassage(passage, evidence, isCompared)) {
      const around: Compared = {
        sentence,
        judged: found,
        before,
        evidence,
        article,
        get isAttributed() {
          return isAttributed(sentence);
        },
      };
      const evaluations = isCompared || found.length > 0 ? evaluationsOf(around) : [];
      const false_ = evaluations.flatMap((evaluation) => problemOf(evaluation, around) ?? []);
      compared += evaluations.filter(({ outcome }) => outcome !== 'unsupported').length;
      const settled = found.map((one) => settledBy(one, evaluations));
      before = found;
      judged.push(...settled);
      problems.push(
        ...settled.flatMap((one) => wordOf(one) ?? []).filter((one) => !false_.some((other) => overlaps(one, other))),
        ...false_,
      );
    }
  }
  return { problems, coverage: coverageOf(judged, compared), judged };
}

/** A number that no figure supports, but that a comparison which holds is made with: "five cells lie above $1,000". */
function settledBy(one: Judged, evaluations: readonly Evaluation[]): Judged {
  const { mention, wrong } = one;
  if (!wrong || wrong.certain || (wrong.how !== 'near' && wrong.how !== 'count')) return one;
  const isSettled = evaluations.some(
    ({ outcome, from, to, settles }) =>
      settles === true && outcome === 'true' && from <= mention.from && to >= mention.to,
  );
  return isSettled ? { mention, scope: one.scope, basis: 'matched' } : one;
}

/** The sources whose figures the article has taken over as data. */
const ownSourcesOf = ({ figures }: Article): ReadonlySet<string> =>
  new Set(
    figures.flatMap(({ kind, provenance }) =>
      kind === 'ranking' || kind === 'scenarios' || kind === 'grades' ? provenance.source.id : [],
    ),
  );

/** One message is enough for one place. */
const overlaps = (one: ClaimProblem, other: ClaimProblem): boolean =>
  one.from < other.to && other.from < one.to && !(one.severity === 'error' && other.severity === 'warning');

/** How many numbers on either side of one may have to do with it: a sentence may be as long as a paragraph. */
const NEAR = 8;

/** The sentences of a passage with their numbers; those without numbers only where comparisons are evaluated. */
function judgePassage(
  passage: Passage,
  evidence: Omit<Evidence, 'cited' | 'others'>,
  all: boolean,
): readonly { readonly sentence: Sentence; readonly found: readonly Judged[] }[] {
  const tokens = tokensOf(passage.text);
  const numbers = readNumbers(passage.text, tokens);
  if (numbers.length === 0 && !all) return [];
  const stretches = sentencesOf(passage.text);
  const cites = passage.cites.map(({ at, source }) => ({ source, index: stretches.findIndex(({ to }) => at <= to) }));
  let before: Sentence | undefined;
  let read = 0;
  return stretches.map((stretch, index) => {
    const first = read;
    while ((tokens[read]?.at ?? stretch.to) < stretch.to) read += 1;
    const within = tokens.slice(first, read);
    const sentence = sentenceOf(passage, stretch, within, evidence.lexicon, before);
    before = sentence;
    const cited = cites.filter((cite) => Math.abs(cite.index - index) <= 1).map(({ source }) => source);
    const own =
      numbers.length === 0 ? numbers : numbers.filter(({ from }) => from >= stretch.from && from < stretch.to);
    return {
      sentence,
      found: own.map((mention, place) =>
        judgeNumber(mention, sentence, {
          ...evidence,
          cited,
          others: own.slice(Math.max(0, place - NEAR), place + NEAR),
        }),
      ),
    };
  });
}
