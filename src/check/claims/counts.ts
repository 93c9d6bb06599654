/** Counts in prose: how many coins, cells or steps there are, and how many of them have something. */
import type { Article } from '../../articles/article.ts';
import { aroundCount, isOfNamed, isOfText, isOfTies, totalsOf } from './count-groups.ts';
import type { Around } from './count-groups.ts';
import type { Datum } from './datum.ts';
import { countOf } from './datum.ts';
import type { Evidence } from './evidence.ts';
import type { Lexicon } from './lexicon.ts';
import type { Mention } from './mention.ts';
import { readCardinal } from './numerals.ts';
import type { Scope } from './scope.ts';

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

/** The nouns that count an article's figures. */
export function countNouns({ figures }: Article): RegExp | undefined {
  const nouns = [...new Set(figures.flatMap(({ kind }) => NOUNS[kind] ?? []))];
  if (nouns.length === 0) return undefined;
  return new RegExp(`^[ -](?:(?!${STOPS}\\b)\\p{L}[\\p{L}-]*[ -]){0,2}?(?<noun>${nouns.join('|')})(?!\\p{L})`, 'iu');
}

const STOPS = '(?:of|in|to|for|that|which|and|or|from|with|on|by|at|a|an|the|is|are|was|were|than|as|million|thousand)';
const STANDS_ALONE =
  /^(?:[,.;)?!]|$| (?:stands?|lies?|holds?|are|were|is|leaders|one by one|named|called|there (?:is|are|was|were))\b)/;
const DEFINITE = /\b(?:the|these|those|all|our)$/;
const LEADING = /\b(?:first|last|bottom|next|other|remaining|another|lowest|highest|nearest|some|further|more|same)$/;
/** "Eleven of the fourteen". */
const OF_SO_MANY = /(\p{L}+|\d+) of the$/u;

/** "Three entries before": a place in a text. */
const ELSEWHERE = /^ \p{L}+ (?:before|earlier|ago|later|further|above|below)\b/u;

/** Whether a number may say how many there are of something in an article. */
const isCount = ({ value }: Mention): boolean => value.isInteger() && !value.gt(1000) && !value.lt(0);

/** Judges a number as a count; `undefined` where it is none. */
export function countedAs(
  mention: Mention,
  scope: Scope,
  evidence: Pick<Evidence, 'counts' | 'nouns' | 'lexicon'>,
): Counted | undefined {
  const { nouns, lexicon } = evidence;
  if (mention.unit !== 'none' || nouns === undefined || !isCount(mention)) return undefined;
  const { after, value } = mention;
  const before = mention.before.trim();
  const noun = nouns.exec(after)?.groups?.noun?.toLowerCase();
  const around = aroundCount(mention, scope, evidence, noun);
  if (/\btop$/.test(before)) return isOfOthers(around, after) ? undefined : leading(mention, around);
  if (LEADING.test(before)) return undefined;
  if (before.endsWith(' of the') && readCardinal(OF_SO_MANY.exec(before)?.[1] ?? '') !== undefined && value.gt(3))
    return total(mention, around);
  if (/\bof the$/.test(before) && /^ (?:whose|that have|with)\b/.test(after)) return had(mention, around);
  if (/\bof the$/.test(before) && /^ (?:numbers|figures|values|scores|shares)\b/.test(after))
    if (around.columns.length > 0) return ofColumn(mention, around, true);
  const isPart =
    !/\b(?:any|each|every|either|no|not|only)$/.test(before) &&
    !(value.eq(1) && /^ of\b/.test(after)) &&
    (/^ of (?:them|these|those|the|all)\b/.test(after) ||
      (/\b(?:for|of|by|in)$/.test(before) && STANDS_ALONE.test(after))) &&
    around.columns.length > 0;
  if (isPart) return ofColumn(mention, around);
  if (DEFINITE.test(before) && value.gt(3) && (noun !== undefined || (STANDS_ALONE.test(after) && isOfRows(lexicon))))
    return total(mention, around);
  if (noun === undefined || (value.eq(1) && mention.inWords) || ELSEWHERE.test(after)) return undefined;
  return some(mention, around);
}

/** "The top 13 countries": a noun that counts nothing of the article. */
const isOfOthers = ({ noun }: Around, after: string): boolean =>
  noun === undefined && /^ \p{L}+/u.test(after) && !STANDS_ALONE.test(after) && !LEADS_TO_VERB.test(after);

const LEADS_TO_VERB =
  /^ (?:hold|held|have|had|has|share|shared|took|take|received?|got|get|won|win|made|make|of|by|in|on|at|with|and|or|from|to|for|that|which|who|whose|together|all|each|account|scored?)\b/;

const isOfRows = ({ columns, cases }: Lexicon): boolean => columns.length > 0 || cases.length > 0;

const wrong = (possible: readonly Datum[], { value }: Mention, certain = false): Counted => {
  const [nearest] = possible.toSorted((one, other) => one.value.minus(value).abs().cmp(other.value.minus(value).abs()));
  return { wrong: { nearest, certain } };
};

/** "The top ten": as many as there are, or fewer. */
function leading(mention: Mention, around: Around): Counted | undefined {
  const totals = totalsOf(around).toSorted((one, other) => other.value.cmp(one.value));
  const [most] = totals;
  if (most === undefined || mention.value.lt(most.value) || mention.value.gt(most.value.times(1.5))) return undefined;
  return most.value.eq(mention.value) ? { matched: most } : wrong(totals, mention, true);
}

/** "Seven of the ten", "for two": how many have a figure in the column that is named; `isOwn` where nothing else will do. */
function ofColumn(mention: Mention, around: Around, isOwn = false): Counted | undefined {
  const own = around.counts.filter(({ block, column }) =>
    around.columns.some((one) => one.block === block && one.id === column),
  );
  const totals = totalsOf(around);
  if (!isOwn && DEFINITE.test(mention.before.trim())) return mention.value.gt(3) ? total(mention, around) : undefined;
  const possible = mention.hedge === undefined ? own : [...own, ...totals];
  const matched = possible.find(({ value }) => value.eq(mention.value));
  if (matched || own.length === 0) return matched && { matched };
  return mention.hedge === undefined ? wrong(own, mention) : wrong([...own, ...totals], mention);
}

/** "Of the four whose number was recorded": as many as have a figure in some column. */
function had(mention: Mention, around: Around): Counted | undefined {
  const possible = [
    ...totalsOf(around),
    ...around.counts.filter(({ column, path }) => column !== undefined && path.endsWith('.count')),
  ];
  const matched = possible.find(({ value }) => value.eq(mention.value));
  if (possible.length < 2) return undefined;
  return matched ? { matched } : wrong(possible, mention);
}

/** "The sixteen coins", "these fourteen": all there are. */
function total(mention: Mention, around: Around): Counted | undefined {
  const { scope } = around;
  const totals = [...totalsOf(around), ...around.counts.filter((datum) => isOfText(datum, around))];
  const matched = totals.find(({ value }) => value.eq(mention.value));
  if (matched) return { matched };
  if (totals.length === 0 || isShown(mention, around)) return undefined;
  return around.noun === undefined && scope.sentence.passage.pick !== undefined ? undefined : wrong(totals, mention);
}

/** "Two coins finished level", "twelve scenarios": some or all. */
function some(mention: Mention, around: Around): Counted | undefined {
  const { scope, counts } = around;
  const totals = totalsOf(around);
  const spoken = counts.filter((datum) => isOfText(datum, around) || isOfNamed(datum, around));
  const listed = listedBehind(mention, around);
  if (listed > 1)
    return listed === mention.value.toNumber()
      ? {}
      : wrong(
          [countOf({ path: '', named: false, label: 'the number of picks that are named' }, listed)],
          mention,
          true,
        );
  const tied = counts.filter(({ path }) => path.endsWith('.tied'));
  const possible =
    tied.length > 0 &&
    isOfTies(scope) &&
    /^[ -]\p{L}+ (?:finish|are|were|is|stand|share|tie|level)/iu.test(mention.after)
      ? tied
      : [...totals, ...spoken];
  const matched = possible.find(({ value }) => value.eq(mention.value));
  if (matched) return { matched };
  if (possible === tied) return wrong(tied, mention);
  if (isShown(mention, around)) return {};
  const texts = spoken.filter(({ named }) => !named);
  if (texts.length > 0) return wrong(texts, mention);
  return totals.length > 0 && isDefinite(mention, around) ? wrong(totals, mention) : undefined;
}

/** How many picks are named right behind a count: "two picks, My Pet Hooligan and Parcl". */
function listedBehind({ to, after }: Mention, { scope: { sentence }, lexicon: { rows } }: Around): number {
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
function isShown({ value }: Mention, { scope: { sentence }, lexicon: { rows } }: Around): boolean {
  const named = [...sentence.named].filter((id) => rows.has(id)).length;
  return value.eq(named) || value.eq(sentence.passage.follows ?? -1);
}

/** Whether a count speaks of all there are: in a title, at the beginning of a sentence, or more than ten. */
function isDefinite({ value, inWords, from, before }: Mention, { scope: { sentence } }: Around): boolean {
  const { kind } = sentence.passage;
  if (value.lte(3)) return kind === 'field' && /(?:^|: )$/.test(before);
  return kind === 'field' || kind === 'heading' || value.gt(inWords ? 10 : 3) || from - sentence.from < 2;
}
