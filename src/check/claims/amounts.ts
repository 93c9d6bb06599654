/** What the parts of a number make of it: its value, how exact it is written, its unit and currency. */
import { Decimal } from 'decimal.js';
import type { MentionUnit } from './mention.ts';
import { NUMBER_WORDS, readCardinal, readFraction, readOrdinal, readTimes } from './numerals.ts';

/** What a number consists of. */
export type Parts = Readonly<
  Record<'sign' | 'mark' | 'digits' | 'word' | 'scale' | 'unit' | 'plus' | 'code', string | undefined>
>;

/** What a number is, and how exact it is written. */
export interface Amount {
  readonly value: Decimal;
  /** The value as a binary number. */
  readonly approximate: number;
  readonly step: Decimal;
  /** The step as a binary number. */
  readonly approximateStep: number;
  readonly unit: MentionUnit | undefined;
}

const SIGNS: Readonly<Record<string, string>> = { $: 'USD', US$: 'USD', '€': 'EUR', '£': 'GBP', '¥': 'JPY' };
const CODES: readonly (readonly [RegExp, string])[] = [
  [/^(?:US )?dollars?$|^cents?$|^USD/i, 'USD'],
  [/^euros?$/i, 'EUR'],
  [/^pounds?$/i, 'GBP'],
  [/^yen$/i, 'JPY'],
];
const SCALES: Readonly<Record<string, number>> = {
  thousand: 3,
  k: 3,
  million: 6,
  mn: 6,
  m: 6,
  billion: 9,
  bn: 9,
  b: 9,
  trillion: 12,
  t: 12,
};

/** A number with its magnitude and sign. Most have neither. */
export function scaled(amount: Amount, { scale, code, sign }: Parts): Amount {
  const isNegative = sign === '-' || sign === '−';
  const isCents = code !== undefined && /^cents?$/i.test(code);
  if (scale === undefined && !isCents && !isNegative) return amount;
  const factor = new Decimal(10).pow((SCALES[(scale ?? '').toLowerCase()] ?? 0) - (isCents ? 2 : 0));
  const value = amount.value.times(isNegative ? factor.neg() : factor);
  const step = amount.step.times(factor);
  return { value, approximate: value.toNumber(), step, approximateStep: step.toNumber(), unit: amount.unit };
}

/** A number in digits. */
export function readDigits(digits: string): Amount {
  const plain = digits.replaceAll(',', '');
  const places = plain.split('.')[1]?.length ?? 0;
  const step = STEPS[places] ?? new Decimal(10).pow(-places);
  const approximateStep = PLAIN_STEPS[places] ?? step.toNumber();
  return { value: new Decimal(plain), approximate: Number(plain), step, approximateStep, unit: undefined };
}

/** Numbers that one word says, as they were read: nearly all in words are such. */
const ofWords = new Map<string, Amount | undefined>();

/** A number in words; `undefined` for words that only begin like one. */
export function readWord(word: string, unit: string | undefined): Amount | undefined {
  const lower = word.toLowerCase();
  if (unit !== undefined || !NUMBER_WORDS.has(lower)) return readWords(word, unit);
  if (!ofWords.has(lower)) ofWords.set(lower, readWords(lower, unit));
  return ofWords.get(lower);
}

function readWords(word: string, unit: string | undefined): Amount | undefined {
  const times = readTimes(word);
  if (times !== undefined) return amountOf(times, ONE, 'multiple');
  const rank = unit === undefined ? readOrdinal(word) : undefined;
  if (rank !== undefined) return amountOf(rank, ONE, 'ordinal');
  const cardinal = readCardinal(word);
  if (cardinal) return amountOf(cardinal.value, new Decimal(cardinal.step));
  const fraction = readFraction(word);
  return fraction === undefined ? undefined : amountOf(fraction, HUNDREDTH, 'fraction');
}

const amountOf = (value: number, step: Decimal, unit?: MentionUnit): Amount => ({
  value: new Decimal(value),
  approximate: value,
  step,
  approximateStep: step.toNumber(),
  unit,
});

/** The rounding that digits without a magnitude are written in, as a binary number; `undefined` where it is a rare one. */
export function plainStepOf(digits: string): number | undefined {
  const point = digits.indexOf('.');
  return point === -1 ? 1 : PLAIN_STEPS[digits.length - point - 1];
}

const PLAIN_STEPS = [1, 0.1, 0.01, 0.001, 0.0001];
const ONE = new Decimal(1);
const STEPS = [0, 1, 2, 3, 4].map((places) => new Decimal(10).pow(-places));
const HUNDREDTH = new Decimal('0.1');

/** What a number counts. */
export function unitOf({ unit, mark, code }: Parts): MentionUnit {
  if (unit !== undefined && /points|^pp/i.test(unit)) return 'points';
  if (unit !== undefined && /%|cent/i.test(unit)) return 'percent';
  if (unit !== undefined && /×|x|fold|times/i.test(unit)) return 'multiple';
  if (unit !== undefined) return 'ordinal';
  return mark !== undefined || code !== undefined ? 'money' : 'none';
}

/** The code of the currency that a number is of. */
export function currencyOf({ mark, code }: Parts): string | undefined {
  if (mark !== undefined) return SIGNS[mark.toUpperCase()] ?? SIGNS[mark];
  if (code === undefined) return undefined;
  return CODES.find(([pattern]) => pattern.test(code))?.[1] ?? code.toUpperCase();
}
