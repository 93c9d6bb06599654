/** Reads the numbers in a text: digits and words, money, percent, multiples, dates, and how exact each is said to be. */
import type { Decimal } from 'decimal.js';
import { currencyOf, plainStepOf, readDigits, readWord, scaled, unitOf } from './amounts.ts';
import type { Amount, Parts } from './amounts.ts';
import { readDates } from './dates.ts';
import { hedgeBefore } from './hedges.ts';
import type { Hedge, Mention, MentionUnit } from './mention.ts';
import { Written } from './mention.ts';
import { nameAround } from './names.ts';
import { CARDINAL, FRACTION, NUMBER_WORDS, ORDINAL, TIMES_WORD } from './numerals.ts';
import { tokensOf, traitsOf } from './tokens.ts';
import type { Token } from './tokens.ts';
import { classOf, clueOf, NUMERAL } from './vocabulary.ts';

const SIGN = '[-−](?=[$€£¥\\d])|\\+(?=\\d)';
const MARK = 'US\\$|[$€£¥]';
const DIGITS = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const WORD = `(?:${TIMES_WORD})(?![\\p{L}-])|(?:${CARDINAL})(?=fold)|(?:${FRACTION})(?![\\p{L}])(?=\\s+(?:of|the|as (?:many|much|large|big|high|great|small|wide|long))\\b)|(?:${CARDINAL})(?!\\p{L})|(?:${ORDINAL})(?!\\p{L})`;
const SCALE = 'thousand|million|billion|trillion|bn|mn|[KMBTk](?![\\p{L}\\p{N}])';
const UNIT =
  'percentage[ -]points?|%|per[ -]?cent|pp(?![\\p{L}])|×|x(?![\\p{L}\\p{N}])|-?fold|[ -]times(?![\\p{L}])|st(?!\\p{L})|nd(?!\\p{L})|rd(?!\\p{L})|th(?!\\p{L})';
const PLUS = '\\+(?![\\p{L}\\p{N}])| or more\\b| plus\\b| and (?:more|above|up)\\b';
const CODE = 'US dollars?|dollars?|cents?|euros?|pounds?|yen|USD[CT]?|EUR|GBP|CHF|JPY';

/** Its groups are those of `partsIn`, in that order. They have no names, as it takes longer to read groups that have. */
const NUMBER = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(${SIGN})?(${MARK})?(${DIGITS})|(${WORD}))(?:[ -]?(${SCALE}))?(?:\\s?(${UNIT}))?(${PLUS})?(?: (${CODE})(?!\\p{L}))?`,
  'iuy',
);

const partsIn = ([, sign, mark, digits, word, scale, unit, plus, code]: RegExpExecArray): Parts => ({
  sign,
  mark,
  digits,
  word,
  scale,
  unit,
  plus,
  code,
});

/** Every number of a text, in order. Those that belong to a name, a time or a place in a list say so. */
export function readNumbers(text: string, tokens = tokensOf(text), traits = traitsOf(tokens)): readonly Mention[] {
  const isPart = (traits & ARTICLE) !== 0 && (traits & PART) !== 0;
  const starts = isPart || (traits & (NUMERAL | NUMERIC)) !== 0 ? startsIn(text, tokens) : [];
  if (starts.length === 0) return [];
  const dates = readDates(text, tokens, traits);
  const numbers: (Mention & Written)[] = [];
  let end = 0;
  for (const start of starts) {
    if (start < end || isInDate(dates, start)) continue;
    NUMBER.lastIndex = start;
    const match = NUMBER.exec(text);
    const number = match === null ? undefined : readMatch(match, text);
    if (number === undefined) continue;
    end = number.to;
    numbers.push(number);
  }
  const found = dates.length === 0 ? numbers : [...dates, ...numbers].sort((one, other) => one.from - other.from);
  joinNames(found, text);
  return found;
}

function isInDate(dates: readonly Written[], at: number): boolean {
  for (const { from, to } of dates) if (at >= from && at < to) return true;
  return false;
}

/** What is hyphened to a part of a name is part of it: `800-57`. */
function joinNames(numbers: readonly Written[], text: string): void {
  let last: Written | undefined;
  for (const number of numbers) {
    const isJoined = last !== undefined && number.from - last.to === 1 && '-–/.'.includes(text.charAt(last.to));
    if (isJoined && last?.name !== undefined) number.join(last.name);
    last = number;
  }
}

/** Where a number may begin: a digit with its signs, a word that is one. Nearly all of a text is passed over here. */
function startsIn(text: string, tokens: readonly Token[]): number[] {
  const starts: number[] = [];
  let next = 0;
  for (const token of tokens) {
    const { word, at } = token;
    next += 1;
    if ((word.traits & (NUMERAL | NUMERIC | ARTICLE)) === 0) continue;
    const start = (word.traits & NUMERAL) === 0 ? at : signsBefore(text, at);
    if (start < at) starts.push(start);
    if ((word.traits & NUMERAL) !== 0 || opensNumber(token, tokens[next], text)) starts.push(at);
  }
  return starts;
}

function signsBefore(text: string, at: number): number {
  let start = at;
  while (start > 0 && '-−+$€£¥'.includes(text.charAt(start - 1))) start -= 1;
  return text.charAt(start) === '$' && text.slice(start - 2, start) === 'US' ? start - 2 : start;
}

/** Words that are a number or the beginning of one. */
const NUMERIC = classOf(
  (word) => NUMBER_WORDS.has(word) || (word.endsWith('fold') && NUMBER_WORDS.has(word.slice(0, -4))),
);
const ARTICLE = classOf(['a', 'an']);
const PARTS = 'half|third|quarter|fifth|tenth|dozen|hundred|thousand|million|billion|trillion';
const PART = clueOf(PARTS);
const OF_PART = new RegExp(`^an? (?:${PARTS})\\b`, 'i');

/** `half` and `a` open a number only before one. */
function opensNumber({ word, at }: Token, next: Token | undefined, text: string): boolean {
  if ((word.traits & NUMERIC) !== 0) return true;
  if ((word.traits & ARTICLE) === 0 || next === undefined || (next.word.traits & PART) === 0) return false;
  return OF_PART.test(text.slice(at, at + 12));
}

function readMatch(match: RegExpExecArray, text: string): WrittenNumber | undefined {
  const parts = partsIn(match);
  const amount = parts.digits === undefined ? readWord(parts.word ?? '', parts.unit) : undefined;
  if (parts.digits === undefined && amount === undefined) return undefined;
  return new WrittenNumber(text, match, parts, amount);
}

/** Most numbers are written by `<Value of>`, and nobody asks how great they are. */
class WrittenNumber extends Written implements Mention {
  readonly unit: MentionUnit;
  readonly inWords: boolean;
  readonly isScaled: boolean;
  readonly date = undefined;
  readonly #parts: Parts;
  #read: Amount | undefined;
  #scaled: Amount | undefined;
  #approximate: number | undefined;
  #approximateStep: number | undefined;
  #hedged: ReturnType<typeof hedgeBefore> | undefined;

  constructor(whole: string, { 0: text, index }: RegExpExecArray, parts: Parts, read: Amount | undefined) {
    super(whole, index, text);
    this.unit = read?.unit ?? unitOf(parts);
    this.inWords = parts.digits === undefined;
    this.isScaled = parts.scale !== undefined;
    this.#parts = parts;
    this.#read = read;
  }

  get value(): Decimal {
    return this.#amount.value;
  }

  get step(): Decimal {
    return this.#amount.step;
  }

  get approximate(): number {
    return (this.#approximate ??= this.#isPlain
      ? Number(this.#parts.digits?.replaceAll(',', ''))
      : this.#amount.approximate);
  }

  get approximateStep(): number {
    return (this.#approximateStep ??=
      (this.#isPlain ? plainStepOf(this.#parts.digits ?? '') : undefined) ?? this.#amount.approximateStep);
  }

  get currency(): string | undefined {
    return this.unit === 'money' ? currencyOf(this.#parts) : undefined;
  }

  get hedge(): Hedge | undefined {
    return this.#before.hedge ?? (this.#parts.plus === undefined ? undefined : 'atLeast');
  }

  protected get start(): number {
    return this.#before.start;
  }

  protected get ownName(): string | undefined {
    return this.inWords ? undefined : nameAround(this.whole, this.from, this.to, this.#parts);
  }

  /** Whether nothing but its digits makes its value. */
  get #isPlain(): boolean {
    const { digits, scale, code, sign } = this.#parts;
    return digits !== undefined && scale === undefined && code === undefined && sign === undefined;
  }

  get #amount(): Amount {
    this.#read ??= readDigits(this.#parts.digits ?? '');
    return (this.#scaled ??= scaled(this.#read, this.#parts));
  }

  get #before(): ReturnType<typeof hedgeBefore> {
    return (this.#hedged ??= hedgeBefore(this.whole, this.from));
  }
}
