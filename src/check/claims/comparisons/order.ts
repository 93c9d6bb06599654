/** "$150, below the spot price of $228.16"; "$2,281.60 falls within the moon case": which of two figures is the greater. */
import type { Decimal } from 'decimal.js';
import type { Judged } from '../judge.ts';
import { clueOf } from '../vocabulary.ts';
import type { Compared, Evaluation, Evaluator } from './evaluation.ts';
import { evaluated, MEASURED, spanIn, UNIT } from './evaluation.ts';
import { scenarioAt } from './figures.ts';

export const RELATIONS: readonly (readonly [RegExp, 'above' | 'below' | 'within'])[] = [
  [
    /\b(?:above|higher than|more than|exceed(?:s|ing)?|beyond|over(?! (?:the |its )?(?:last|past|next|previous|course|time|years?|months?|weeks?|days?)\b)|(?:greater|larger|bigger|dearer) than|beats?|tops?)\b/i,
    'above',
  ],
  [/\b(?:below|(?:lower|less|smaller|cheaper|fewer) than|under|short of|beneath)\b/i, 'below'],
  [/\b(?:within|inside|covered by|in reach of|contained in|no more than|up to)\b/i, 'within'],
];
/** The words of which one stands wherever one of the relations does. */
export const RELATING = clueOf(
  'above|higher|more|exceed|beyond|over|greater|larger|bigger|dearer|beat|top|below|lower|less|smaller|cheaper|fewer|under|short|beneath|within|inside|covered|reach|contained|up',
);
/** What may stand between a relation and the figure that it leads to: no other clause. */
const LEADS_ON = /^(?:[^.;:,()]|,(?=\d)|,(?= (?:at|with|worth) )){0,70}$/;
/** What between a figure and a relation begins another clause, or another comparison: "83% more than", "21% to just over". */
const STOPS = /[.;:(]|\b(?:and|but|while|whereas|although|though|or|from|than)\b|\bto (?:just |well |slightly )?$/i;

/** Evaluates which of two figures of a sentence lies above the other. */
export const order: Evaluator = {
  words: RELATING,
  units: MEASURED,
  inHeadings: false,
  evaluate: (compared) => {
    if (compared.isAttributed) return [];
    const measured = compared.judged.filter(({ mention }) => (UNIT[mention.unit] & MEASURED) !== 0);
    return [
      ...referred(compared, measured),
      ...measured.flatMap((left, index) => {
        const right = measured
          .slice(index + 1)
          .find(({ mention, datum }) => mention.unit === left.mention.unit && datum?.path.endsWith('.tier') !== true);
        return stated(compared, left, right) ?? implied(compared, left, right) ?? [];
      }),
    ];
  },
};

/** "It would be $2,281.60. This falls within the case of $2,175.85": the left side stands in the sentence before. */
function referred(compared: Compared, measured: readonly Judged[]): Evaluation[] {
  const { sentence, before } = compared;
  if (!/^\s*(?:This|That|It|Which)\b/.test(sentence.text)) return [];
  return measured.flatMap((right) => {
    const left = before.findLast(({ mention }) => mention.unit === right.mention.unit);
    const text = sentence.passage.text.slice(sentence.from, right.mention.from);
    const found = relationIn(text);
    if (!left || !found || found.at > 40 || isTier(right) || !LEADS_ON.test(text.slice(found.end))) return [];
    const holds =
      HOLDS[found.relation](left.mention.value, right.mention.value) !==
      /\b(?:not|never|cannot|n't)\b/i.test(text.slice(0, found.at));
    const [one, other] = [left.mention.text.trim(), right.mention.text.trim()];
    const reason = `${one} is not "${text.slice(found.at, found.end)}" ${other}.`;
    const span = spanIn(compared, sentence.from + found.at, right.mention.to);
    return [evaluated(compared, span, holds, reason, `Compare ${one} and ${other}.`)];
  });
}

function relationIn(
  text: string,
): { readonly relation: 'above' | 'below' | 'within'; readonly at: number; readonly end: number } | undefined {
  const found = RELATIONS.flatMap(([pattern, relation]) => {
    const match = pattern.exec(text);
    return match ? [{ relation, at: match.index, end: match.index + match[0].length }] : [];
  });
  return found.sort((one, other) => one.at - other.at)[0];
}

function stated(compared: Compared, left: Judged, right: Judged | undefined): Evaluation[] | undefined {
  if (right === undefined || isTier(left)) return undefined;
  const { sentence } = compared;
  const gap = sentence.passage.text.slice(left.mention.to, right.mention.from);
  const found = relationIn(gap);
  if (
    !found ||
    STOPS.test(gap.slice(0, found.at).replace(/^ and (?:falls|lies|is|sits)/, '')) ||
    !LEADS_ON.test(gap.slice(found.end))
  )
    return undefined;
  return [told(compared, left, right.mention.value, right.mention.text.trim(), { ...found, gap })];
}

/** The right side is a case that the sentence names, without its price. */
function implied(compared: Compared, left: Judged, right: Judged | undefined): Evaluation[] | undefined {
  const { sentence } = compared;
  const { unit } = left.mention;
  if ((unit !== 'money' && unit !== 'multiple') || isTier(left) || sentence.subjects.cases.length === 0)
    return undefined;
  const end = right === undefined ? sentence.to : right.mention.from;
  const gap = sentence.passage.text.slice(left.mention.to, end);
  const found = relationIn(gap);
  if (!found || /[.;:]/.test(gap.slice(0, found.at))) return undefined;
  const from = left.mention.to + found.end;
  const datum = scenarioAt(compared, from, Math.min(sentence.to, from + 60), unit);
  return datum && [told(compared, left, datum.value, `${datum.path}, ${datum.text}`, { ...found, gap })];
}

const isTier = ({ datum }: Judged): boolean => datum?.path.endsWith('.tier') === true;

function told(
  compared: Compared,
  { mention }: Judged,
  other: Decimal,
  text: string,
  { relation, at, end, gap }: { relation: 'above' | 'below' | 'within'; at: number; end: number; gap: string },
): Evaluation {
  const negated = /\b(?:not|never|nor|n't|no longer|cannot|fails? to|nowhere)\b/i.test(
    gap.slice(0, at) + compared.sentence.passage.text.slice(mention.from - 16, mention.from),
  );
  const holds = HOLDS[relation](mention.value, other) !== negated;
  const word = gap.slice(at, end);
  return evaluated(
    compared,
    spanIn(compared, mention.from, mention.to + end),
    holds,
    `${mention.text.trim()} is not ${negated ? `"not ${word}"` : `"${word}"`} ${text}.`,
    `${mention.text.trim()} is ${mention.value.gt(other) ? 'the greater' : mention.value.eq(other) ? 'the same' : 'the smaller'} of the two.`,
  );
}

const HOLDS = {
  above: (one: Decimal, other: Decimal) => one.gt(other),
  below: (one: Decimal, other: Decimal) => one.lt(other),
  within: (one: Decimal, other: Decimal) => one.lte(other),
} as const;
