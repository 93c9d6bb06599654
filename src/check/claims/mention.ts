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
  /** The rounding as a binary number. */
  readonly approximateStep: number;
  readonly unit: MentionUnit;
  /** A code of ISO 4217, of money. */
  readonly currency: string | undefined;
  readonly hedge: Hedge | undefined;
  /** Whether it is written in words. */
  readonly inWords: boolean;
  /** Whether a word or letter for thousands or more stands behind its digits. */
  readonly isScaled: boolean;
  /** In ISO 8601, of a date. */
  readonly date: string | undefined;
  /** The first words behind it, in lower case. */
  readonly after: string;
  /** The last words before it and its hedge, in lower case. */
  readonly before: string;
  /** What it is part of where it is no number to be checked: a name, a time of day, a place in a list. */
  readonly name: string | undefined;
}

/** A number as it would be read without its unit. */
export const unitless = (mention: Mention): Mention => {
  const { from, to, text, value, approximate, step, approximateStep, currency, hedge } = mention;
  const { inWords, isScaled, date, after, before, name } = mention;
  return {
    from,
    to,
    text,
    value,
    approximate,
    step,
    approximateStep,
    unit: 'none',
    currency,
    hedge,
    inWords,
    isScaled,
    date,
    after,
    before,
    name,
  };
};

/** Whether a number is a whole one. Of those that are not rounded to parts their binary value tells. */
export const isWhole = (mention: Mention): boolean =>
  Number.isInteger(mention.approximate) && (mention.approximateStep >= 1 || mention.value.isInteger());

/** How many characters on either side of a number are looked at. */
const NEAR = 60;

/** A stretch of a text that is a number. What stands around most is never asked for, so it is cut out when it is. */
export abstract class Written {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  protected readonly whole: string;
  #before: string | undefined;
  #after: string | undefined;
  #name: string | undefined;

  constructor(whole: string, from: number, text: string) {
    this.whole = whole;
    this.from = from;
    this.to = from + text.length;
    this.text = text;
  }

  get after(): string {
    return (this.#after ??= this.whole.slice(this.to, this.to + NEAR).toLowerCase());
  }

  get before(): string {
    return (this.#before ??= this.whole.slice(Math.max(0, this.start - NEAR), this.start).toLowerCase());
  }

  get name(): string | undefined {
    return this.#name ?? this.ownName;
  }

  /** Makes it a part of the name that another is part of. */
  join(name: string): void {
    this.#name = name;
  }

  /** Where it begins, with its hedge. */
  protected abstract readonly start: number;
  protected abstract readonly ownName: string | undefined;
}
