/** What prose is held against: every figure of an article with its subject. */
import { Decimal } from 'decimal.js';
import { formatQuantity } from '../../format.ts';
import type { Qualifier, Quantity } from '../../quantities/quantity.ts';
import { stem } from './vocabulary.ts';

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
export interface About
  extends
    Pick<Datum, 'path' | 'label'>,
    Partial<Pick<Datum, 'named' | 'block' | 'asset' | 'versus' | 'column' | 'case' | 'tier' | 'source'>> {
  /** The text whose words tell it from others, where that is not its label. */
  readonly wording?: string;
}

/** What a datum is made from. */
export interface DatumInput extends About {
  readonly role: Datum['role'];
  /** As prose says it, where that is not its quantity in prose. Only messages need it, so it may be made for them. */
  readonly text?: string | (() => string);
  /** What it counts, where that is not the unit of its quantity. */
  readonly unit?: DatumUnit;
}

/** What a datum measures. */
type Measure = Pick<Datum, 'approximate' | 'unit' | 'currency' | 'date' | 'qualifier'>;

/** A datum of a quantity. */
export function datumOf(input: DatumInput, quantity: Quantity): Datum {
  const { value, qualifier, unit } = quantity;
  const kind = unit.kind === 'score' ? 'count' : unit.kind;
  const currency = unit.kind === 'money' ? unit.currency : undefined;
  return new Figure(
    input,
    { approximate: value, qualifier, unit: input.unit ?? kind, currency, date: undefined },
    input.text ?? (() => formatQuantity(quantity)),
  );
}

/** A datum of a number or a date in a text. */
export const saidDatum = (about: About, role: 'said' | 'cell', text: string, said: Omit<Measure, 'qualifier'>): Datum =>
  new Figure({ ...about, role }, { ...said, qualifier: 'exact' }, text);

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
  readonly #text: string | (() => string);
  #value: Decimal | undefined;
  #words: ReadonlySet<string> | undefined;

  constructor(input: DatumInput, measure: Measure, text: string | (() => string)) {
    this.path = input.path;
    this.named = input.named ?? true;
    this.approximate = measure.approximate;
    this.unit = measure.unit;
    this.currency = measure.currency;
    this.qualifier = measure.qualifier;
    this.label = input.label;
    this.role = input.role;
    this.block = input.block;
    this.asset = input.asset;
    this.versus = input.versus;
    this.column = input.column;
    this.case = input.case;
    this.tier = input.tier;
    this.source = input.source;
    this.date = measure.date;
    this.#wording = input.wording ?? input.label;
    this.#text = text;
  }

  get text(): string {
    return typeof this.#text === 'string' ? this.#text : this.#text();
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

/** How many of something there are. */
export const countOf = (about: About, value: number, role: 'count' | 'limit' = 'count'): Datum =>
  new Figure(
    { ...about, role },
    { approximate: value, unit: 'count', currency: undefined, date: undefined, qualifier: 'exact' },
    () => String(value),
  );

const FILLERS = new Set(
  'the a an of in on at to by for with and or its it is are was were be been that this these those as from than not no who whom which what when where how all any each every said says given one two most least number value may can must still more less after before between their his her our your they them there here have has had does do did will would should could'.split(
    ' ',
  ),
);

/** The words of a text that carry its meaning, in lower case and without their endings. */
export function wordsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/\p{L}[\p{L}’']*/gu) ?? [];
  return new Set(words.filter((word) => word.length > 2 && !FILLERS.has(word)).map(stem));
}
