/** "None of the twelve lies below the spot price", "five cells reach $1,000", "every pick scores 75% or more". */
import type { Datum } from '../datum.ts';
import type { Judged } from '../judge.ts';
import { isWhole } from '../mention.ts';
import type { Mention } from '../mention.ts';
import { classOf } from '../vocabulary.ts';
import { evaluated, MEASURED, spanIn, spanOf, UNIT } from './evaluation.ts';
import type { Compared, Evaluation, Evaluator } from './evaluation.ts';
import { cellsOf, columnsAround } from './figures.ts';

const SIDES = {
  above:
    /\b(?:above|over|higher than|more than|exceed\w*|beyond|reach\w*|at least|clears?|pass(?:es)?|tops?|or more|or higher|upwards)\b/i,
  below: /\b(?:below|under|lower than|less than|at most|or less|short of)\b/i,
};
const ALL = /\b(?:all|every|each|both|without exception)\b/i;
const NONE = /\b(?:none|no (?:cell|scenario|case|pick|coin|token|project)s?|nothing|not one|neither)\b/i;
const SPOT =
  /\b(?:spot|starting) price\b|\bprice (?:it|they|we|each)?\s?(?:starts?|started) from\b|\b(?:current|today’s) price\b/i;

/** Words without any of which a sentence is not about the spot price. */
const OF_SPOT = classOf(['spot', 'starting', 'starts', 'start', 'started', 'current', 'today’s']);

/** Evaluates how many cells a sentence puts on one side of the spot price. */
export const spot: Evaluator = {
  words: OF_SPOT,
  units: 0,
  inHeadings: false,
  evaluate: (compared) => (compared.isAttributed ? [] : [...allOfSpot(compared), ...someOfSpot(compared)]),
};

/** Evaluates of how many cells a sentence says that they lie on one side of another number of it. */
export const counts: Evaluator = {
  words: 0,
  units: MEASURED,
  inHeadings: false,
  evaluate: (compared) => (compared.isAttributed ? [] : [...counted(compared), ...every(compared)]),
};

function prices({ evidence, sentence, judged }: Compared): readonly (readonly Datum[])[] {
  const blocks = [...Map.groupBy(evidence.prices, ({ block }) => block)];
  const near = blocks.filter(([block = '']) => sentence.passage.blocks.includes(block));
  const sized = blocks.filter(([, some]) =>
    judged.some(({ mention }) => mention.unit === 'none' && mention.value.eq(some.length)),
  );
  return (sized.length > 0 ? sized : near.length > 0 ? near : blocks).map(([, some]) => some);
}

/** "None of the twelve lies below the spot price." */
function allOfSpot(compared: Compared): Evaluation[] {
  const { text } = compared.sentence;
  const quantifier = NONE.exec(text) ?? ALL.exec(text);
  const price = quantifier && compared.evidence.figures.find(({ path }) => path === 'spot');
  if (!quantifier || !price || !SPOT.test(text.slice(quantifier.index))) return [];
  const rest = text.slice(quantifier.index);
  const below = SIDES.below.test(rest);
  if (!below && !SIDES.above.test(rest)) return [];
  const groups = prices(compared);
  if (groups.length === 0) return [];
  const isNone = NONE.test(text);
  const holds = groups.some((cells) => {
    const on = cells.filter(({ value }) => (below ? value.lt(price.value) : value.gt(price.value))).length;
    return isNone ? on === 0 : on === cells.length;
  });
  const [cells = []] = groups;
  const count = cells.filter(({ value }) => value.lt(price.value)).length;
  const reason = `"${quantifier[0]} … ${below ? 'below' : 'above'}" is not so: ${count} of ${cells.length} lie below the spot price of ${price.text}, ${cells.length - count} at or above it.`;
  return [evaluated(compared, spanOf(quantifier), holds, reason)];
}

/** "One of the twelve cells lies below the spot price." */
function someOfSpot(compared: Compared): Evaluation[] {
  const { judged, sentence, evidence } = compared;
  const price = evidence.byPath.get('spot');
  const [count] = judged.filter(isCounted);
  if (!price || !count) return [];
  const rest = sentence.passage.text.slice(count.mention.to, sentence.to);
  const side = SIDES.below.test(rest) ? 'below' : SIDES.above.test(rest) ? 'above' : undefined;
  const cells = prices(compared)[0] ?? [];
  if (!side || !SPOT.test(rest) || cells.length < 2 || /[;:]|[$€£¥]\d/.test(rest)) return [];
  const limit = { value: price.value, text: 'the spot price', to: count.mention.to };
  return tellCount(compared, count, limit, cells, side);
}

/** So many cells on one side of a limit. */
function counted(compared: Compared): Evaluation[] {
  const { judged, sentence } = compared;
  const last = judged.findLastIndex(({ mention }) => (UNIT[mention.unit] & MEASURED) !== 0);
  return judged.flatMap((count, index) => {
    if (index >= last || !isCounted(count)) return [];
    const limit = judged.find(({ mention }, place) => place > index && (UNIT[mention.unit] & MEASURED) !== 0);
    if (!limit) return [];
    const gap = `${sentence.passage.text.slice(count.mention.to, limit.mention.from)}${limit.mention.after.slice(0, 10)}`;
    const side = SIDES.below.test(gap) ? 'below' : SIDES.above.test(gap) ? 'above' : undefined;
    const cells = side && populationOf(compared, limit);
    if (!side || !cells || cells.length < 2 || /[;:]/.test(gap)) return [];
    return tellCount(compared, count, limit.mention, cells, side);
  });
}

const isCounted = ({ mention }: Judged): boolean =>
  mention.unit === 'none' &&
  !mention.isScaled &&
  isWhole(mention) &&
  COUNTED.test(mention.after) &&
  !/\b(?:of the|all|every|each)$/i.test(mention.before.trim());

const COUNTED =
  /^ (?:(?!the )\p{L}+ ){0,2}?(?:cells?|scenarios?|cases?|picks?|coins?|tokens?|projects?|of (?:them|these|the))(?!\p{L})/u;

function populationOf(compared: Compared, { mention }: Judged): readonly Datum[] {
  const columns = columnsAround(compared, mention.from, 60)
    .map((column) => cellsOf(compared, column))
    .filter(([first]) => first?.unit === mention.unit);
  if (columns.length === 1) return columns[0] ?? [];
  return mention.unit === 'money' && columns.length === 0 ? (prices(compared)[0] ?? []) : [];
}

function tellCount(
  compared: Compared,
  count: Judged,
  limit: Pick<Mention, 'value' | 'text' | 'to'>,
  cells: readonly Datum[],
  side: 'above' | 'below',
): Evaluation[] {
  const strictly = cells.filter(({ value }) =>
    side === 'above' ? value.gt(limit.value) : value.lt(limit.value),
  ).length;
  const loosely = cells.filter(({ value }) =>
    side === 'above' ? value.gte(limit.value) : value.lte(limit.value),
  ).length;
  const said = count.mention.value.toNumber();
  const holds = said === strictly || said === loosely || (count.mention.hedge === 'atLeast' && said <= loosely);
  const reason = `"${count.mention.text}" is not so: ${strictly} of ${cells.length} lie ${side} ${limit.text.trim()}.`;
  const span = spanIn(compared, count.mention.from, limit.to);
  return [{ ...evaluated(compared, span, holds, reason), settles: true }];
}

/** "Every pick has a score of 75% or more": those below it contradict, those without a figure leave it open. */
function every(compared: Compared): Evaluation[] {
  const { sentence, judged, article } = compared;
  const limits = judged.filter(({ mention: { unit } }) => unit === 'percent' || unit === 'money');
  if (limits.length === 0) return [];
  const quantifier =
    /\b(?:all|every|each|no|none)\b[^.;:]{0,24}?\b(?:picks?|projects?|coins?|tokens?|entr(?:y|ies)|names?|ones?|of (?:them|these))\b/i.exec(
      sentence.text,
    );
  if (!quantifier) return [];
  const limit = limits.find(({ mention }) => mention.from > sentence.from + quantifier.index);
  const [column] = limit ? columnsAround(compared, limit.mention.from, 60) : [];
  const ranking = article.figures.find((block) => block.kind === 'ranking' && block.id === column?.block);
  if (!limit || !column || ranking?.kind !== 'ranking') return [];
  const rest = sentence.text.slice(quantifier.index);
  const side = SIDES.below.test(rest)
    ? 'below'
    : SIDES.above.test(rest) || limit.mention.hedge === 'atLeast'
      ? 'above'
      : undefined;
  if (!side) return [];
  const cells = cellsOf(compared, column);
  const isNone = /^no/i.test(quantifier[0]);
  const against = cells.filter(({ value }) =>
    (side === 'above') === isNone ? value.gt(limit.mention.value) : value.lt(limit.mention.value),
  );
  const missing = isNone ? 0 : ranking.ranked.length - cells.length;
  const reason = against[0]
    ? `"${quantifier[0]}" is not so: ${against[0].label} is ${against[0].text}.`
    : `"${quantifier[0]}" is not shown: ${missing} of ${ranking.ranked.length} have no figure in "${column.label}".`;
  return [evaluated(compared, spanOf(quantifier), against.length === 0 && missing === 0, reason)];
}
