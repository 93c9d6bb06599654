/** Sentences about a grade: a score in words, what is strongest and weakest, and what the total rests on. */
import { formatQuantity, formatValue, listed } from '../format.ts';
import type { Quantity } from '../quantities/quantity.ts';
import { knownWeights } from './score.ts';
import type { Part, Score } from './score.ts';

/** `72 of 100`, `83.17%`, `about 70 of 100`. */
export function formatScore(score: Quantity): string {
  const text = formatQuantity(score);
  return score.unit.kind === 'score' ? `${text} of ${formatValue(score.unit.max, score.unit)}` : text;
}

/** `Technology grade: 83.17%, from Repository (68%) to Collaboration (92%)`, or `TM Grade: 72 of 100, Buy, Bullish`. */
export function findingOf(score: Score): string {
  const { label, total, verdict, signal } = score;
  const parts = [formatScore(total), verdict, signal].filter((text) => text !== undefined);
  return `${label}: ${parts.join(', ')}${spanOf(score.parts)}`;
}

function spanOf(parts: readonly Part[]): string {
  const values = parts.map(({ score }) => score.value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (parts.length < 2 || low === high) return '';
  return `, from ${partsAt(parts, low)} to ${partsAt(parts, high)}`;
}

function partsAt(parts: readonly Part[], value: number): string {
  const found = parts.filter(({ score }) => score.value === value);
  const score = found[0] ? formatQuantity(found[0].score) : '';
  return `${listed(found.map(({ name }) => name))} (${score})`;
}

/** What the total rests on. */
export function notesOf(score: Score): string[] {
  if (score.weights === 'withheld') return ['How the parts are weighted was not published.'];
  if (knownWeights(score)) return ['The total is computed from the parts and their weights.'];
  return score.parts.length > 0 ? ['Nothing is known of how the total follows from the parts.'] : [];
}
