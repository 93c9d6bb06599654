/** Sentences about a grade: a score in words, what is strongest and weakest, and what the total rests on. */
import { formatQuantity, formatValue, inWords, listed } from '../format.ts';
import type { Quantity } from '../quantities/quantity.ts';
import { knownWeights } from './score.ts';
import type { Part, Score } from './score.ts';

/** `72 of 100`, `83.17%`, `about 70 of 100`. */
export function formatScore(score: Quantity): string {
  const text = formatQuantity(score);
  return score.unit.kind === 'score' ? `${text} of ${formatValue(score.unit.max, score.unit)}` : text;
}

/**
 * `Technology grade is 83.17%: Collaboration scores highest (92%), Repository lowest (68%)`, or
 * `TM Grade is 72 of 100: Buy, Bullish`.
 */
export function findingOf(score: Score): string {
  const { label, total, verdict, signal } = score;
  const said = [verdict, signal].filter((text) => text !== undefined).join(', ');
  const parts = [said, spanOf(score.parts)].filter(Boolean).join('; ');
  return `${label} is ${formatScore(total)}${parts && `: ${parts}`}`;
}

function spanOf(parts: readonly Part[]): string {
  const values = parts.map(({ score }) => score.value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (parts.length < 2 || low === high) return '';
  const [highest, lowest] = [partsAt(parts, high), partsAt(parts, low)];
  const verb = parts.filter(({ score }) => score.value === high).length === 1 ? 'scores' : 'score';
  return `${highest.names} ${verb} highest (${highest.score}), ${lowest.names} lowest (${lowest.score})`;
}

function partsAt(parts: readonly Part[], value: number): { readonly names: string; readonly score: string } {
  const found = parts.filter(({ score }) => score.value === value);
  const names = found.length > 3 ? `${inWords(found.length)} of ${inWords(parts.length)} parts` : undefined;
  return {
    names: names ?? listed(found.map(({ name }) => name)),
    score: found[0] ? formatQuantity(found[0].score) : '',
  };
}

/** What the total rests on. */
export function notesOf(score: Score): string[] {
  if (score.weights === 'withheld') return ['How the parts are weighted was not published.'];
  if (knownWeights(score)) return ['The total is computed from the parts and their weights.'];
  return score.parts.length > 0 ? ['Nothing is known of how the total follows from the parts.'] : [];
}
