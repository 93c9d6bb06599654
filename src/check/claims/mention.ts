/** A number in prose, as it was read. */
import type { Decimal } from 'decimal.js';

/** What a number in prose counts, as far as its own text says. */
export type MentionUnit =
  'money' | 'percent' | 'points' | 'multiple' | 'fraction' | 'ordinal' | 'date' | 'time' | 'none';

/** What a word before (or behind) a number says of how exact it is. */
export type Hedge = 'about' | 'under' | 'over' | 'below' | 'above' | 'nearly' | 'atLeast' | 'atMost';

export interface Mention {
  readonly from: number;
  readonly to: number;
  /** As it stands in the text, its hedge left out. */
  readonly text: string;
  readonly value: Decimal;
  /** The value as a binary number, to tell quickly what is far from it. */
  readonly approximate: number;
  /** The rounding that it is written in: 0.01 of `2,175.85`, a million of `$6 million`. */
  readonly step: Decimal;
  readonly unit: MentionUnit;
  /** A code of ISO 4217, of money. */
  readonly currency?: string;
  readonly hedge?: Hedge;
  /** Whether it is written in words. */
  readonly inWords: boolean;
  /** Whether a word or letter for thousands or more stands behind its digits. */
  readonly isScaled?: boolean;
  /** In ISO 8601, of a date. */
  readonly date?: string;
  /** The first words behind it, in lower case. */
  readonly after: string;
  /** The last words before it and its hedge, in lower case. */
  readonly before: string;
  /** What it is part of where it is no number to be checked: a name, a time of day, a place in a list. */
  readonly name?: string;
}
