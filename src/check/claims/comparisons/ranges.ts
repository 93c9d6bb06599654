/** "From $293.45 to $2,175.85", "between 77% and 89%": whether the ends belong together, and are the ends. */
import type { Datum } from '../datum.ts';
import { isAnyNear, isGreater, toldBy } from '../fits.ts';
import type { Judged } from '../judge.ts';
import type { NamedColumn } from '../lexicon.ts';
import type { Mention } from '../mention.ts';
import { columnsNear } from '../subjects.ts';
import type { Compared, Evaluation, Evaluator, Span } from './evaluation.ts';
import { evaluated, held, MEASURED, spanIn, UNIT } from './evaluation.ts';
import { cellsOf } from './figures.ts';

/** Words of a sentence that tells how something changed: then "from … to …" may lead downwards. */
const CHANGE =
  /\b(?:f[ae]ll\w*|dr[oi]p\w*|decreas\w*|declin\w*|downtick|dips?|rise[sn]?|rose|gr[eo]w\w*|increas\w*|shr[aiu]nk\w*|reduc\w*|lower\w*|slid\w*|s[au]nk|chang\w*|shift\w*|went|moved|cut\w*|back|down|loss|lost|slip\w*|eased?)\b/i;

const JOIN = /^\s*(?:to|and|through|–|-)\s*(?:about |around |over |under |some )?$/i;

/** Evaluates each range of a sentence. */
export const ranges: Evaluator = {
  words: 0,
  units: MEASURED,
  inHeadings: false,
  evaluate: (compared) => {
    const found: Evaluation[] = [];
    let low: Judged | undefined;
    for (const high of compared.judged) {
      if (low?.mention.unit === high.mention.unit && (UNIT[high.mention.unit] & MEASURED) !== 0)
        found.push(...between(compared, low, high));
      low = high;
    }
    return found;
  },
};

/** Two numbers of one unit, one behind the other. */
function between(compared: Compared, low: Judged, high: Judged): Evaluation[] {
  const { sentence } = compared;
  const join = sentence.passage.text.slice(low.mention.to, high.mention.from);
  if (!JOIN.test(join)) return [];
  const opener = sentence.passage.text.slice(Math.max(0, low.mention.from - 24), low.mention.from);
  if (/and/i.test(join) && !/\bbetween\s+(?:about |around )?$/i.test(opener)) return [];
  if (/to/i.test(join) && isGreater(low.mention, high.mention) && CHANGE.test(sentence.text)) return [];
  if (/to/i.test(join) && /\b(?:fell|falls|rose|rises|dropped|drops|down|cut|back)\b[^,]*$/i.test(opener)) return [];
  return judge(compared, low, high, /\b(?:from|between)\s+(?:about |around )?$/i.test(opener));
}

function judge(compared: Compared, low: Judged, high: Judged, isWhole: boolean): Evaluation[] {
  const span = spanIn(compared, low.mention.from, high.mention.to);
  const text = compared.sentence.passage.text.slice(low.mention.from, high.mention.to);
  if (low.datum && high.datum && isMixed(low.datum, high.datum)) {
    const cautious = compared.isAttributed || /\b(?:different|joins?|mix\w*|apart)\b/i.test(compared.sentence.text);
    if (cautious) return [];
    const [one, other] = [low.datum.block ?? '', high.datum.block ?? ''];
    const reason = `${text} joins two forecasts: ${low.datum.text} is of \`${one}\`, ${high.datum.text} of \`${other}\`.`;
    const hint = `Give the range of each by itself: \`${other}.low\` to \`${other}.high\`.`;
    return [evaluated(compared, span, false, reason, hint)];
  }
  if (isWhole && isGreater(low.mention, high.mention)) {
    const reason = `${text} runs from the greater to the smaller figure.`;
    return [evaluated(compared, span, false, reason, 'Compare both ends with the data.')];
  }
  if (!low.datum || !high.datum) return [];
  return [isWhole ? ends(compared, low, high, span) : held(compared, span)];
}

/** Prices of one forecast and of another, multiples aside. */
function isMixed(low: Datum, high: Datum): boolean {
  const isPrice = ({ path, role }: Datum): boolean =>
    path !== 'spot' && !path.endsWith('.tier') && role !== 'limit' && role !== 'said';
  return (
    low.block !== high.block &&
    low.asset !== undefined &&
    low.asset === high.asset &&
    isPrice(low) &&
    isPrice(high) &&
    low.column === undefined &&
    high.column === undefined &&
    low.unit !== 'percent'
  );
}

/** A range of a whole column has its least and its greatest for ends. */
function ends(compared: Compared, low: Judged, high: Judged, span: Span): Evaluation {
  if (compared.sentence.named.size > 0) return held(compared, span);
  const column = columnOf(compared, low);
  const cells = column === undefined ? scenarios(compared, low) : cellsOf(compared, column);
  const [least, most] = extremesOf(cells);
  if (!least || !most || cells.length < 3) return held(compared, span);
  const isCell = (mention: Mention): boolean => column !== undefined || isAnyNear(cells, mention, low.mention);
  const holds =
    isCell(low.mention) && isCell(high.mention) && startsAt(low.mention, least) && endsAt(high.mention, most);
  return holds
    ? held(compared, span)
    : evaluated(
        compared,
        span,
        false,
        `The figures run from ${least.text} to ${most.text}, not from ${low.mention.text.trim()} to ${high.mention.text.trim()}.`,
        `Write "from ${least.text} to ${most.text}".`,
      );
}

/** The first of the least and the last of the greatest. */
function extremesOf(cells: readonly Datum[]): readonly [Datum | undefined, Datum | undefined] {
  let [least] = cells;
  let most = least;
  for (const cell of cells) {
    if (least === undefined || cell.approximate < least.approximate) least = cell;
    if (most === undefined || cell.approximate >= most.approximate) most = cell;
  }
  return [least, most];
}

/** Whether a number is not above the least of some figures, within its rounding. */
const startsAt = (mention: Mention, least: Datum): boolean =>
  toldBy(mention.approximate - least.approximate, mention.approximateStep / 2, mention.approximate) ??
  mention.value.lte(least.value.plus(mention.step.div(2)));

/** Whether a number is not below the greatest of some figures, within its rounding. */
const endsAt = (mention: Mention, most: Datum): boolean =>
  toldBy(most.approximate - mention.approximate, mention.approximateStep / 2, mention.approximate) ??
  mention.value.gte(most.value.minus(mention.step.div(2)));

/** The column of which a range is: one that is named near it, or that of its first figure. */
function columnOf({ sentence }: Compared, { mention, datum }: Judged): Pick<NamedColumn, 'block' | 'id'> | undefined {
  const near = columnsNear(sentence.subjects.columns, mention.from, sentence, ({ kind }) => kind === mention.unit);
  const own = datum?.column === undefined ? undefined : { block: datum.block ?? '', id: datum.column };
  return near.find(({ isMetric }) => isMetric) ?? near[0] ?? own;
}

/** The cells of a forecast among which a range runs: those of the cases that its sentence names. */
function scenarios({ evidence: { figures: data }, sentence }: Compared, { datum }: Judged): readonly Datum[] {
  if (datum?.role === 'limit' || datum?.role === 'said') return [];
  const isMultiple = datum?.path.endsWith('.multiple') === true;
  const cases = new Set(sentence.subjects.cases.map(({ id, block }) => `${block}.${id}`));
  const { tiers } = sentence;
  return data.filter(
    (one) =>
      one.case !== undefined &&
      one.block === datum?.block &&
      one.role === 'cell' &&
      one.path.endsWith('.multiple') === isMultiple &&
      (cases.size === 0 || cases.has(`${one.block ?? ''}.${one.case}`)) &&
      (tiers.size === 0 || one.tier === undefined || tiers.has(one.tier)),
  );
}
