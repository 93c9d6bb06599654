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
  readonly scope: Scope;
  readonly counts: readonly Datum[];
  readonly lexicon: Lexicon;
  /** Columns named near it. */
  readonly columns: readonly NamedColumn[];
  readonly noun: string | undefined;
}

/** What a count is held by; `noun` is the word for what it counts. */
export const aroundCount = (
  mention: Mention,
  scope: Scope,
  evidence: Pick<Evidence, 'counts' | 'lexicon'>,
  noun: string | undefined,
): Around => new Surroundings(mention, scope, evidence, noun);

/** The columns named near most counts are never asked for. */
class Surroundings implements Around {
  readonly scope: Scope;
  readonly counts: readonly Datum[];
  readonly lexicon: Lexicon;
  readonly noun: string | undefined;
  readonly #at: number;
  #columns: readonly NamedColumn[] | undefined;

  constructor(
    { from }: Mention,
    scope: Scope,
    { counts, lexicon }: Pick<Evidence, 'counts' | 'lexicon'>,
    noun: string | undefined,
  ) {
    this.scope = scope;
    this.counts = counts;
    this.lexicon = lexicon;
    this.noun = noun;
    this.#at = from;
  }

  get columns(): readonly NamedColumn[] {
    return (this.#columns ??= columnsAt(this.#at, this.scope));
  }
}

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

/** The counts of a whole block that a noun may stand for. */
export function totalsOf({ counts, noun, lexicon }: Around): readonly Datum[] {
  const pattern = TOTALS.find(([nouns]) => noun !== undefined && nouns.test(noun))?.[1];
  const isRanked = lexicon.columns.length > 0;
  return counts.filter(({ path }) =>
    (pattern ?? (isRanked ? /^[^.]+\.count$/ : /^[^.]+\.(?:count|tiers|cases)$/)).test(path),
  );
}

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
  const { size } = datum.words;
  return column !== undefined && size > 0 && overlap(datum, wordsNear(scope)) >= size / 2;
}

/** A count of one of the columns that are named near. */
export const isOfNamed = ({ named, column, block }: Datum, { columns }: Around): boolean =>
  named && column !== undefined && columns.some((one) => one.id === column && one.block === block);
