/** What prose is held against: every figure of an article with its subject. */
import { Decimal } from 'decimal.js';
import type { Qualifier, Quantity } from '../../quantities/quantity.ts';

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
  readonly currency?: string;
  readonly qualifier: Qualifier;
  /** As prose says it. */
  readonly text: string;
  readonly label: string;
  /**
   * `cell`: of one subject. `whole`: of a column or block, such as a sum or the greatest. `count`: how many there are.
   * `limit`: a bound that something is tested by. `said`: a number in a text of the data.
   */
  readonly role: 'cell' | 'whole' | 'count' | 'limit' | 'said';
  readonly block?: string;
  /** Its subject, where it has one: an asset, a column, a case, a tier. */
  readonly asset?: string;
  /** A second subject that it is measured against. */
  readonly versus?: string;
  readonly column?: string;
  readonly case?: string;
  readonly tier?: string;
  /** The id of its source. */
  readonly source?: string;
  /** In ISO 8601, of a date. */
  readonly date?: string;
  /** The text whose words tell it from others; its label, mostly. */
  readonly wording: string;
}

/** What a datum is made from. */
export type DatumInput = Pick<Datum, 'path' | 'text' | 'label' | 'role'> &
  Partial<Pick<Datum, 'named' | 'block' | 'asset' | 'versus' | 'column' | 'case' | 'tier' | 'source' | 'wording'>>;

/** A datum of a quantity. */
export function datumOf(input: DatumInput, { value, qualifier, unit }: Quantity): Datum {
  const kind = unit.kind === 'score' ? 'count' : unit.kind;
  return new Figure({
    named: true,
    wording: input.label,
    ...input,
    approximate: value,
    qualifier,
    unit: kind,
    ...(unit.kind === 'money' && { currency: unit.currency }),
  });
}

/** A datum with some of it changed. */
export const changed = (datum: Datum, changes: Partial<Omit<Datum, 'value'>>): Datum =>
  new Figure({ ...datum, ...changes });

/** Its exact value is made when somebody compares it, as most are told to be far from a number by their binary one. */
export class Figure implements Datum {
  declare readonly path: string;
  declare readonly named: boolean;
  declare readonly approximate: number;
  declare readonly unit: DatumUnit;
  declare readonly qualifier: Qualifier;
  declare readonly text: string;
  declare readonly label: string;
  declare readonly role: Datum['role'];
  declare readonly wording: string;
  #value: Decimal | undefined;

  constructor(fields: Omit<Datum, 'value'>) {
    Object.assign(this, fields);
  }

  get value(): Decimal {
    return (this.#value ??= new Decimal(this.approximate));
  }
}

const words = new WeakMap<Datum, ReadonlySet<string>>();

/** The words that tell a datum from others; they are taken from its wording when somebody asks, as hardly anybody does. */
export function wordsOfDatum(datum: Datum): ReadonlySet<string> {
  const known = words.get(datum);
  if (known) return known;
  const found = wordsOf(datum.wording);
  words.set(datum, found);
  return found;
}

/** How many of something there are. */
export function countOf(input: Omit<DatumInput, 'role' | 'text'>, value: number): Datum {
  const quantity: Quantity = { value, qualifier: 'exact', unit: { kind: 'count' } };
  return datumOf({ role: 'count', text: String(value), ...input }, quantity);
}

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

/** Stems of words that were asked for: the same ones come again and again. */
const stems = new Map<string, string>();
const MOST_STEMS = 20_000;

/** A word without the endings of plurals and verbs. */
export function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  if (stems.size >= MOST_STEMS) stems.clear();
  const found = withoutEnding(word);
  stems.set(word, found);
  return found;
}

function withoutEnding(word: string): string {
  const bare = word.replace(/['’]s?$/, '');
  if (bare.length < 4) return bare;
  return bare
    .replace(/(?:ies)$/, 'y')
    .replace(/(?<=[sxz]|ch|sh)es$/, '')
    .replace(/(?<=[^su])s$/, '')
    .replace(/(?<=\p{L}{4})(?:ing|ed)$/u, '')
    .replace(/(?<=\p{L}{3})e$/u, '');
}
