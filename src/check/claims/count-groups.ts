/** The counts of an article that a count in prose may be: those of its noun, of the columns near it, of its sentence's words. */
import type { Datum } from './datum.ts';
import type { Evidence } from './evidence.ts';
import type { Lexicon, NamedColumn } from './lexicon.ts';
import { overlap, wordsNear } from './match.ts';
import type { Mention } from './mention.ts';
import type { Scope } from './scope.ts';
import { columnsNear } from './subjects.ts';

/** What a count is held by. */
export interface Around {
  readonly mention: Mention;
  readonly scope: Scope;
  readonly counts: readonly Datum[];
  readonly lexicon: Lexicon;
  /** How many are said to be: a count is a whole number below a thousand. */
  readonly count: number;
  /** The word right before it. */
  readonly lead: string;
  /** Columns named near it. */
  readonly columns: readonly NamedColumn[];
  /** The word for what it counts; empty where there is none. */
  readonly noun: string;
  /** The first of the counts that is as many, among those of a kind. */
  saidAs(isOne: (datum: Datum) => boolean): Datum | undefined;
}

/** What a count is held by; `noun` finds the word for what it counts. */
export const aroundCount = (
  mention: Mention,
  scope: Scope,
  evidence: Pick<Evidence, 'counts' | 'lexicon'>,
  noun: () => string,
): Around => new Surroundings(mention, scope, evidence, noun);

/** Most counts are told to be none of the article by the word before them: then nothing else is asked for. */
class Surroundings implements Around {
  readonly mention: Mention;
  readonly scope: Scope;
  readonly count: number;
  readonly #evidence: Pick<Evidence, 'counts' | 'lexicon'>;
  readonly #findNoun: () => string;
  #noun: string | undefined;
  #lead: string | undefined;
  #columns: readonly NamedColumn[] | undefined;

  constructor(mention: Mention, scope: Scope, evidence: Pick<Evidence, 'counts' | 'lexicon'>, noun: () => string) {
    this.mention = mention;
    this.scope = scope;
    this.count = mention.approximate;
    this.#evidence = evidence;
    this.#findNoun = noun;
  }

  get counts(): readonly Datum[] {
    return this.#evidence.counts;
  }

  get lexicon(): Lexicon {
    return this.#evidence.lexicon;
  }

  get lead(): string {
    return (this.#lead ??= lastWordOf(this.mention.before));
  }

  get noun(): string {
    return (this.#noun ??= this.#findNoun());
  }

  get columns(): readonly NamedColumn[] {
    return (this.#columns ??= columnsAt(this.mention.from, this.scope));
  }

  saidAs(isOne: (datum: Datum) => boolean): Datum | undefined {
    return this.counts.find((datum) => datum.approximate === this.count && isOne(datum));
  }
}

/** The letters and digits at the end of a text in lower case. */
function lastWordOf(text: string): string {
  const { length } = text.trimEnd();
  let from = length;
  while (from > 0 && isInWord(text.charCodeAt(from - 1))) from -= 1;
  return text.slice(from, length);
}

/** a to z, digits and the underscore. */
const isInWord = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || code === 0x5f;

function columnsAt(at: number, { sentence }: Scope): readonly NamedColumn[] {
  const near = columnsNear(sentence.subjects.columns, at, sentence);
  const metrics = near.filter(({ isMetric }) => isMetric);
  return near.length > 1 && metrics.length === 1 ? metrics : near;
}

/** Which totals a noun may count. */
const TOTALS: readonly (readonly [RegExp, RegExp])[] = [
  [/^columns$/, /\.(?:columns|cases)$/],
  [/^(?:tiers?|sizes)$/, /\.tiers$/],
  [/^cases?$/, /\.(?:cases|count)$/],
  [/^rows$/, /\.(?:count|tiers|rows)$/],
  [/^(?:cells?|scenarios?|prices|forecasts)$/, /\.(?:count|cases|tiers)$/],
  [/^steps$/, /\.count$|^list$/],
];

/** Whether a count is one of a whole block that the noun may stand for. */
export function isTotal({ noun, lexicon }: Around): (datum: Datum) => boolean {
  const own = TOTALS.find(([nouns]) => nouns.test(noun))?.[1];
  const pattern = own ?? (lexicon.columns.length > 0 ? /^[^.]+\.count$/ : /^[^.]+\.(?:count|tiers|cases)$/);
  return ({ path }) => pattern.test(path);
}

/** The counts of a whole block that the noun may stand for. */
export const totalsOf = (around: Around): readonly Datum[] => around.counts.filter(isTotal(around));

/** Whether a sentence speaks of picks that are level. */
export const isOfTies = ({ sentence }: Scope): boolean =>
  /\b(?:level|tied|ties?|equal|same|share)\b/i.test(sentence.text);

const AGAINST_SPOT = /\b(?:above|below|spot|price)\b/i;

/** A count whose words the sentence has: those that are level, those on one side of the spot price, those of a status. */
export function isOfText(datum: Datum, { scope }: Around): boolean {
  const { path, column, named } = datum;
  if (named) return false;
  if (path.endsWith('.tied')) return isOfTies(scope);
  if (/\.(?:above|below)$/.test(path)) return AGAINST_SPOT.test(scope.sentence.text);
  if (column === undefined) return false;
  const { size } = datum.words;
  return size > 0 && overlap(datum, wordsNear(scope)) >= size / 2;
}

/** A count of one of the columns that are named near. */
export const isOfNamed = ({ named, column, block }: Datum, { columns }: Around): boolean =>
  named && column !== undefined && columns.some((one) => one.id === column && one.block === block);
