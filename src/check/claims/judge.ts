/** Judges each number of a sentence: what it rests on, or what is wrong with it. */
import type { Datum } from './datum.ts';
import { isComputed } from './computed.ts';
import { countedAs } from './counts.ts';
import type { Evidence } from './evidence.ts';
import { fitOf, isOfUnit } from './fits.ts';
import { matchOf, overlap, wordsNear } from './match.ts';
import type { Match } from './match.ts';
import type { Mention } from './mention.ts';
import { scopeOf } from './scope.ts';
import type { Scope } from './scope.ts';
import type { Sentence } from './sentence.ts';
import { slipOf } from './slips.ts';

/** What a number rests on. `plain`: language, such as "one of two ways"; it is not held against anything. */
export type Basis = 'interpolated' | 'matched' | 'cited' | 'named' | 'plain' | 'unresolved';

/** A number with what was found of it. */
export interface Judged {
  readonly mention: Mention;
  readonly basis: Basis;
  readonly scope: Scope;
  /** The figure that it states. */
  readonly datum?: Datum;
  /** What is wrong with it. */
  readonly wrong?: Wrong;
}

/** What is wrong with a number; `certain` where it contradicts the data, and does not only lack a figure. */
export type Wrong = Omit<Match, 'datum' | 'how'> & {
  readonly datum: Datum | undefined;
  readonly how: Match['how'] | 'count';
};

/** What stands near a number. */
export interface Near {
  /** The sources that its sentence cites, or one beside it. */
  readonly cited: readonly string[];
  /** The numbers of its sentence. */
  readonly others: readonly Mention[];
}

/** Judges a number of a sentence. */
export function judgeNumber(mention: Mention, sentence: Sentence, evidence: Evidence, near: Near): Judged {
  const scope = scopeOf(mention, sentence, evidence.lexicon);
  const value = sentence.passage.values.find(({ from, to }) => mention.from < to && mention.to > from);
  if (value) {
    const datum = evidence.byPath.get(value.path);
    return { mention, scope, basis: 'interpolated', ...(datum && { datum }) };
  }
  if (mention.name !== undefined) return { mention, scope, basis: 'named' };
  if (mention.unit === 'ordinal' || mention.unit === 'time') return { mention, scope, basis: 'plain' };
  return { mention, scope, ...judgeTyped(mention, scope, evidence, near) };
}

type Finding = Pick<Judged, 'basis'> & Partial<Pick<Judged, 'datum' | 'wrong'>>;

function judgeTyped(mention: Mention, scope: Scope, evidence: Evidence, near: Near): Finding {
  const counted = countedAs(mention, scope, evidence);
  const isOther = counted?.wrong && !mention.inWords && matchOf(mention, scope, evidence.data)?.how === 'fits';
  if (counted?.wrong && !isOther)
    return {
      basis: 'unresolved',
      wrong: { how: 'count', datum: counted.wrong.nearest, certain: counted.wrong.certain },
    };
  if (counted && !isOther) return { basis: 'matched', ...(counted.matched && { datum: counted.matched }) };
  if (isPlain(mention)) return spokenOf(mention, scope, evidence, near) ?? { basis: 'plain' };
  const match = matchOf(mention, scope, evidence.data);
  if (match?.how === 'fits')
    return misplaced(mention, match.datum, scope, evidence.facts, near) ?? { basis: 'matched', datum: match.datum };
  if (isComputed(mention, near.others, evidence.data)) return { basis: 'matched' };
  const cited = isCited(mention, near, evidence);
  if (cited && !(match?.certain === true && match.how !== 'near'))
    return spokenOf(mention, scope, evidence, near) ?? slipped(mention, scope, evidence, near) ?? { basis: 'cited' };
  if (match === undefined || match.how === 'near') {
    const language = isLanguage(mention, scope);
    if (language !== undefined && match?.certain !== true)
      return (language === 'named' ? slipped(mention, scope, evidence, near) : undefined) ?? { basis: language };
  }
  if (match === undefined) return { basis: 'unresolved', wrong: { how: 'near', datum: undefined, certain: false } };
  const { how, datum, meant, certain } = match;
  return {
    basis: 'unresolved',
    wrong: { how, datum, certain: certain && isCertain(mention, how, scope), ...(meant && { meant }) },
  };
}

/** A figure of the source that the data were taken from should be among them: to cite it is not enough. */
const isCited = ({ unit }: Mention, { cited }: Near, { ownSources }: Evidence): boolean =>
  cited.some((source) => unit === 'none' || unit === 'date' || !ownSources.has(source));

/** Numbers of questions and examples, "a million people" and 256-bit keys state nothing of what an article is about. */
function isLanguage(
  { before, after, text, inWords, hedge }: Mention,
  { sentence }: Scope,
): 'plain' | 'named' | undefined {
  if (/^-(?:bit|byte|digit|character|word)s?\b/.test(after)) return 'named';
  const isAsked = /\?[”"’)]*\s*$/.test(sentence.text);
  const isExample = /(?:for example|for instance|e\.g\.|such as|say),?\s*(?:after |every |in )?$/.test(before);
  const isIdiom = inWords && hedge === undefined && /^(?:an? )?(?:thousand|million|billion|trillion)$/i.test(text);
  return isAsked || isExample || isIdiom ? 'plain' : undefined;
}

/** A bare count may count anything, so it contradicts nothing by itself. */
const isCertain = ({ unit }: Mention, how: Match['how'], { sentence }: Scope): boolean =>
  how === 'hedge' || (sentence.named.size > 0 && unit !== 'none' && unit !== 'date');

/** Numbers that belong to language rather than to data: ones below a thousand in words, parts and multiples, hours of the day. */
function isPlain(mention: Mention): boolean {
  const { unit, inWords } = mention;
  if (unit === 'multiple' && inWords) return true;
  const { value, step, after } = mention;
  if (unit === 'none' && inWords && (value.lte(100) || (step.eq(100) && value.lt(1000)))) return true;
  if (unit === 'none' && (/\btop\s*$/.test(mention.before) || /^[ -]?(?:hours? a day|-?hour\b|\/7)/.test(after)))
    return true;
  if (unit === 'money') return inWords && value.lte(10);
  if (unit === 'fraction')
    return !/^ of (?:the |all )?(?:\p{L}+ )?(?:votes?|share|supply|market|total|tokens|coins|holders)/u.test(after);
  return false;
}

/** A cited number that is one keystroke from a figure of which the section speaks. */
function slipped(mention: Mention, scope: Scope, { data }: Evidence, { others }: Near): Finding | undefined {
  const datum = slipOf(mention, scope, data, others);
  return datum && { basis: 'unresolved', wrong: { how: 'near', datum, certain: false } };
}

/** A figure of which the sentence plainly speaks, and which no number of it states. */
function spokenOf(mention: Mention, scope: Scope, { facts }: Evidence, { others }: Near): Finding | undefined {
  if (mention.inWords && mention.value.lte(1)) return undefined;
  const best = bestSpoken(mention, scope, facts);
  if (best === undefined || isStated(best, mention, others)) return undefined;
  if (fitOf(mention, best) === 'fits') return { basis: 'matched', datum: best };
  return { basis: 'unresolved', wrong: { how: 'near', datum: best, certain: false } };
}

/** Of the facts that a sentence may speak of by a number, the one that shares most words with it. */
function bestSpoken(mention: Mention, scope: Scope, facts: readonly Datum[]): Datum | undefined {
  const possible = facts.filter((datum) => isOfUnit(mention, datum) && isSpokenOf(datum, scope, mention));
  if (possible.length < 2) return possible[0];
  const words = wordsNear(scope);
  return possible.toSorted((one, other) => overlap(other, words) - overlap(one, words))[0];
}

/** Whether another number of the sentence states a figure. */
const isStated = (datum: Datum, mention: Mention, others: readonly Mention[]): boolean =>
  others.some((other) => other !== mention && fitOf(other, datum) === 'fits');

function isSpokenOf(datum: Datum, scope: Scope, { after, inWords }: Mention): boolean {
  const noun = /^[ -](\p{L}+)/u.exec(after)?.[1];
  const isOfNoun = noun !== undefined && noun.length > 2 && datum.label.toLowerCase().includes(noun);
  if (inWords && !isOfNoun) return false;
  const shared = overlap(datum, wordsNear(scope));
  return (
    shared >= 2 &&
    shared >= datum.words.size / 2 - (isOfNoun ? 1 : 0) &&
    (isOfNoun || shared >= 3 || datum.unit === 'date')
  );
}

/** A number that is right for one fact, in a sentence that speaks of another. */
function misplaced(
  mention: Mention,
  datum: Datum,
  scope: Scope,
  facts: readonly Datum[],
  { others }: Near,
): Finding | undefined {
  if (datum.column !== undefined || datum.case !== undefined || datum.role === 'count') return undefined;
  const words = wordsNear(scope);
  const best = bestSpoken(mention, scope, facts);
  if (
    best === undefined ||
    fitOf(mention, best) !== undefined ||
    isStated(best, mention, others) ||
    overlap(best, words) < overlap(datum, words) + 2
  )
    return undefined;
  return { basis: 'unresolved', wrong: { how: 'column', datum, meant: best, certain: false } };
}
