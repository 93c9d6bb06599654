/** Every number, amount of money, percent and date that a reader sees is made into text here: English, UTC, no locale of the machine. */
import { Decimal } from 'decimal.js';
import { hundredthsOf } from './quantities/decimals.ts';
import { EXACT_DIGITS } from './quantities/quantity.ts';
import type { Quantity, Unit } from './quantities/quantity.ts';

/** `table` is short (`~$55M`, `50×`), `prose` is made of words where they help (`about $55 million`). */
export type Style = 'table' | 'prose';

const SIGNS: Readonly<Record<string, string>> = { USD: '$', EUR: '€', GBP: '£', JPY: '¥' };
const MARKS = { exact: ['', ''], about: ['~', ''], under: ['<', ''], over: ['', '+'] } as const;
const WORDS = { exact: '', about: 'about ', under: 'under ', over: 'over ' } as const;
const TRILLION = { power: 12, hundredth: 1e10, table: 'T', prose: ' trillion' } as const;
const BILLION = { power: 9, hundredth: 1e7, table: 'B', prose: ' billion' } as const;
const MILLION = { power: 6, hundredth: 1e4, table: 'M', prose: ' million' } as const;
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const COUNTS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );

/** A quantity as a reader sees it, with its qualifier and unit. */
export function formatQuantity({ value, qualifier, unit, digits }: Quantity, style: Style = 'prose'): string {
  const figure = figureOf(value, unit, style, digits);
  if (style === 'prose') return `${WORDS[qualifier]}${figure}${codeOf(unit)}`;
  const [before, after] = MARKS[qualifier];
  return `${before}${figure}${after}${codeOf(unit)}`;
}

/** A bare value with its unit: never a rounding of it. `digits` is how many digits stand after the point at least. */
export function formatValue(value: number, unit: Unit, style: Style = 'prose', digits?: number): string {
  return `${figureOf(value, unit, style, digits)}${codeOf(unit)}`;
}

function figureOf(value: number, unit: Unit, style: Style, digits?: number): string {
  switch (unit.kind) {
    case 'money':
      return moneyOf(value, SIGNS[unit.currency] ?? '', style, digits);
    case 'percent':
      return `${decimal(value, digits)}%`;
    case 'multiple':
      return `${decimal(value, digits)}×`;
    case 'score':
    case 'count':
      return decimal(value, digits);
  }
}

/** A currency without a sign stands behind the figure and what qualifies it: `6M+ CHF`. */
function codeOf(unit: Unit): string {
  return unit.kind === 'money' && !(unit.currency in SIGNS) ? ` ${unit.currency}` : '';
}

/**
 * Money. From a million up it is compact where that takes at most two digits after the point (`$6 million`, `$1.25B`), and
 * written in full where it takes more (`$1,234,567`). In full it has no digits after the point where it is whole, and at
 * least two where it is not (`$0.50`, `$0.000012`).
 */
function moneyOf(value: number, sign: string, style: Style, digits?: number): string {
  const plain = Math.abs(value) < 1e6 ? plainly(Math.abs(value)) : undefined;
  if (plain !== undefined)
    return `${value < 0 ? '−' : ''}${sign}${grouped(plain, plain.includes('.') ? Math.max(2, digits ?? 0) : (digits ?? 0))}`;
  if (Number.isSafeInteger(value)) return `${value < 0 ? '−' : ''}${sign}${large(Math.abs(value), style, digits)}`;
  const amount = exactly(value);
  const minus = amount.lt(0) ? '−' : '';
  return `${minus}${sign}${compact(amount.abs(), style) ?? inFull(amount.abs(), digits)}`;
}

/** A whole amount of a million or more: products of whole numbers are exact. */
function large(amount: number, style: Style, digits = 0): string {
  const magnitude = amount >= 1e12 ? TRILLION : amount >= 1e9 ? BILLION : MILLION;
  const hundredths = Math.round(amount / magnitude.hundredth);
  if (hundredths * magnitude.hundredth !== amount) return grouped(String(amount), digits);
  return `${grouped(textOf(hundredths), 0)}${magnitude[style]}`;
}

function compact(amount: Decimal, style: Style): string | undefined {
  const magnitude = [TRILLION, BILLION, MILLION].find(({ power }) => amount.e >= power);
  if (magnitude === undefined) return undefined;
  const shifted = amount.div(10 ** magnitude.power);
  return shifted.decimalPlaces() > 2 ? undefined : `${written(shifted)}${magnitude[style]}`;
}

function inFull(amount: Decimal, digits = 0): string {
  return written(amount, amount.isInteger() ? digits : Math.max(2, digits));
}

/**
 * A number with thousands commas, a true minus sign, and all the digits that it has: `digits` after the point at least.
 *
 * @throws RangeError for a number that is not finite
 */
export function decimal(value: number, digits = 0): string {
  const plain = plainly(Math.abs(value));
  return plain === undefined ? written(exactly(value), digits) : `${value < 0 ? '−' : ''}${grouped(plain, digits)}`;
}

/** The digits of a number that has no more of them than binary arithmetic keeps exact, which nearly all have. */
function plainly(value: number): string | undefined {
  const hundredths = hundredthsOf(value);
  if (hundredths !== undefined) return textOf(hundredths);
  if (!(value === 0 || (value >= 1e-6 && value < 10 ** EXACT_DIGITS))) return undefined;
  const text = String(value);
  return text.length <= EXACT_DIGITS ? text : undefined;
}

/** The digits of so many hundredths. To find those of just any fraction takes several times as long. */
function textOf(hundredths: number): string {
  const whole = Math.floor(hundredths / 100);
  return `${whole}${FRACTIONS[hundredths - whole * 100] ?? ''}`;
}

/** Hundredths below one as they stand behind the whole: `.05`, `.5`. */
const FRACTIONS = Array.from({ length: 100 }, (_, hundredths) => String(hundredths / 100).slice(1));

/** Digits with thousands commas, and with so many after the point at least. */
function grouped(text: string, digits: number): string {
  const point = text.indexOf('.');
  if (point === -1) return digits === 0 ? withCommas(text) : `${withCommas(text)}.${'0'.repeat(digits)}`;
  const fraction = text.slice(point + 1);
  return `${withCommas(text.slice(0, point))}.${fraction.length < digits ? fraction.padEnd(digits, '0') : fraction}`;
}

/** Whole digits with a comma before every three from the end. */
function withCommas(digits: string): string {
  const { length } = digits;
  return length > 3 ? `${withCommas(digits.slice(0, length - 3))},${digits.slice(length - 3)}` : digits;
}

/** A number without the noise that binary arithmetic leaves behind its exact digits: 0.1 + 0.2 is 0.3. */
function exactly(value: number): Decimal {
  if (!Number.isFinite(value)) throw new RangeError(`${String(value)} cannot be shown to readers.`);
  return Number.isSafeInteger(value) ? new Decimal(value) : new Decimal(value).toSignificantDigits(EXACT_DIGITS);
}

function written(number: Decimal, digits = 0): string {
  const text = number.abs().toFixed(Math.max(digits, number.decimalPlaces()));
  const [whole = '', ...fraction] = text.split('.');
  const figure = [withCommas(whole), ...fraction].join('.');
  return number.lt(0) ? `−${figure}` : figure;
}

/** A count of things, up to twenty in words: `sixteen`, `1,951`. */
export function inWords(count: number): string {
  return COUNTS[count] ?? decimal(count);
}

/** `1 article`, `2 articles`. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${decimal(count)} ${count === 1 ? one : many}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[], last = 'and'): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1) ?? ''}`;
}

/** `21 November 2026`, `October 2025` or `2024`, from a day, month or year in ISO 8601. */
export function formatDate(iso: string): string {
  const [year, month, day] = iso.split('-');
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  return [day === undefined ? undefined : String(Number(day)), name, year].filter(Boolean).join(' ');
}

/** With a capital at its beginning: `First of sixteen`. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** As it stands within a sentence: `market cap`, but `TVL` as it is. */
export const inSentence = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
