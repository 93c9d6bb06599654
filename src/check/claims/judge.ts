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
  readonly datum: Datum | undefined;
  /** What is wrong with it. */
  readonly wrong: Wrong | undefined;
}

/** What is wrong with a number; `certain` where it contradicts the data, and does not only lack a figure. */
export interface Wrong extends Pick<Match, 'meant' | 'certain'> {
  readonly datum: Datum | undefined;
  readonly how: Match['how'] | 'count';
}

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
  const { basis, datum, wrong } =
    interpolated(mention, sentence, evidence) ?? named(mention) ?? judgeTyped(mention, scope, evidence, near);
  return { mention, basis, scope, datum, wrong };
}

type Finding = Pick<Judged, 'basis' | 'datum' | 'wrong'>;

const restingOn = (basis: Basis, datum?: Datum): Finding => ({ basis, datum, wrong: undefined });

const found = (how: Wrong['how'], datum: Datum | undefined, certain: boolean, meant?: Datum): Finding => ({
  basis: 'unresolved',
  datum: undefined,
  wrong: { how, datum, certain, meant },
});

/** A number that `<Value of>` wrote. */
function interpolated({ from, to }: Mention, { passage }: Sentence, { byPath }: Evidence): Finding | undefined {
  for (const value of passage.values)
    if (from < value.to && to > value.from) return restingOn('interpolated', byPath.get(value.path));
  return undefined;
}

/** A number that is part of a name, and one that says when or in which order. */
function named({ name, unit }: Mention): Finding | undefined {
  if (name !== undefined) return restingOn('named');
  return unit === 'ordinal' || unit === 'time' ? restingOn('plain') : undefined;
}

function judgeTyped(mention: Mention, scope: Scope, evidence: Evidence, near: Near): Finding {
  const counted = countedAs(mention, scope, evidence);
  const isOther = counted?.wrong && !mention.inWords && matchOf(mention, scope, evidence.data)?.how === 'fits';
  if (counted?.wrong && !isOther) return found('count', counted.wrong.nearest, counted.wrong.certain);
  if (counted && !isOther) return restingOn('matched', counted.matched);
  if (isPlain(mention)) return spokenOf(mention, scope, evidence, near) ?? restingOn('plain');
  const match = matchOf(mention, scope, evidence.data);
  if (match?.how === 'fits')
    return misplaced(mention, match.datum, scope, evidence.facts, near) ?? restingOn('matched', match.datum);
  if (isComputed(mention, near.others, evidence.data)) return restingOn('matched');
  const cited = isCited(mention, near, evidence);
  if (cited && !(match?.certain === true && match.how !== 'near'))
    return spokenOf(mention, scope, evidence, near) ?? slipped(mention, scope, evidence, near) ?? restingOn('cited');
  if (match === undefined || match.how === 'near') {
    const language = isLanguage(mention, scope);
    if (language !== undefined && match?.certain !== true)
      return (language === 'named' ? slipped(mention, scope, evidence, near) : undefined) ?? restingOn(language);
  }
  if (match === undefined) return found('near', undefined, false);
  const { how, datum, meant, certain } = match;
  return found(how, datum, certain && isCertain(mention, how, scope), meant);
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
  switch (unit) {
    case 'multiple':
      return inWords;
    case 'none':
      return (inWords && isSmall(mention)) || /\btop\s*$/.test(mention.before) || OF_DAY.test(mention.after);
    case 'money':
      return inWords && mention.approximate <= 10;
    case 'fraction':
      return !OF_WHOLE.test(mention.after);
    default:
      return false;
  }
}

const isSmall = ({ approximate, step }: Mention): boolean => approximate <= 100 || (approximate < 1000 && step.eq(100));

const OF_DAY = /^[ -]?(?:hours? a day|-?hour\b|\/7)/;
const OF_WHOLE = /^ of (?:the |all )?(?:\p{L}+ )?(?:votes?|share|supply|market|total|tokens|coins|holders)/u;

/** A cited number that is one keystroke from a figure of which the section speaks. */
function slipped(mention: Mention, scope: Scope, { data }: Evidence, { others }: Near): Finding | undefined {
  const datum = slipOf(mention, scope, data, others);
  return datum && found('near', datum, false);
}

/** A figure of which the sentence plainly speaks, and which no number of it states. */
function spokenOf(mention: Mention, scope: Scope, { facts }: Evidence, { others }: Near): Finding | undefined {
  if (mention.inWords && mention.approximate <= 1) return undefined;
  const best = bestSpoken(mention, scope, facts);
  if (best === undefined || isStated(best, mention, others)) return undefined;
  return fitOf(mention, best) === 'fits' ? restingOn('matched', best) : found('near', best, false);
}

/** Of the facts that a sentence may speak of by a number, the one that shares most words with it. */
function bestSpoken(mention: Mention, scope: Scope, facts: readonly Datum[]): Datum | undefined {
  const noun = /^[ -](\p{L}{3,})/u.exec(mention.after)?.[1];
  if (noun === undefined && mention.inWords) return undefined;
  const possible = facts.filter((datum) => isOfUnit(mention, datum) && isSpokenOf(datum, scope, mention, noun));
  if (possible.length < 2) return possible[0];
  const words = wordsNear(scope);
  return possible.toSorted((one, other) => overlap(other, words) - overlap(one, words))[0];
}

/** Whether another number of the sentence states a figure. */
const isStated = (datum: Datum, mention: Mention, others: readonly Mention[]): boolean =>
  others.some((other) => other !== mention && fitOf(other, datum) === 'fits');

/** Whether a sentence may speak of a fact; `noun` is the word behind the number. */
function isSpokenOf(datum: Datum, scope: Scope, { inWords }: Mention, noun: string | undefined): boolean {
  const isOfNoun = noun !== undefined && datum.label.toLowerCase().includes(noun);
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
  return found('column', datum, false, best);
}
