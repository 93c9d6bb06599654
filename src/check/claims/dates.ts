/** Reads the dates in a text: `7 March 2018`, `October 2025`, `2026-11-21`, `in 2018`, `14:58 UTC`. */
import { Decimal } from 'decimal.js';
import type { Mention } from './mention.ts';
import { Written } from './mention.ts';
import { traitsOf } from './tokens.ts';
import type { Token } from './tokens.ts';
import { clueOf, NUMERAL } from './vocabulary.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const MONTH = MONTHS.join('|');
const MONTH_WORD = clueOf(MONTH.toLowerCase());
const YEAR = '(?:19|20)\\d{2}';

const DATE = new RegExp(
  `(?<iso>\\b${YEAR}-\\d{2}-\\d{2}\\b|\\b${YEAR}-\\d{2}\\b(?!-))|(?<day>\\b\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<dayMonth>${MONTH}),? (?<dayYear>${YEAR})\\b|\\b(?<usMonth>${MONTH}) (?<usDay>\\d{1,2})(?:st|nd|rd|th)?, (?<usYear>${YEAR})\\b|\\b(?<month>${MONTH}),? (?<year>${YEAR})\\b|\\b(?<bareDay>\\d{1,2})(?:st|nd|rd|th)? (?<bareMonth>${MONTH})\\b|(?<time>\\b\\d{1,2}:\\d{2}(?::\\d{2})?\\b)|(?<![$€£¥.,\\d\\p{L}-])(?<alone>${YEAR})(?![\\d\\p{L}%×]|[.,]\\d|-\\p{L}| (?:${UNITS()})\\b)`,
  'gu',
);

/** Words behind four digits that make of them an amount and no year. */
function UNITS(): string {
  return 'million|billion|thousand|percent|per cent|times|dollars|tokens|holders|viewers|users|votes|calls|bytes|bits|milliseconds|seconds|minutes|hours|days';
}

/** Every date and time of day of a text, in order. */
export const readDates = (text: string, tokens: readonly Token[], traits = traitsOf(tokens)): readonly WrittenDate[] =>
  mayHaveDates(text, tokens, traits) ? Array.from(text.matchAll(DATE), (match) => new WrittenDate(text, match)) : [];

/** A date has a year, or a colon, or a month and a number. */
function mayHaveDates(text: string, tokens: readonly Token[], traits: number): boolean {
  if ((traits & NUMERAL) === 0) return false;
  if ((traits & MONTH_WORD) !== 0) return true;
  for (const { word, at } of tokens)
    if ((word.traits & NUMERAL) !== 0 && (isYear(word.text) || text.charAt(at + word.text.length) === ':')) return true;
  return false;
}

const isYear = (digits: string): boolean => digits.length === 4 && (digits.startsWith('19') || digits.startsWith('20'));

const ZERO = new Decimal(0);
const ONE = new Decimal(1);

class WrittenDate extends Written implements Mention {
  readonly value = ZERO;
  readonly approximate = 0;
  readonly step = ONE;
  readonly approximateStep = 1;
  readonly unit: 'date' | 'time';
  readonly currency = undefined;
  readonly hedge = undefined;
  readonly inWords = false;
  readonly isScaled = false;
  readonly date: string | undefined;

  constructor(whole: string, { 0: text, index, groups = {} }: RegExpExecArray) {
    super(whole, index, text);
    this.unit = groups.time === undefined ? 'date' : 'time';
    this.date = isoOf(groups);
  }

  protected get start(): number {
    return this.from;
  }

  protected get ownName(): undefined {
    return undefined;
  }
}

type Groups = Readonly<Record<string, string | undefined>>;

function isoOf(groups: Groups): string | undefined {
  const { iso, alone, time } = groups;
  if (time !== undefined) return undefined;
  if (iso !== undefined || alone !== undefined) return iso ?? alone;
  const year = groups.dayYear ?? groups.usYear ?? groups.year;
  const month = numberOf(groups.dayMonth ?? groups.usMonth ?? groups.month ?? groups.bareMonth);
  const day = groups.day ?? groups.usDay ?? groups.bareDay;
  return [year ?? '', month, ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-');
}

const numberOf = (month = ''): string => String(MONTHS.indexOf(month) + 1).padStart(2, '0');
