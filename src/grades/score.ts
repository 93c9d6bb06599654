import type { Quantity } from '../quantities/quantity.ts';
import type { Weights } from './weights.ts';

/** One of the scores that a total was made of. */
export interface Part {
  readonly name: string;
  readonly score: Quantity;
}

/** What a source says of an asset as a score, from which table, chart and values follow. */
export interface Score {
  readonly id: string;
  readonly label: string;
  readonly total: Quantity;
  readonly verdict?: string;
  readonly signal?: string;
  /** In the order of the file; empty where the source names none. */
  readonly parts: readonly Part[];
  /** Absent where nothing is said of them. */
  readonly weights?: Weights | 'withheld';
}

/** The highest value that a score of this unit can have. */
export function maxOf(unit: Quantity['unit']): number {
  return unit.kind === 'score' ? unit.max : 100;
}

/** The weights where they are known. */
export function knownWeights({ weights }: Score): Weights | undefined {
  return weights === 'withheld' ? undefined : weights;
}
