/** Reads the numbers in a text: digits and words, money, percent, multiples, dates, and how exact each is said to be. */
import { Decimal } from 'decimal.js';
import { readDates } from './dates.ts';
import type { Hedge, Mention, MentionUnit } from './mention.ts';
import { nameAround } from './names.ts';
import {
  CARDINAL,
  FRACTION,
  NUMBER_WORDS,
  ORDINAL,
  readCardinal,
  readFraction,
  readOrdinal,
  readTimes,
  TIMES_WORD,
} from './numerals.ts';
import { tokensOf } from './tokens.ts';
import type { Token } from './tokens.ts';

const SCALE_WORDS = 'thousand|million|billion|trillion|bn|mn|[KMBTk](?![\\p{L}\\p{N}])';
const UNIT_WORDS =
  'percentage[ -]points?|%|per[ -]?cent|pp(?![\\p{L}])|×|x(?![\\p{L}\\p{N}])|-?fold|[ -]times(?![\\p{L}])|st(?!\\p{L})|nd(?!\\p{L})|rd(?!\\p{L})|th(?!\\p{L})';
const CURRENCY_WORDS = 'US dollars?|dollars?|cents?|euros?|pounds?|yen|USD[CT]?|EUR|GBP|CHF|JPY';
const DIGITS = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';

const NUMBER = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?<sign>[-−](?=[$€£¥\\d])|\\+(?=\\d))?(?<mark>US\\$|[$€£¥])?(?<digits>${DIGITS})|(?<word>(?:${TIMES_WORD})(?![\\p{L}-])|(?:${CARDINAL})(?=fold)|(?:${FRACTION})(?![\\p{L}])(?=\\s+(?:of|the|as (?:many|much|large|big|high|great|small|wide|long))\\b)|(?:${CARDINAL})(?!\\p{L})|(?:${ORDINAL})(?!\\p{L})))(?:[ -]?(?<scale>${SCALE_WORDS}))?(?:\\s?(?<unit>${UNIT_WORDS}))?(?<plus>\\+(?![\\p{L}\\p{N}])| or more\\b| plus\\b| and (?:more|above|up)\\b)?(?: (?<code>${CURRENCY_WORDS})(?!\\p{L}))?`,
  'iuy',
);

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

const HEDGES: readonly (readonly [RegExp, Hedge])[] = [
  [/(?:nearly|almost|not quite|close to|just under|just below|just short of)$/, 'nearly'],
  [/\b(?:not|never|nor)\s+(?:\p{L}+\s+){0,3}(?:more|higher|greater) than$/u, 'atMost'],
  [
    /(?:no (?:more|higher|greater) than|not more than|up to|at most|maximum of|at the most|as much as|as many as)$/,
    'atMost',
  ],
  [/(?:no (?:less|fewer|lower) than|not less than|at least|minimum of)$/, 'atLeast'],
  [/(?:more than|over|in excess of|upwards of|greater than|well over|exceeds?|exceeding|>)$/, 'over'],
  [/(?:less than|fewer than|under|not even|<)$/, 'under'],
  [/(?:above|beyond|higher than)$/, 'above'],
  [/(?:below|lower than|short of)$/, 'below'],
  [/(?:about|around|approximately|roughly|some|circa|or so|~|≈|say)$/, 'about'],
];

/** The words of which one ends every hedge: before most numbers none of them stands. */
const HEDGING = new Set(
  'nearly almost quite to under below of than most much many least minimum over exceed exceeds exceeding even above beyond about around approximately roughly some circa so say'.split(
    ' ',
  ),
);

/** Every number of a text, in order. Those that belong to a name, a time or a place in a list say so. */
export function readNumbers(text: string, tokens = tokensOf(text)): readonly Mention[] {
  const starts = startsIn(text, tokens);
  if (starts.length === 0) return [];
  const dates = readDates(text);
  const numbers: Mention[] = [];
  let end = 0;
  for (const start of starts) {
    if (start < end || dates.some(({ from, to }) => start >= from && start < to)) continue;
    NUMBER.lastIndex = start;
    const match = NUMBER.exec(text);
    const mention = match === null ? undefined : readMatch(match, text);
    if (match === null || mention === undefined) continue;
    end = start + match[0].length;
    numbers.push(mention);
  }
  return [...dates, ...numbers].sort((one, other) => one.from - other.from).map(joinNames(text));
}

/** What is hyphened to a part of a name is part of it: `800-57`. */
function joinNames(text: string): (mention: Mention) => Mention {
  let [end, name]: [number, string | undefined] = [0, undefined];
  return (mention) => {
    const joined =
      name !== undefined && /^[-–/.]$/.test(text.slice(end, mention.from)) ? { ...mention, name } : mention;
    [end, name] = [joined.to, joined.name];
    return joined;
  };
}

/** Where a number may begin: a digit with its signs, a word that is one. Nearly all of a text is passed over here. */
function startsIn(text: string, tokens: readonly Token[]): number[] {
  const starts: number[] = [];
  for (const {
    word: { text: word },
    at,
  } of tokens) {
    if (word.charCodeAt(0) > DIGIT_NINE) {
      if (opensNumber(word, text, at)) starts.push(at);
      continue;
    }
    let start = at;
    while (start > 0 && SIGN.test(text.charAt(start - 1))) start -= 1;
    if (text.slice(start - 2, start + 1) === 'US$') start -= 2;
    if (start < at) starts.push(start);
    starts.push(at);
  }
  return starts;
}

const DIGIT_NINE = 57;
const SIGN = /[-−+$€£¥]/;

/** `half` and `a` open a number only before one. */
function opensNumber(word: string, text: string, index: number): boolean {
  if (NUMBER_WORDS.has(word)) return true;
  if (word === 'a' || word === 'an')
    return /^an? (?:half|third|quarter|fifth|tenth|dozen|hundred|thousand|million|billion|trillion)\b/i.test(
      text.slice(index, index + 12),
    );
  return word.endsWith('fold') && NUMBER_WORDS.has(word.slice(0, -4));
}

function readMatch(match: RegExpExecArray | RegExpMatchArray, text: string): Mention | undefined {
  const groups = match.groups ?? {};
  const from = match.index ?? 0;
  const to = from + match[0].length;
  const read = groups.digits === undefined ? readWord(groups.word ?? '', groups.unit) : readDigits(groups.digits);
  if (read === undefined) return undefined;
  const unit = read.unit ?? unitOf(groups);
  const { value, step } = scaled(read, groups);
  const { hedge, start } = hedgeBefore(text, from);
  const beside = hedge ?? (groups.plus === undefined ? undefined : 'atLeast');
  const name = groups.digits === undefined ? undefined : nameAround(text, from, to, groups);
  const currency = currencyOf(groups);
  return {
    from,
    to,
    text: match[0],
    value,
    approximate: value.toNumber(),
    step,
    unit,
    ...(unit === 'money' && currency !== undefined && { currency }),
    ...(beside !== undefined && { hedge: beside }),
    inWords: groups.digits === undefined,
    isScaled: groups.scale !== undefined,
    after: text.slice(to, to + 60).toLowerCase(),
    before: text.slice(Math.max(0, start - 60), start).toLowerCase(),
    ...(name !== undefined && { name }),
  };
}

/** A number with its magnitude and sign. Most have neither. */
function scaled({ value, step }: ReadNumber, { scale, code, sign }: Groups): Pick<ReadNumber, 'value' | 'step'> {
  const isNegative = sign === '-' || sign === '−';
  const isCents = code !== undefined && /^cents?$/i.test(code);
  if (scale === undefined && !isCents && !isNegative) return { value, step };
  const factor = new Decimal(10).pow((SCALES[(scale ?? '').toLowerCase()] ?? 0) - (isCents ? 2 : 0));
  return { value: value.times(isNegative ? factor.neg() : factor), step: step.times(factor) };
}

interface ReadNumber {
  readonly value: Decimal;
  readonly step: Decimal;
  readonly unit?: MentionUnit;
}

function readDigits(digits: string): ReadNumber {
  const plain = digits.replaceAll(',', '');
  const value = new Decimal(plain);
  const places = plain.split('.')[1]?.length ?? 0;
  return { value, step: STEPS[places] ?? new Decimal(10).pow(-places) };
}

function readWord(word: string, unit: string | undefined): ReadNumber | undefined {
  const times = readTimes(word);
  if (times !== undefined) return { value: new Decimal(times), step: ONE, unit: 'multiple' };
  const rank = unit === undefined ? readOrdinal(word) : undefined;
  if (rank !== undefined) return { value: new Decimal(rank), step: ONE, unit: 'ordinal' };
  const cardinal = readCardinal(word);
  if (cardinal) return { value: new Decimal(cardinal.value), step: new Decimal(cardinal.step) };
  const fraction = readFraction(word);
  return fraction === undefined ? undefined : { value: new Decimal(fraction), step: HUNDREDTH, unit: 'fraction' };
}

const ONE = new Decimal(1);
const STEPS = [0, 1, 2, 3, 4].map((places) => new Decimal(10).pow(-places));
const HUNDREDTH = new Decimal('0.1');

type Groups = Readonly<Record<string, string | undefined>>;

function unitOf({ unit, mark, code }: Groups): MentionUnit {
  if (unit !== undefined && /points|^pp/i.test(unit)) return 'points';
  if (unit !== undefined && /%|cent/i.test(unit)) return 'percent';
  if (unit !== undefined && /×|x|fold|times/i.test(unit)) return 'multiple';
  if (unit !== undefined) return 'ordinal';
  return mark !== undefined || code !== undefined ? 'money' : 'none';
}

function currencyOf({ mark, code }: Groups): string | undefined {
  if (mark !== undefined) return SIGNS[mark.toUpperCase()] ?? SIGNS[mark];
  if (code === undefined) return undefined;
  return CODES.find(([pattern]) => pattern.test(code))?.[1] ?? code.toUpperCase();
}

function hedgeBefore(text: string, from: number): { readonly hedge?: Hedge; readonly start: number } {
  const before = text.slice(Math.max(0, from - 48), from);
  const trimmed = before
    .toLowerCase()
    .replace(/[\s]+(?:an?\s+|the\s+)?$/, '')
    .replace(/[(“"]$/, '');
  const [last = ''] = /[a-z]+$/.exec(trimmed) ?? [];
  if (!HEDGING.has(last) && !/[<>~≈]$/.test(trimmed)) return { start: from };
  for (const [pattern, hedge] of HEDGES) {
    const found = pattern.exec(trimmed);
    if (found && !/[\p{L}]$/u.test(trimmed.slice(0, found.index)))
      return { hedge, start: from - before.length + found.index };
  }
  return { start: from };
}
