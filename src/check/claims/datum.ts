/** What prose is held against: every figure of an article with its subject. */
import { Decimal } from 'decimal.js';
import { formatQuantity } from '../../format.ts';
import type { Qualifier, Quantity } from '../../quantities/quantity.ts';
import { tokensOf } from './tokens.ts';
import { NUMERAL, stem } from './vocabulary.ts';

export type DatumUnit = 'money' | 'percent' | 'points' | 'multiple' | 'count' | 'date';

/** A figure that prose may state. */
export interface Datum {
  /** As `<Value of>` names it; of what has no path, a description. */
  readonly path: string;
  /** Whether `path` is one. */
  readonly named: boolean;
  readonly value: Decimal;
  /** The value as a binary number. */
  readonly approximate: number;
  readonly unit: DatumUnit;
  readonly currency: string | undefined;
  readonly qualifier: Qualifier;
  /** As prose says it. */
  readonly text: string;
  readonly label: string;
  /**
   * `cell`: of one subject. `whole`: of a column or block, such as a sum or the greatest. `count`: how many there are.
   * `limit`: a bound that something is tested by. `said`: a number in a text of the data.
   */
  readonly role: 'cell' | 'whole' | 'count' | 'limit' | 'said';
  readonly block: string | undefined;
  /** Its subject, where it has one: an asset, a column, a case, a tier. */
  readonly asset: string | undefined;
  /** A second subject that it is measured against. */
  readonly versus: string | undefined;
  readonly column: string | undefined;
  readonly case: string | undefined;
  readonly tier: string | undefined;
  /** The id of its source. */
  readonly source: string | undefined;
  /** In ISO 8601, of a date. */
  readonly date: string | undefined;
  /** The words of its wording, which tell it from others. */
  readonly words: ReadonlySet<string>;
}

/** Of what a datum is. */
export interface About extends Pick<Datum, 'path' | 'label'>, Partial<Subject> {
  readonly named?: boolean | undefined;
  /** The text whose words tell it from others, where that is not its label. */
  readonly wording?: string | undefined;
}

type Subject = Pick<Datum, 'block' | 'asset' | 'versus' | 'column' | 'case' | 'tier' | 'source'>;

/** What a datum is made from. */
export interface DatumInput extends About {
  readonly role: Datum['role'];
  /** As prose says it, where that is not its quantity in prose. Only messages need it, so it may be made for them. */
  readonly text?: string | (() => string) | undefined;
  /** What it counts, where that is not the unit of its quantity. */
  readonly unit?: DatumUnit | undefined;
}

/** An input of which nothing is said. Data that an article has many of are made over it: all of one form are read fastest. */
export const BLANK = {
  path: '',
  label: '',
  named: undefined,
  wording: undefined,
  block: undefined,
  asset: undefined,
  versus: undefined,
  column: undefined,
  case: undefined,
  tier: undefined,
  source: undefined,
  role: 'cell',
  text: undefined,
  unit: undefined,
} as const satisfies DatumInput;

/** What a datum measures. */
type Measure = Pick<Datum, 'approximate' | 'unit' | 'currency' | 'date' | 'qualifier'>;

/** A text, or what it is made from. */
type Text = string | Quantity | ((value: number) => string);

/** A datum of a quantity. */
export function datumOf(input: DatumInput, quantity: Quantity): Datum {
  const { value: approximate, qualifier, unit } = quantity;
  const currency = unit.kind === 'money' ? unit.currency : undefined;
  const kind = input.unit ?? (unit.kind === 'score' ? 'count' : unit.kind);
  const measure: Measure = { approximate, unit: kind, currency, date: undefined, qualifier };
  return new Figure(input, input.role, measure, input.text ?? quantity);
}

/** A datum of a number or a date in a text. */
export function saidDatum(input: DatumInput, text: string, said: Omit<Measure, 'qualifier'>): Datum {
  const { approximate, unit, currency, date } = said;
  return new Figure(input, input.role, { approximate, unit, currency, date, qualifier: 'exact' }, text);
}

/** How many of something there are. */
export const countOf = (about: About, value: number, role: 'count' | 'limit' = 'count'): Datum =>
  new Figure(
    about,
    role,
    { approximate: value, unit: 'count', currency: undefined, date: undefined, qualifier: 'exact' },
    String,
  );

/**
 * A figure of an article. Most are told to be far from a number by their binary value and role, and only few are named in
 * a message: so its exact value, text and words are made when somebody asks.
 */
class Figure implements Datum {
  readonly path: string;
  readonly named: boolean;
  readonly approximate: number;
  readonly unit: DatumUnit;
  readonly currency: string | undefined;
  readonly qualifier: Qualifier;
  readonly label: string;
  readonly role: Datum['role'];
  readonly block: string | undefined;
  readonly asset: string | undefined;
  readonly versus: string | undefined;
  readonly column: string | undefined;
  readonly case: string | undefined;
  readonly tier: string | undefined;
  readonly source: string | undefined;
  readonly date: string | undefined;
  readonly #wording: string;
  readonly #text: Text;
  #value: Decimal | undefined;
  #words: ReadonlySet<string> | undefined;

  constructor(about: About, role: Datum['role'], measure: Measure, text: Text) {
    this.path = about.path;
    this.named = about.named ?? true;
    this.approximate = measure.approximate;
    this.unit = measure.unit;
    this.currency = measure.currency;
    this.qualifier = measure.qualifier;
    this.label = about.label;
    this.role = role;
    this.block = about.block;
    this.asset = about.asset;
    this.versus = about.versus;
    this.column = about.column;
    this.case = about.case;
    this.tier = about.tier;
    this.source = about.source;
    this.date = measure.date;
    this.#wording = about.wording ?? about.label;
    this.#text = text;
  }

  get text(): string {
    const text = this.#text;
    if (typeof text === 'string') return text;
    return typeof text === 'function' ? text(this.approximate) : formatQuantity(text);
  }

  get value(): Decimal {
    return (this.#value ??= new Decimal(this.approximate));
  }

  get words(): ReadonlySet<string> {
    return (this.#words ??= wordsOf(this.#wording));
  }
}

/** Puts data in order, the least first: their exact values are those of their binary ones. */
export const byValue = (one: Datum, other: Datum): number => one.approximate - other.approximate;

const FILLERS = new Set(
  'the a an of in on at to by for with and or its it is are was were be been that this these those as from than not no who whom which what when where how all any each every said says given one two most least number value may can must still more less after before between their his her our your they them there here have has had does do did will would should could'.split(
    ' ',
  ),
);

const hasMeaning = (word: string): boolean => word.length > 2 && !FILLERS.has(word);

const WORD = /\p{L}[\p{L}’']*/gu;
/** Letters, of which some begin no token. */
const FOREIGN = /[^ -~’]/;

/** The words of a text that carry their meaning, in lower case and without their endings. */
export function wordsOf(text: string): Set<string> {
  if (FOREIGN.test(text)) return new Set((text.toLowerCase().match(WORD) ?? []).filter(hasMeaning).map(stem));
  const words = new Set<string>();
  for (const { word } of tokensOf(text))
    if ((word.traits & NUMERAL) === 0 && hasMeaning(word.text)) words.add(word.stem);
  return words;
}
