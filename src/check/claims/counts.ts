/** Counts in prose: how many coins, cells or steps there are, and how many of them have something. */
import type { Article } from '../../articles/article.ts';
import { aroundCount, isOfNamed, isOfText, isOfTies, isTotal, totalsOf } from './count-groups.ts';
import type { Around } from './count-groups.ts';
import type { Datum } from './datum.ts';
import { byValue, countOf } from './datum.ts';
import type { Evidence } from './evidence.ts';
import type { Lexicon } from './lexicon.ts';
import { isWhole } from './mention.ts';
import type { Mention } from './mention.ts';
import { readCardinal } from './numerals.ts';
import type { Scope } from './scope.ts';
import { clueOf } from './vocabulary.ts';

const NOUNS: Readonly<Record<string, string>> = {
  ranking:
    'coins?|tokens?|altcoins?|projects?|picks?|assets?|names|entr(?:y|ies)|cryptocurrenc(?:y|ies)|rows|places|finalists|contenders|candidates|winners|leaders',
  scenarios: 'scenarios?|cells?|cases?|tiers?|sizes|rows|columns|prices|forecasts',
  sequence: 'steps',
};
/** What a count in prose was found to be. */
export interface Counted {
  readonly matched?: Datum;
  /** What is wrong, and the count that was probably meant. */
  readonly wrong?: { readonly nearest: Datum | undefined; readonly certain: boolean };
}

/** The words of which one stands wherever one of the nouns does. */
export const NOUN = clueOf(Object.values(NOUNS).join('|'));

/** The nouns that count an article's figures. */
export function countNouns({ figures }: Article): RegExp | undefined {
  const nouns = [...new Set(figures.flatMap(({ kind }) => NOUNS[kind] ?? []))];
  return nouns.length === 0 ? undefined : patternOf(nouns.join('|'));
}

/** Blocks of three kinds are counted, so there are few patterns. */
const patterns = new Map<string, RegExp>();

function patternOf(nouns: string): RegExp {
  const known = patterns.get(nouns);
  if (known) return known;
  const pattern = new RegExp(`^[ -](?:(?!${STOPS}\\b)\\p{L}[\\p{L}-]*[ -]){0,2}?(?<noun>${nouns})(?!\\p{L})`, 'iu');
  patterns.set(nouns, pattern);
  return pattern;
}

const STOPS = '(?:of|in|to|for|that|which|and|or|from|with|on|by|at|a|an|the|is|are|was|were|than|as|million|thousand)';
const STANDS_ALONE =
  /^(?:[,.;)?!]|$| (?:stands?|lies?|holds?|are|were|is|leaders|one by one|named|called|there (?:is|are|was|were))\b)/;
const DEFINITE = new Set(['the', 'these', 'those', 'all', 'our']);
const LEADING = new Set(
  'first last bottom next other remaining another lowest highest nearest some further more same'.split(' '),
);
/** "Any one of the": of these a count says how many it takes, and not how many there are. */
const OPEN = new Set(['any', 'each', 'every', 'either', 'no', 'not', 'only']);
const OF_COLUMN = new Set(['for', 'of', 'by', 'in']);
/** "Eleven of the fourteen". */
const OF_SO_MANY = /(\p{L}+|\d+) of the$/u;

/** "Three entries before": a place in a text. */
const ELSEWHERE = /^ \p{L}+ (?:before|earlier|ago|later|further|above|below)\b/u;

/** Whether a number may say how many there are of something in an article. */
const isCount = (mention: Mention): boolean =>
  mention.unit === 'none' && mention.approximate >= 0 && mention.approximate <= 1000 && isWhole(mention);

/** Judges a number as a count; `undefined` where it is none. */
export function countedAs(
  mention: Mention,
  scope: Scope,
  evidence: Pick<Evidence, 'counts' | 'nouns' | 'lexicon'>,
): Counted | undefined {
  const { nouns } = evidence;
  if (nouns === undefined || !isCount(mention)) return undefined;
  const around = aroundCount(mention, scope, evidence, () => nounBehind(mention, scope, nouns));
  return readingOf(around)?.(around);
}

/** The word for what a number counts; empty where there is none. */
const nounBehind = ({ after }: Mention, { sentence }: Scope, nouns: RegExp): string =>
  (sentence.traits & NOUN) === 0 ? '' : (nouns.exec(after)?.groups?.noun?.toLowerCase() ?? '');

/** What a count may say; `undefined` where it says nothing of the article. */
type Reading = (around: Around) => Counted | undefined;

/** What a count says by the words right before it and behind it. */
function readingOf(around: Around): Reading | undefined {
  const { mention, count, lead, lexicon } = around;
  const { after } = mention;
  if (lead === 'top') return isOfOthers(around) ? undefined : leading;
  if (LEADING.has(lead)) return undefined;
  const part = (lead === 'the' ? partOf(around) : undefined) ?? (isOfColumn(around) ? ofColumn : undefined);
  if (part) return part;
  const isAll = DEFINITE.has(lead) && count > 3;
  if (isAll && (around.noun !== '' || (STANDS_ALONE.test(after) && isOfRows(lexicon)))) return total;
  if ((count === 1 && mention.inWords) || around.noun === '' || ELSEWHERE.test(after)) return undefined;
  return some;
}

/** "Eleven of the fourteen", "of the four whose number was recorded", "of the three numbers". */
function partOf(around: Around): Reading | undefined {
  const { count } = around;
  const { before, after } = around.mention;
  const ahead = before.trimEnd();
  if (!/\bof the$/.test(ahead)) return undefined;
  const isOfSoMany = count > 3 && ahead.endsWith(' of the');
  if (isOfSoMany && readCardinal(OF_SO_MANY.exec(ahead)?.[1] ?? '') !== undefined) return total;
  if (/^ (?:whose|that have|with)\b/.test(after)) return had;
  return /^ (?:numbers|figures|values|scores|shares)\b/.test(after) && around.columns.length > 0
    ? ofOwnColumn
    : undefined;
}

/** "Seven of the ten", "for two." */
function isOfColumn(around: Around): boolean {
  const { mention, count, lead } = around;
  const { after } = mention;
  if (OPEN.has(lead) || (count === 1 && /^ of\b/.test(after))) return false;
  const isPart = /^ of (?:them|these|those|the|all)\b/.test(after) || (OF_COLUMN.has(lead) && STANDS_ALONE.test(after));
  return isPart && around.columns.length > 0;
}

/** "The top 13 countries": a noun that counts nothing of the article. */
const isOfOthers = ({ noun, mention: { after } }: Around): boolean =>
  noun === '' && /^ \p{L}+/u.test(after) && !STANDS_ALONE.test(after) && !LEADS_TO_VERB.test(after);

const LEADS_TO_VERB =
  /^ (?:hold|held|have|had|has|share|shared|took|take|received?|got|get|won|win|made|make|of|by|in|on|at|with|and|or|from|to|for|that|which|who|whose|together|all|each|account|scored?)\b/;

const isOfRows = ({ columns, cases }: Lexicon): boolean => columns.length > 0 || cases.length > 0;

const wrong = (possible: readonly Datum[], { count }: Around, certain = false): Counted => {
  const [nearest] = possible.toSorted(
    (one, other) => Math.abs(one.approximate - count) - Math.abs(other.approximate - count),
  );
  return { wrong: { nearest, certain } };
};

/** "The top ten": as many as there are, or fewer. */
function leading(around: Around): Counted | undefined {
  const { count } = around;
  const totals = totalsOf(around).toSorted((one, other) => byValue(other, one));
  const [most] = totals;
  if (most === undefined || count < most.approximate || count > most.approximate * 1.5) return undefined;
  return most.approximate === count ? { matched: most } : wrong(totals, around, true);
}

/** How many have a figure in the column that is named; or all there are. */
const ofColumn = (around: Around): Counted | undefined =>
  DEFINITE.has(around.lead) ? (around.count > 3 ? total(around) : undefined) : ofOwnColumn(around);

/** How many have a figure in the column that is named: nothing else will do. */
function ofOwnColumn(around: Around): Counted | undefined {
  const own = around.counts.filter(({ block, column }) =>
    around.columns.some((one) => one.block === block && one.id === column),
  );
  const possible = around.mention.hedge === undefined ? own : [...own, ...totalsOf(around)];
  const matched = possible.find(({ approximate }) => approximate === around.count);
  return matched || own.length === 0 ? matched && { matched } : wrong(possible, around);
}

/** "Of the four whose number was recorded": as many as have a figure in some column. */
function had(around: Around): Counted | undefined {
  const possible = [
    ...totalsOf(around),
    ...around.counts.filter(({ column, path }) => column !== undefined && path.endsWith('.count')),
  ];
  const matched = possible.find(({ approximate }) => approximate === around.count);
  if (possible.length < 2) return undefined;
  return matched ? { matched } : wrong(possible, around);
}

/** "The sixteen coins", "these fourteen": all there are. */
function total(around: Around): Counted | undefined {
  const isOfWords = (datum: Datum): boolean => isOfText(datum, around);
  const matched = around.saidAs(isTotal(around)) ?? around.saidAs(isOfWords);
  if (matched) return { matched };
  const totals = [...totalsOf(around), ...around.counts.filter(isOfWords)];
  if (totals.length === 0 || isShown(around)) return undefined;
  return around.noun === '' && around.scope.sentence.passage.pick !== undefined ? undefined : wrong(totals, around);
}

/** "Two coins finished level", "twelve scenarios": some or all. */
function some(around: Around): Counted | undefined {
  const listed = listedBehind(around);
  if (listed > 1) return listed === around.count ? {} : wrong([countOfListed(listed)], around, true);
  const tied = tiedIn(around);
  if (tied.length > 0) {
    const matched = tied.find(({ approximate }) => approximate === around.count);
    return matched ? { matched } : wrong(tied, around);
  }
  const isSpoken = (datum: Datum): boolean => isOfText(datum, around) || isOfNamed(datum, around);
  const matched = around.saidAs(isTotal(around)) ?? around.saidAs(isSpoken);
  if (matched) return { matched };
  if (isShown(around)) return {};
  const texts = around.counts.filter((datum) => !datum.named && isSpoken(datum));
  if (texts.length > 0) return wrong(texts, around);
  const totals = isDefinite(around) ? totalsOf(around) : [];
  return totals.length > 0 ? wrong(totals, around) : undefined;
}

const countOfListed = (listed: number): Datum =>
  countOf({ path: '', named: false, label: 'the number of picks that are named' }, listed);

/** How many are level, where a count says it: "two coins finished level". */
function tiedIn({ counts, mention: { after }, scope }: Around): readonly Datum[] {
  const isSaid = /^[ -]\p{L}+ (?:finish|are|were|is|stand|share|tie|level)/iu.test(after) && isOfTies(scope);
  return isSaid ? counts.filter(({ path }) => path.endsWith('.tied')) : [];
}

/** How many picks are named right behind a count: "two picks, My Pet Hooligan and Parcl". */
function listedBehind({ mention: { to, after }, scope: { sentence }, lexicon: { rows } }: Around): number {
  const start = /^ (?:\p{L}+ ){1,2}?(?=\S)|^ \p{L}+[,:] /u.exec(after)?.[0].length;
  if (start === undefined || !/^ \p{L}+[,:] /u.test(after)) return 0;
  let [at, count] = [to + start, 0];
  for (const { id, from, to: end } of sentence.subjects.assets) {
    if (!rows.has(id) || from < at) continue;
    if (!/^(?:|, | and |, and )$/.test(sentence.passage.text.slice(at, from))) break;
    [at, count] = [end, count + 1];
  }
  return count;
}

/** Whether the sentence names as many picks, or the list behind it has as many items. */
function isShown({ count, scope: { sentence }, lexicon: { rows } }: Around): boolean {
  const named = [...sentence.named].filter((id) => rows.has(id)).length;
  return count === named || count === sentence.passage.follows;
}

/** Whether a count speaks of all there are: in a title, at the beginning of a sentence, or more than ten. */
function isDefinite({ count, mention, scope: { sentence } }: Around): boolean {
  const { kind } = sentence.passage;
  if (count <= 3) return kind === 'field' && /(?:^|: )$/.test(mention.before);
  const isMany = count > (mention.inWords ? 10 : 3);
  return kind === 'field' || kind === 'heading' || isMany || mention.from - sentence.from < 2;
}
