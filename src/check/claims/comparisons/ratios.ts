/** "More than twelve times its average", "nearly fourfold": how many times one figure is another. */
import { Decimal } from 'decimal.js';
import type { Datum } from '../datum.ts';
import { byValue } from '../datum.ts';
import { overlap, wordsNear } from '../match.ts';
import type { Judged } from '../judge.ts';
import type { Mention } from '../mention.ts';
import { readCardinal } from '../numerals.ts';
import { areAlike } from '../rivals.ts';
import type { Compared, Evaluation, Evaluator } from './evaluation.ts';
import { ENDS, evaluated, hasWord, held, spanIn, UNIT } from './evaluation.ts';
import { assetsOf, cellOf } from './figures.ts';

/** Two figures that a sentence may compare. */
interface Pair {
  readonly one: Datum;
  readonly other: Datum;
}

/** Evaluates each multiple in words of a sentence, where the two figures are named in it. */
export const ratios: Evaluator = {
  words: 0,
  units: UNIT.multiple | UNIT.fraction,
  inHeadings: false,
  evaluate: (compared) => {
    const words = compared.judged.filter(
      ({ mention, basis }) => basis === 'plain' && (mention.unit === 'multiple' || isPart(mention)),
    );
    return words.length === 0 || compared.isAttributed ? [] : words.flatMap((judged) => evaluate(compared, judged));
  },
};

/** "Half as many votes as", "half of the spot price": a multiple below one. */
const isPart = (mention: Mention): boolean =>
  mention.unit === 'fraction' && (/^ as \p{L}+ .*\bas\b/u.test(mention.after) || OF_SPOT.test(mention.after));

const OF_SPOT = /^ (?:of )?(?:the |its |our )?(?:spot|starting) price\b/;

function evaluate(compared: Compared, judged: Judged): Evaluation[] {
  const { mention } = judged;
  if (
    /^(?:doubles?|triples?|(?:doubl|tripl|quadrupl)ed)$/i.test(mention.text) &&
    !/^\s+(?:the|its|that|what)\b/.test(mention.after) &&
    (mention.hedge === undefined || /\b(?:has|have|had|having)(?: \p{L}+)?$/u.test(mention.before.trim()))
  )
    return [];
  const pairs = pairsOf(compared, judged).filter(({ other }) => !other.value.isZero());
  const [first] = pairs;
  if (!first) return [];
  const span = spanIn(compared, mention.from, mention.to);
  if (pairs.some(({ one, other }) => holds(mention, one.value.div(other.value)))) return [held(compared, span)];
  const said = `${mention.hedge === undefined ? '' : `${HEDGES[mention.hedge]} `}${mention.text.trim()}`;
  const { one, other } = first;
  const quotient = one.value.div(other.value).toSignificantDigits(3).toFixed();
  const reason = `"${said}" is not so: ${one.text} (${one.label}) is ${quotient} times ${other.text} (${other.label}).`;
  return [evaluated(compared, span, false, reason, `Write "${quotient} times", or a round figure near it.`)];
}

const HEDGES = {
  about: 'about',
  under: 'less than',
  over: 'more than',
  below: 'below',
  above: 'above',
  nearly: 'nearly',
  atLeast: 'at least',
  atMost: 'at most',
} as const;

function holds({ value, hedge, before }: Mention, ratio: Decimal): boolean {
  const low = /\bbetween (\S+) (?:and|to)\s*$/.exec(before)?.[1];
  const least = low === undefined ? undefined : (readCardinal(low)?.value ?? Number(low));
  if (least !== undefined && !Number.isNaN(least)) return ratio.gte(least) && ratio.lte(value);
  const times = ratio.div(value);
  switch (hedge) {
    case 'over':
    case 'above':
    case 'atLeast':
      return times.gt(1) && ratio.lt(Decimal.max(value.plus(1), value.times(1.25)));
    case 'nearly':
      return times.lt(1) && times.gt(0.85);
    case 'under':
    case 'below':
    case 'atMost':
      return times.lt(1) && times.gt(0.6);
    case 'about':
      return times.gt(0.87) && times.lt(1.15);
    default:
      return times.gt(0.95) && times.lt(1.05);
  }
}

function pairsOf(compared: Compared, judged: Judged): Pair[] {
  if (judged.mention.unit === 'fraction')
    return OF_SPOT.test(judged.mention.after) ? ofSpot(compared, judged) : ofAssets(compared);
  for (const find of [ofSpot, ofColumns, ofAssets, ofFacts, ofStated, ofTiers, ofEnds]) {
    const pairs = find(compared, judged);
    if (pairs.length > 0) return pairs;
  }
  return [];
}

/** A price that the sentence states right before, and the spot price: "$70, half of the spot price". */
function ofSpot({ judged, sentence, evidence: { byPath } }: Compared, { mention }: Judged): Pair[] {
  const stated = judged.findLast(({ mention: one, datum }) => one.to <= mention.from && datum?.unit === 'money');
  const other = stated && byPath.get('spot');
  if (!other || !stated.datum || !OF_SPOT.test(mention.after) || stated.datum === other) return [];
  return /^[^.;:]{0,40}$/.test(sentence.passage.text.slice(stated.mention.to, mention.from))
    ? [{ one: stated.datum, other }]
    : [];
}

/** Two columns of one pick: "a peak of twelve times its average". */
function ofColumns(compared: Compared): Pair[] {
  const [asset, more] = assetsOf(compared);
  if (asset === undefined || more !== undefined) return [];
  const columns = [...new Set(compared.sentence.subjects.columns.map(({ column }) => column))];
  const cells = columns.flatMap((column) => cellOf(compared, column, asset) ?? []);
  return inBothOrders(cells);
}

function inBothOrders(cells: readonly Datum[]): Pair[] {
  if (cells.length < 2) return [];
  return cells.flatMap((one) =>
    cells
      .filter((other) => other !== one && other.unit === one.unit && one.approximate >= other.approximate)
      .map((other) => ({ one, other })),
  );
}

/** One column of two picks. */
function ofAssets(compared: Compared): Pair[] {
  const assets = assetsOf(compared);
  if (assets.length !== 2) return [];
  const { columns } = compared.sentence.subjects;
  const metrics = compared.article.figures.flatMap((block) =>
    block.kind === 'ranking' && block.metric ? [{ block: block.id, id: block.metric.id }] : [],
  );
  const named = columns.length > 0 ? columns.map(({ column }) => column) : metrics;
  return named.flatMap((column) => {
    const [one, other] = assets.map((asset) => cellOf(compared, column, asset));
    return one && other ? [{ one, other }] : [];
  });
}

/** Two facts that the sentence names by words which tell them apart: "the dearest costs four times the cheapest". */
function ofFacts({ evidence: { rivals } }: Compared, judged: Judged): Pair[] {
  if (rivals.length === 0) return [];
  const words = wordsNear(judged.scope);
  const pairs = inBothOrders(rivals.filter((datum) => overlap(datum, words) > 0));
  return pairs.filter(
    ({ one, other }) =>
      one.block === other.block && areAlike(one, other) && apart(one, other, words) && apart(other, one, words),
  );
}

const apart = (one: Datum, other: Datum, words: ReadonlySet<string>): boolean =>
  [...one.words].some((word) => words.has(word) && !other.words.has(word));

/** Two figures that the sentence states. */
function ofStated({ judged }: Compared): Pair[] {
  const data = judged.flatMap(({ datum, mention }) =>
    datum && (mention.unit === 'money' || mention.unit === 'percent') ? [datum] : [],
  );
  return data.length === 2 ? inBothOrders(data) : [];
}

export const FIRST_TO_LAST = /\b(?:first|smallest|lowest|top)\b.*\b(?:last|largest|highest|bottom)\b/i;
export const LOWEST = /\b(?:lowest|smallest|least|bottom)\b/i;

/** The first tier and the last: "from the first row to the last the market grows nearly fourfold". */
function ofTiers(compared: Compared): Pair[] {
  const { sentence, evidence } = compared;
  if (
    !hasWord(compared, ENDS) ||
    !FIRST_TO_LAST.test(sentence.text) ||
    !/\b(?:row|tier|market|size)s?\b/i.test(sentence.text)
  )
    return [];
  const tiers = evidence.figures.filter(({ path }) => path.endsWith('.tier')).toSorted(byValue);
  const [other, one] = [tiers[0], tiers.at(-1)];
  return one && other && one !== other ? [{ one, other }] : [];
}

/** The highest and the lowest of a column or a forecast: "the largest is thirty times the smallest". */
function ofEnds(compared: Compared): Pair[] {
  const { sentence, evidence } = compared;
  if (
    !hasWord(compared, ENDS) ||
    !LOWEST.test(sentence.text) ||
    !/\b(?:highest|largest|greatest|most|top|biggest)\b/i.test(sentence.text)
  )
    return [];
  const wholes = evidence.figures.filter(({ role, case: of }) => role === 'whole' && of === undefined);
  const columns = new Set(sentence.subjects.columns.map(({ column }) => `${column.block}.${column.id}`));
  return wholes.flatMap((one) => {
    const low = /^(.*)\.(?:max|high)$/.exec(one.path);
    if (!low || (one.column !== undefined && !columns.has(`${one.block ?? ''}.${one.column}`))) return [];
    const other = wholes.find(({ path }) => path === `${low[1] ?? ''}.${one.path.endsWith('max') ? 'min' : 'low'}`);
    return other ? [{ one, other }] : [];
  });
}
