import { Decimal } from 'decimal.js';
import { listed } from '../format.ts';
import { didYouMean } from '../parse/suggest.ts';

/** What each part counts, in the share of the whole that it was given: all together are 1 or 100. */
export type Weights = Readonly<Record<string, number>>;

/** What is wrong, and what to do about it; `part` where it is one weight. */
export interface WeightProblem {
  readonly part?: string;
  readonly reason: string;
  readonly hint: string;
}

/** Whatever keeps weights from making a total: parts that have none, weights without a part, a sum that is not whole. */
export function weightProblems(weights: Weights, parts: Weights): WeightProblem[] {
  const strangers = Object.keys(weights).filter((name) => !Object.hasOwn(parts, name));
  const lacking = Object.keys(parts).filter((name) => !Object.hasOwn(weights, name));
  const unknown = strangers.map((part): WeightProblem => {
    return { part, reason: `There is no part \`${part}\`.`, hint: didYouMean(part, Object.keys(parts)) };
  });
  if (unknown.length > 0) return unknown;
  if (lacking.length > 0) {
    const names = listed(lacking.map((name) => `\`${name}\``));
    return [
      {
        reason: `${names} ${lacking.length === 1 ? 'has' : 'have'} no weight.`,
        hint: 'Give every part a weight; `0` for one that does not count.',
      },
    ];
  }
  const sum = sumOf(weights);
  if (sum.eq(1) || sum.eq(100)) return [];
  return [{ reason: `The weights sum to ${sum.toString()}.`, hint: 'Correct them so that they sum to 1 or to 100.' }];
}

/** The total that weights and parts make, rounded to two digits after the point. */
export function weightedTotal(weights: Weights, parts: Weights): number {
  const products = Object.entries(parts).map(([name, score]) => new Decimal(score).times(weights[name] ?? 0));
  const total = products.reduce((sum, product) => sum.plus(product), new Decimal(0)).div(sumOf(weights));
  return total.toDecimalPlaces(2).toNumber();
}

/** A weight as a percentage of all of them. */
export function percentOf(weights: Weights, part: string): number {
  return new Decimal(weights[part] ?? 0).times(100).div(sumOf(weights)).toNumber();
}

function sumOf(weights: Weights): Decimal {
  return Object.values(weights).reduce((sum, weight) => sum.plus(weight), new Decimal(0));
}
