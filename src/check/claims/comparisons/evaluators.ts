/** Puts every kind of comparison to a passage's sentences. */
import type { Passage } from '../passage.ts';
import type { ClaimProblem } from '../problem.ts';
import { means, turns } from './directions.ts';
import type { Compared, Evaluation, Evaluator } from './evaluation.ts';
import { hasWord, unitsOf } from './evaluation.ts';
import { openings } from './openings.ts';
import { order } from './order.ts';
import { counts, spot } from './quantifiers.ts';
import { ranges } from './ranges.ts';
import { ranks } from './ranks.ts';
import { ratios } from './ratios.ts';
import { reach } from './reach.ts';
import { shared } from './shared.ts';
import { superlatives } from './superlatives.ts';
import { vague } from './vague.ts';
import { wholes } from './wholes.ts';

const EVALUATORS: readonly Evaluator[] = [
  order,
  ranges,
  ratios,
  superlatives,
  ranks,
  spot,
  counts,
  wholes,
  shared,
  turns,
  means,
  reach,
  vague,
  openings,
];

/** Those that need no number. */
const UNNUMBERED = EVALUATORS.filter(({ units }) => units === 0);

/** The classes of words without any of which a sentence without numbers compares nothing. */
const TRIGGERS = UNNUMBERED.reduce((words, one) => words | one.words, 0);

/** Whether a sentence without numbers may compare anything, by the classes of its words and by where it stands. */
export const mayCompare = (passage: Passage, traits: number): boolean => (traits & TRIGGERS) !== 0 || isHead(passage);

/** Whether a passage may give a pick its place, or name another, by the name that it begins with. */
const isHead = ({ kind, pick }: Passage): boolean => kind === 'heading' || pick !== undefined;

const NOTHING: readonly Evaluation[] = [];

/** Evaluates the comparisons of a sentence. */
export function evaluationsOf(compared: Compared): readonly Evaluation[] {
  const { judged, sentence } = compared;
  if (judged.length === 0 && !hasWord(compared, TRIGGERS) && !isNamed(compared)) return NOTHING;
  const units = unitsOf(judged);
  const isHeading = sentence.passage.kind === 'heading';
  let found = NOTHING;
  for (const evaluator of judged.length === 0 ? UNNUMBERED : EVALUATORS) {
    if (evaluator.units !== 0 && (evaluator.units & units) === 0) continue;
    const isWorded = evaluator.words === 0 || (isHeading && evaluator.inHeadings) || hasWord(compared, evaluator.words);
    const own = isWorded ? evaluator.evaluate(compared) : NOTHING;
    if (own.length > 0) found = found.length === 0 ? own : [...found, ...own];
  }
  return found;
}

/** Whether a sentence names an asset where a name alone may be a comparison. */
const isNamed = ({ sentence }: Compared): boolean => isHead(sentence.passage) && sentence.subjects.assets.length > 0;

/** The messages for those comparisons of a sentence that the data contradict or have nothing on. */
export function problemsOf(evaluations: readonly Evaluation[], compared: Compared): readonly ClaimProblem[] {
  if (evaluations.length === 0) return UNCONTRADICTED;
  return evaluations.filter(({ outcome }) => outcome !== 'true').map((evaluation) => problemOf(evaluation, compared));
}

const UNCONTRADICTED: readonly ClaimProblem[] = [];

function problemOf({ outcome, from, to, reason, hint }: Evaluation, { sentence }: Compared): ClaimProblem {
  const severity = outcome === 'false' ? 'error' : 'warning';
  return { severity, passage: sentence.passage, from, to, reason, hint };
}
