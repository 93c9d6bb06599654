/** "The third largest audience", "the weakest part, at 49%": where a figure stands among those like it. */
import type { Datum } from '../datum.ts';
import { byValue } from '../datum.ts';
import { fitOf } from '../fits.ts';
import type { NamedColumn } from '../lexicon.ts';
import type { Mention } from '../mention.ts';
import { ORDINAL, readOrdinal } from '../numerals.ts';
import type { Sentence } from '../sentence.ts';
import { classOf, stem } from '../vocabulary.ts';
import { evaluated } from './evaluation.ts';
import type { Compared, Evaluation, Evaluator } from './evaluation.ts';
import { assetsOf, cellOf, cellsOf, columnsAround } from './figures.ts';

const MOST =
  'largest|biggest|greatest|highest|most|dearest|strongest|best|(?:higher|larger|greater|bigger)(?= of the (?:two|pair))';
const LEAST = 'smallest|lowest|least|fewest|cheapest|weakest|worst|(?:lower|smaller|lesser)(?= of the (?:two|pair))';
const SUPERLATIVE = new RegExp(
  `(?<among>\\bone of (?:the|its|their|our) )?(?:(?<rank>(?:${ORDINAL}|\\d+(?:st|nd|rd|th)))[- ])?\\b(?:(?<most>${MOST})|(?<least>${LEAST}))\\b`,
  'giu',
);

/** Words without any of which there is nothing here to evaluate. */
const TRIGGERS = classOf(`${MOST}|${LEAST}`.match(/[a-z]{4,}/g) ?? []);

/** Evaluates each superlative of a sentence whose column and subject are known. */
export const superlatives: Evaluator = {
  words: TRIGGERS,
  units: 0,
  inHeadings: false,
  evaluate: (compared) =>
    compared.isAttributed
      ? []
      : [...compared.sentence.text.matchAll(SUPERLATIVE)].flatMap((match) => evaluate(compared, match)),
};

function evaluate(compared: Compared, match: RegExpExecArray): Evaluation[] {
  const { text } = compared.sentence;
  if (
    /\b(?:at|the) (?:most|least|best|worst)$/i.test(text.slice(0, match.index + match[0].length)) &&
    /\b(?:at|least of)\b/i.test(text.slice(Math.max(0, match.index - 4), match.index))
  )
    return [];
  const found: Found = {
    index: match.index,
    length: match[0].length,
    text: match[0],
    sign: match.groups?.most === undefined ? -1 : 1,
    rank: readOrdinal(match.groups?.rank ?? 'first') ?? 1,
    among: match.groups?.among !== undefined,
  };
  return (
    ofCase(compared, found) ?? ofNumber(compared, found) ?? ofParts(compared, found) ?? ofSubject(compared, found) ?? []
  );
}

interface Found {
  readonly index: number;
  readonly length: number;
  readonly text: string;
  /** 1 for the greatest, -1 for the least. */
  readonly sign: 1 | -1;
  readonly rank: number;
  readonly among: boolean;
}

/** "Bear as the lowest case": at every tier the price of one case lies beyond those of the others. */
function ofCase(compared: Compared, found: Found): Evaluation[] | undefined {
  const { sentence, evidence } = compared;
  const cases = new Set(sentence.subjects.cases.map(({ id }) => id));
  const [id] = cases;
  if (id === undefined || cases.size !== 1 || !/^\s+case\b/.test(sentence.text.slice(found.index + found.length)))
    return undefined;
  const { prices } = evidence;
  const own = prices.filter((datum) => datum.case === id);
  const rivals = (datum: Datum): readonly Datum[] =>
    prices.filter(({ block, tier, case: of }) => block === datum.block && tier === datum.tier && of !== id);
  if (own.length === 0) return undefined;
  const holds = own.every((datum) => rivals(datum).every(({ value }) => found.sign * datum.value.cmp(value) >= 0));
  return [
    evaluated(compared, found, holds, `"${found.text}" is not so: ${own[0]?.label ?? ''} is ${own[0]?.text ?? ''}.`),
  ];
}

/** "The largest is $62 million": the number behind it must be the end of its column. */
function ofNumber(compared: Compared, found: Found): Evaluation[] | undefined {
  const at = compared.sentence.from + found.index;
  const end = at + found.length;
  const next = compared.judged.find(({ mention }) => mention.from >= end && mention.from - end < 34);
  if (next === undefined || found.among || !['money', 'percent'].includes(next.mention.unit)) return undefined;
  const gap = compared.sentence.passage.text.slice(end, next.mention.from);
  if (
    /[;:.]|\b(?:and|than|of them|but)\b/i.test(gap) ||
    !/^(?:[^,]*|, (?:at )?)(?:\bis|\bwas|\bat|\bhas|\bof|\()?\s*(?:about |under |over |some )?$/i.test(gap)
  )
    return undefined;
  if (isOfQuality(compared, end, found.text)) return undefined;
  const [column] = columnsAround(compared, at, 90).filter(
    (one) => cellsOf(compared, one)[0]?.unit === next.mention.unit,
  );
  const of =
    next.datum?.column !== undefined && next.datum.block !== undefined
      ? { block: next.datum.block, id: next.datum.column }
      : column;
  const cells = of && cellsOf(compared, of);
  if (!cells || cells.length < 2 || assetsOf(compared).length > 0) return undefined;
  const ranked = sorted(cells, found.sign)[found.rank - 1];
  if (!ranked) return undefined;
  const holds = fitOf(next.mention, ranked) !== undefined || ranked.value.eq(next.mention.value);
  return [
    evaluated(
      compared,
      found,
      holds,
      `"${found.text}" is ${ranked.text} (${ranked.label}), not ${next.mention.text.trim()}.`,
      `Write "${ranked.text}".`,
    ),
  ];
}

/** "The most common", "best practices": superlatives of a word of which the data have no figure. */
function isOfQuality({ sentence, evidence: { lexicon } }: Compared, end: number, text: string): boolean {
  const next = /^[\s-](\p{L}+)/u.exec(sentence.passage.text.slice(end, end + 30))?.[1]?.toLowerCase() ?? '';
  if (/best$/i.test(text)) return /^practi[cs]es?$/.test(next);
  return /\b(?:most|least)$/i.test(text) && next !== '' && next !== 'of' && !lexicon.byWord.has(stem(next));
}

/** "The weakest part of the fundamental grade, at 49%." */
function ofParts(compared: Compared, found: Found): Evaluation[] | undefined {
  const { judged, sentence, article } = compared;
  const clause = sentence.text.slice(found.index).split(/[;:]/)[0] ?? '';
  const grade = article.figures
    .filter((block) => block.kind === 'grades')
    .filter(({ parts }) => parts.length > 1)
    .map((block) => ({ block, at: clause.toLowerCase().indexOf((block.label.split(' ')[0] ?? '').toLowerCase()) }))
    .filter(({ at }) => at >= 0)
    .sort((one, other) => one.at - other.at)[0]?.block;
  if (!grade) return undefined;
  const from = sentence.from + found.index;
  const next =
    judged.find(
      ({ mention }) => mention.from > from && mention.from < from + clause.length && mention.unit === 'percent',
    ) ?? judged.findLast(({ mention }) => mention.unit === 'percent' && isRightBefore(mention, from, sentence));
  if (next === undefined) return undefined;
  const data = compared.evidence.figures.filter(
    ({ block, path }) => block === grade.id && !path.endsWith('.total') && path.startsWith(`${grade.id}.`),
  );
  const end = sorted(
    data.filter(({ role }) => role === 'cell'),
    found.sign,
  )[found.rank - 1];
  if (!end) return undefined;
  return [
    evaluated(
      compared,
      found,
      fitOf(next.mention, end) !== undefined,
      `"${found.text}" in ${grade.label} is ${end.text} (${end.label}), not ${next.mention.text.trim()}.`,
      `Write "${end.text}".`,
    ),
  ];
}

/** "Community, at 77%, is the weakest part": the figure stands before. */
const isRightBefore = ({ to }: Mention, from: number, { passage }: Sentence): boolean =>
  to <= from && /^,? (?:is|was|are|were) (?:the |its |also the )?$/.test(passage.text.slice(to, from));

/** "It has the smallest market value": where the figure of the sentence's subject stands. */
function ofSubject(compared: Compared, found: Found): Evaluation[] | undefined {
  const [asset, more] = assetsOf(compared);
  if (asset === undefined || more !== undefined) return undefined;
  const columns = columnsAround(compared, compared.sentence.from + found.index + found.length);
  const outcomes = columns.flatMap((column) => outcomeIn(compared, column, asset, found) ?? []);
  const [first] = outcomes;
  if (first === undefined) return columns.length > 0 ? unsupported(compared, found, columns) : undefined;
  const holds = outcomes.some((one) => one.holds);
  const { own, place, end, column } = outcomes.find((one) => one.holds) ?? first;
  const reason = `"${found.text}" is not so: ${own.label} is ${own.text}, number ${place} of ${cellsOf(compared, column).length} ${found.sign === 1 ? 'from the top' : 'from the bottom'}; the ${found.sign === 1 ? 'greatest' : 'least'} is ${end.text} (${end.label}).`;
  return [evaluated(compared, found, holds, reason)];
}

function unsupported(compared: Compared, found: Found, [column]: readonly NamedColumn[]): Evaluation[] {
  if (column === undefined || compared.sentence.passage.pick === undefined || found.among) return [];
  const evaluation = evaluated(
    compared,
    found,
    'unsupported',
    `"${found.text}" has no figure behind it: there is none in "${column.label}" for this pick.`,
    'Give the figure, say whose view it is, or take it out.',
  );
  return [evaluation];
}

function outcomeIn(
  compared: Compared,
  column: NamedColumn,
  asset: string,
  { sign, rank, among }: Found,
):
  | {
      readonly holds: boolean;
      readonly own: Datum;
      readonly place: number;
      readonly end: Datum;
      readonly column: NamedColumn;
    }
  | undefined {
  const own = cellOf(compared, column, asset);
  const cells = sorted(cellsOf(compared, column), sign);
  const [end] = cells;
  if (!own || !end) return undefined;
  const place = 1 + cells.filter((one) => sign * byValue(one, own) > 0).length;
  return { holds: among ? place <= Math.ceil(cells.length / 2) : place === rank, own, place, end, column };
}

const sorted = (cells: readonly Datum[], sign: 1 | -1): Datum[] =>
  cells.toSorted((one, other) => sign * byValue(other, one));
