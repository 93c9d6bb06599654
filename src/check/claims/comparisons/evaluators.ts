/** Puts every kind of comparison to a passage's sentences. */
import type { Passage } from '../passage.ts';
import type { ClaimProblem } from '../problem.ts';
import type { Compared, Evaluation, Evaluator } from './evaluation.ts';
import { directions, MEANS } from './directions.ts';
import { hasWord } from './evaluation.ts';
import { openings } from './openings.ts';
import { order } from './order.ts';
import { OF_SPOT, quantifiers } from './quantifiers.ts';
import { ranges } from './ranges.ts';
import { ranks, TRIGGERS as RANKS } from './ranks.ts';
import { ratios } from './ratios.ts';
import { reach } from './reach.ts';
import { shared } from './shared.ts';
import { superlatives, TRIGGERS as SUPERLATIVES } from './superlatives.ts';
import { TRIGGERS as VAGUE, vague } from './vague.ts';
import { TRIGGERS as WHOLES, wholes } from './wholes.ts';

const EVALUATORS: readonly Evaluator[] = [
  order,
  ranges,
  ratios,
  superlatives,
  ranks,
  quantifiers,
  wholes,
  shared,
  directions,
  reach,
  vague,
  openings,
];

/** The classes of words without any of which a sentence without numbers compares nothing. */
const TRIGGERS = RANKS | SUPERLATIVES | WHOLES | VAGUE | OF_SPOT | MEANS;

/** Whether a sentence without numbers may compare anything, by the classes of its words and by where it stands. */
export const mayCompare = (passage: Passage, traits: number): boolean => (traits & TRIGGERS) !== 0 || isHead(passage);

/** Whether a passage may give a pick its place, or name another, by the name that it begins with. */
const isHead = ({ kind, pick }: Passage): boolean => kind === 'heading' || pick !== undefined;

/** Evaluates the comparisons of a sentence. */
export function evaluationsOf(compared: Compared): readonly Evaluation[] {
  const { judged, sentence } = compared;
  const isNamed = isHead(sentence.passage) && sentence.subjects.assets.length > 0;
  if (judged.length === 0 && !hasWord(compared, TRIGGERS) && !isNamed) return [];
  return EVALUATORS.flatMap((evaluate) => evaluate(compared));
}

/** The message for a comparison that the data contradict or have nothing on; `undefined` for one that holds. */
export function problemOf(
  { outcome, from, to, reason, hint }: Evaluation,
  { sentence }: Compared,
): ClaimProblem | undefined {
  if (outcome === 'true') return undefined;
  const severity = outcome === 'false' ? 'error' : 'warning';
  return { severity, passage: sentence.passage, from, to, reason, ...(hint !== undefined && { hint }) };
}
