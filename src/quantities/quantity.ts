import { Decimal } from 'decimal.js';
import { z } from 'zod';
import { finding } from '../parse/closed.ts';
import { coded } from '../parse/words.ts';
import { hundredthsOf } from './decimals.ts';
import { mend } from './mend.ts';

/** How exactly a source gave a figure: as it is, "around", "under" or "over". */
export type Qualifier = 'exact' | 'about' | 'under' | 'over';

/** What a number counts. A percent of 21.8 is written 21.8, a multiple of 9.54 is written 9.54. */
export type Unit =
  | { readonly kind: 'money'; readonly currency: string }
  | { readonly kind: 'percent' }
  | { readonly kind: 'multiple' }
  | { readonly kind: 'score'; readonly max: number }
  | { readonly kind: 'count' };

/** A number as a source gave it. */
export interface Amount {
  readonly value: number;
  readonly qualifier: Qualifier;
  /** The unit that the text itself names by `x` or `%`. */
  readonly suffix?: 'x' | '%';
}

/** An amount with its unit, and the digits after the point that its column asks for: more are drawn where it has more. */
export interface Quantity extends Amount {
  readonly unit: Unit;
  readonly digits?: number;
}

/** What is wrong with a text or number that should be an amount, and how to write it. */
interface Fault {
  readonly reason: string;
  readonly hint: string;
}

/** A number keeps any so many significant digits, and of more only some. */
export const EXACT_DIGITS = 15;

const MAGNITUDES: Readonly<Record<string, number>> = { K: 3, M: 6, B: 9, T: 12 };
const QUALIFIERS: Readonly<Record<string, Qualifier>> = { '~': 'about', '<': 'under', '+': 'over' };
/** Qualifier, number, magnitude, unit, and the qualifier that stands behind. */
const GRAMMAR = /^([~<]?)(-?\d+(?:\.\d+)?)([KMBT]?)([x%]?)(\+?)$/;
const EXAMPLES = 'Write a number such as `6M`, `~55M` (about), `<60M` (under), `60M+` (over), `50x` or `1041.91`.';

/**
 * Reads a quantity as editors write it: `6M`, `~55M` (about), `<60M` (under), `60M+` (over), `50x`, `150%+`, `1041.91`.
 * `K M B T` are 10³, 10⁶, 10⁹, 10¹². A decimal shift is exact: `1.2M` is 1200000, not 1199999.9999.
 *
 * The value is what was written, to the last digit. What a number cannot keep is an error: a text of more than fifteen
 * significant digits, unless it is a whole number within 2⁵³; and a whole number beyond 2⁵³ that YAML has read, since
 * what was typed can no longer be told from its neighbours.
 *
 * @returns the amount, or what is wrong and how to write it
 */
export function readAmount(raw: string | number): Amount | Fault {
  return typeof raw === 'number' ? readNumber(raw) : readText(raw.trim());
}

function readNumber(value: number): Amount | Fault {
  if (!Number.isFinite(value))
    return { reason: `${String(value)} is not a number that can be published.`, hint: 'Write a finite number.' };
  const kept = Number.isInteger(value)
    ? Number.isSafeInteger(value)
    : hundredthsOf(value) !== undefined || isShort(String(value)) || isKept(new Decimal(value));
  if (!kept) return overlongNumber(new Decimal(value));
  return { value: withoutSignOfZero(value), qualifier: 'exact' };
}

function readText(text: string): Amount | Fault {
  const parts = partsOf(text);
  if (!parts) return unreadable(text);
  const { before, number, magnitude, suffix, after } = parts;
  const written = magnitude === '' ? number : `${number}e${String(MAGNITUDES[magnitude])}`;
  if (!isShort(number) && !isKept(new Decimal(written))) return overlongText(parts);
  const value = withoutSignOfZero(Number(written));
  const qualifier = QUALIFIERS[before + after] ?? 'exact';
  return { value, qualifier, ...((suffix === 'x' || suffix === '%') && { suffix }) };
}

type Parts = Readonly<Record<'before' | 'number' | 'magnitude' | 'suffix' | 'after', string>>;

function partsOf(text: string): Parts | undefined {
  const [, before = '', number, magnitude = '', suffix = '', after = ''] = GRAMMAR.exec(text) ?? [];
  if (number === undefined || (before !== '' && after !== '')) return undefined;
  return { before, number, magnitude, suffix, after };
}

/** Whether digits, with a point or a sign among them, are too few for any to be lost: nearly all that is written. */
const isShort = (digits: string): boolean => digits.length <= EXACT_DIGITS;

function isKept(written: Decimal): boolean {
  const value = written.toNumber();
  return written.eq(value) && (written.precision() <= EXACT_DIGITS || Number.isSafeInteger(value));
}

const withoutSignOfZero = (value: number): number => (value === 0 ? 0 : value);

function overlongNumber(value: Decimal): Fault {
  const reason = `This number has more digits than can be kept exactly; it was read as \`${value.toString()}\`.`;
  return { reason, hint: keepable(value) };
}

function keepable(value: Decimal): string {
  if (value.abs().gte(1e27)) return 'Write it with a magnitude, such as `159T`.';
  const rounded = value.isInteger() ? `${roundedText(value.div(1e12))}T` : roundedText(value);
  if (value.precision() > EXACT_DIGITS) return `Round it to fifteen digits: \`${rounded}\`.`;
  return `Write it as text, \`"${value.toFixed()}"\`, or with a magnitude: \`${rounded}\`.`;
}

function overlongText({ before, number, magnitude, suffix, after }: Parts): Fault {
  const textOf = (digits: string): string => `\`${before}${digits}${magnitude}${suffix}${after}\``;
  const rounded = roundedText(new Decimal(number));
  const reason = `${textOf(number)} has more digits than can be kept exactly.`;
  return { reason, hint: rounded === number ? EXAMPLES : `Round it to fifteen digits: ${textOf(rounded)}.` };
}

const roundedText = (value: Decimal): string => value.toSignificantDigits(EXACT_DIGITS).toFixed();

function unreadable(text: string): Fault {
  // Mending adds no digit, so that where there is none a number does not come of it.
  const mended = /\d/.test(text) ? mend(text) : text;
  const hint = mended !== text && partsOf(mended) ? `Write \`${mended}\`.` : EXAMPLES;
  return { reason: `${coded(text.length > 60 ? `${text.slice(0, 59)}…` : text)} is not a quantity.`, hint };
}

/** The schema of a quantity without its unit: a number or a text that `readAmount` reads. */
export const amountSchema = z
  .union([z.number(), z.string()], {
    error: finding('A quantity is expected.', 'Write a number such as `6M`, `~55M` or `1041.91`.'),
  })
  .transform((raw, context): Amount => {
    const amount = readAmount(raw);
    if ('value' in amount) return amount;
    context.addIssue({ code: 'custom', message: finding(amount.reason, amount.hint) });
    return z.NEVER;
  });
