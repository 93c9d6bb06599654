/** Reads the dates in a text: `7 March 2018`, `October 2025`, `2026-11-21`, `in 2018`, `14:58 UTC`. */
import { Decimal } from 'decimal.js';
import type { Mention } from './mention.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const MONTH = MONTHS.join('|');
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
export function readDates(text: string): readonly Mention[] {
  if (!/\d/.test(text)) return [];
  return [...text.matchAll(DATE)].map((match) => {
    const { index } = match;
    const groups = match.groups ?? {};
    const to = index + match[0].length;
    const date = isoOf(groups);
    return {
      from: index,
      to,
      text: match[0],
      value: ZERO,
      approximate: 0,
      step: ONE,
      unit: groups.time === undefined ? 'date' : 'time',
      inWords: false,
      ...(date !== undefined && { date }),
      after: text.slice(to, to + 60).toLowerCase(),
      before: text.slice(Math.max(0, index - 60), index).toLowerCase(),
    };
  });
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

const ZERO = new Decimal(0);
const ONE = new Decimal(1);

const numberOf = (month = ''): string => String(MONTHS.indexOf(month) + 1).padStart(2, '0');
