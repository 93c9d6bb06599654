/** Puts every kind of comparison to a passage's sentences. */
import type { ClaimProblem } from '../problem.ts';
import type { Compared, Evaluation, Evaluator } from './evaluation.ts';
import { directions } from './directions.ts';
import { openings } from './openings.ts';
import { order } from './order.ts';
import { quantifiers } from './quantifiers.ts';
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
  quantifiers,
  wholes,
  shared,
  directions,
  reach,
  vague,
  openings,
];

/** Evaluates the comparisons of a sentence. */
export function evaluationsOf(compared: Compared): readonly Evaluation[] {
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
