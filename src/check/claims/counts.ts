/** Counts in prose: how many coins, cells or steps there are, and how many of them have something. */
import type { Article } from '../../articles/article.ts';
import type { Datum } from './datum.ts';
import { overlap, wordsNear } from './match.ts';
import type { Lexicon } from './lexicon.ts';
import type { Mention } from './mention.ts';
import type { Scope } from './scope.ts';
import { columnsNear } from './subjects.ts';

const NOUNS: Readonly<Record<string, string>> = {
  ranking:
    'coins?|tokens?|altcoins?|projects?|picks?|assets?|names|entr(?:y|ies)|cryptocurrenc(?:y|ies)|rows|places|finalists|contenders|candidates|winners',
  scenarios: 'scenarios?|cells?|cases?|tiers?|rows|columns|prices|forecasts',
  sequence: 'steps',
};

/** What a count in prose was found to be. */
export interface Counted {
  readonly matched?: Datum;
  /** What is wrong, and the count that was probably meant. */
  readonly wrong?: { readonly nearest: Datum | undefined; readonly certain: boolean };
}

/** The nouns that count an article's figures. */
export function countNouns({ figures }: Article): RegExp | undefined {
  const nouns = [...new Set(figures.flatMap(({ kind }) => NOUNS[kind] ?? []))];
  if (nouns.length === 0) return undefined;
  return new RegExp(`^[ -](?:(?!${STOPS}\\b)\\p{L}[\\p{L}-]*[ -]){0,2}?(?<noun>${nouns.join('|')})(?!\\p{L})`, 'iu');
}

const STOPS = '(?:of|in|to|for|that|which|and|or|from|with|on|by|at|a|an|the|is|are|was|were|than|as|million|thousand)';
const STANDS_ALONE = /^(?:[,.;)?!]|$| (?:stand|lie|hold|are|were|is|leaders|one by one|named|called)\b)/;

/** Judges a number as a count; `undefined` where it is none. */
export function countedAs(
  mention: Mention,
  scope: Scope,
  data: readonly Datum[],
  { nouns, lexicon }: { readonly nouns: RegExp | undefined; readonly lexicon: Lexicon },
): Counted | undefined {
  const { after, value, inWords } = mention;
  if (mention.unit !== 'none' || !value.isInteger() || value.gt(1000) || nouns === undefined) return undefined;
  const before = mention.before.trim();
  const isNoun = nouns.test(after);
  const isAll = /\b(?:the|these|those)$/.test(before) && STANDS_ALONE.test(after) && value.gt(3);
  const column = columnsNear(scope.sentence.subjects.columns, mention.from, scope.sentence).length > 0;
  const isPart = /^ of (?:them|these|those|the|all)\b/.test(after) && column;
  const isFor = column && /\b(?:for|of|by|in)$/.test(before) && STANDS_ALONE.test(after);
  if (!isNoun && !isPart && !isFor && !isAll) return undefined;
  if (value.eq(1) && inWords && !isFor && !/\bonly$/.test(before)) return undefined;
  if (/\btop$/.test(before)) return leading(mention, data);
  if (LEADING.test(before)) return undefined;
  return held(mention, scope, data, { isPart: isPart || isFor, lexicon });
}

const LEADING = /\b(?:first|last|bottom|next|other|remaining|another|lowest|highest|nearest|some|further|more|same)$/;

/** "The top ten": as many as there are, or fewer. */
function leading({ value }: Mention, data: readonly Datum[]): Counted | undefined {
  const [most] = data
    .filter(({ role, path }) => role === 'count' && isTotal(path))
    .sort((one, other) => other.value.cmp(one.value));
  if (most === undefined || value.lt(most.value)) return undefined;
  return value.eq(most.value) ? { matched: most } : { wrong: { nearest: most, certain: true } };
}

const isTotal = (path: string): boolean => /^[^.]+\.(?:count|tiers|cases|columns|rows)$/.test(path);

interface Around {
  readonly isPart: boolean;
  readonly lexicon: Lexicon;
}

function held(mention: Mention, scope: Scope, data: readonly Datum[], { isPart, lexicon }: Around): Counted | undefined {
  const counts = data.filter(({ role, path }) => role === 'count' && (path !== 'list' || /^[ -](?:\p{L}+[ -])?steps/u.test(mention.after)));
  const named = columnsNear(scope.sentence.subjects.columns, mention.from, scope.sentence).length > 0;
  const ofColumn = isPart ? counts.filter((datum) => datum.column !== undefined && scope.column(datum)) : [];
  const possible = ofColumn.length > 0 ? ofColumn : counts.filter((datum) => isSpokenOf(datum, scope, named));
  const matched = possible.find(({ value }) => value.eq(mention.value));
  if (matched) return { matched };
  if (ofColumn.length === 0 && isShown(mention, scope, lexicon)) return {};
  const nearest = nearestOf(possible, mention);
  if (ofColumn.length > 0) return { wrong: { nearest, certain: ofColumn.length < 3 } };
  if (TIED.test(scope.sentence.text) && counts.some(({ path }) => path.endsWith('.tied')) && /^[ -]\p{L}+ (?:finish|are|were|is|stand|share|tie|level)/iu.test(mention.after))
    return { wrong: { nearest: nearestOf(counts.filter(({ path }) => path.endsWith('.tied')), mention), certain: false } };
  if (!isDefinite(mention, scope)) return undefined;
  return { wrong: { nearest: nearestOf(counts.filter(({ path }) => isTotal(path)), mention) ?? nearest, certain: false } };
}

const TIED = /\b(?:level|tied|ties?|equal|same|share)\b/i;
const AGAINST_SPOT = /\b(?:above|below|spot|price)\b/i;

/** Whether a sentence has the words that such a count belongs to. */
function isSpokenOf(datum: Datum, scope: Scope, named: boolean): boolean {
  const { path, column } = datum;
  const { text } = scope.sentence;
  if (isTotal(path) || path === 'list') return true;
  if (path.endsWith('.tied')) return TIED.test(text);
  if (/\.(?:above|below)$/.test(path)) return AGAINST_SPOT.test(text);
  if (column === undefined) return true;
  return datum.named ? named && scope.column(datum) : overlap(datum, wordsNear(scope)) > 0;
}

/** Whether the sentence names as many picks, or the list behind it has as many items. */
function isShown({ value }: Mention, { sentence }: Scope, { rows }: Lexicon): boolean {
  const named = [...sentence.named].filter((id) => rows.has(id)).length;
  return value.eq(named) || value.eq(sentence.passage.follows ?? -1);
}

/** Whether a count speaks of all there are: "the sixteen coins", a title, more than ten. */
function isDefinite({ before, value, inWords }: Mention, { sentence: { passage } }: Scope): boolean {
  if (value.lte(3)) return passage.kind === 'field';
  if (/\b(?:the|all|these|those|our)$/.test(before.trim())) return true;
  return passage.kind === 'field' || passage.kind === 'heading' || value.gt(inWords ? 10 : 3);
}

function nearestOf(counts: readonly Datum[], { value }: Mention): Datum | undefined {
  return counts.toSorted((one, other) => one.value.minus(value).abs().cmp(other.value.minus(value).abs()))[0];
}
