/** "From $293.45 to $2,175.85", "between 77% and 89%": whether the ends belong together, and are the ends. */
import type { Datum } from '../datum.ts';
import { byValue } from '../datum.ts';
import { isNear } from '../fits.ts';
import type { Judged } from '../judge.ts';
import type { Mention } from '../mention.ts';
import { columnsNear } from '../subjects.ts';
import type { Compared, Evaluation, Evaluator } from './evaluation.ts';
import { cellsOf } from './figures.ts';

/** Words of a sentence that tells how something changed: then "from … to …" may lead downwards. */
const CHANGE =
  /\b(?:f[ae]ll\w*|dr[oi]p\w*|decreas\w*|declin\w*|downtick|dips?|rise[sn]?|rose|gr[eo]w\w*|increas\w*|shr[aiu]nk\w*|reduc\w*|lower\w*|slid\w*|s[au]nk|chang\w*|shift\w*|went|moved|cut\w*|back|down|loss|lost|slip\w*|eased?)\b/i;

const JOIN = /^\s*(?:to|and|through|–|-)\s*(?:about |around |over |under |some )?$/i;

/** Evaluates each range of a sentence. */
export const ranges: Evaluator = (compared) => {
  const { judged, sentence } = compared;
  return judged.flatMap((low, index) => {
    const high = judged[index + 1];
    if (high?.mention.unit !== low.mention.unit || !['money', 'percent', 'multiple'].includes(low.mention.unit))
      return [];
    const join = sentence.passage.text.slice(low.mention.to, high.mention.from);
    const opener = sentence.passage.text.slice(Math.max(0, low.mention.from - 24), low.mention.from);
    if (!JOIN.test(join) || (/and/i.test(join) && !/\bbetween\s+(?:about |around )?$/i.test(opener))) return [];
    if (/to/i.test(join) && low.mention.value.gt(high.mention.value) && CHANGE.test(sentence.text)) return [];
    if (/to/i.test(join) && /\b(?:fell|falls|rose|rises|dropped|drops|down|cut|back)\b[^,]*$/i.test(opener)) return [];
    return judge(compared, low, high, /\b(?:from|between)\s+(?:about |around )?$/i.test(opener));
  });
};

function judge(compared: Compared, low: Judged, high: Judged, isWhole: boolean): Evaluation[] {
  const from = low.mention.from;
  const to = high.mention.to;
  const text = compared.sentence.passage.text.slice(from, to);
  const tell = (outcome: boolean, reason: string, hint?: string): Evaluation[] => [
    { outcome: outcome ? 'true' : 'false', from, to, reason, ...(hint !== undefined && { hint }) },
  ];
  if (low.datum && high.datum && isMixed(low.datum, high.datum)) {
    const cautious = compared.isAttributed || /\b(?:different|joins?|mix\w*|apart)\b/i.test(compared.sentence.text);
    if (cautious) return [];
    const reason = `${text} joins two forecasts: ${low.datum.text} is of \`${low.datum.block ?? ''}\`, ${high.datum.text} of \`${high.datum.block ?? ''}\`.`;
    return tell(
      false,
      reason,
      `Give the range of each by itself: \`${high.datum.block ?? ''}.low\` to \`${high.datum.block ?? ''}.high\`.`,
    );
  }
  if (isWhole && low.mention.value.gt(high.mention.value))
    return tell(false, `${text} runs from the greater to the smaller figure.`, 'Compare both ends with the data.');
  if (!low.datum || !high.datum) return [];
  return isWhole ? ends(compared, low, high, tell) : tell(true, text);
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
function ends(
  compared: Compared,
  low: Judged,
  high: Judged,
  tell: (outcome: boolean, reason: string, hint?: string) => Evaluation[],
): Evaluation[] {
  const { sentence } = compared;
  if (sentence.named.size > 0) return tell(true, '');
  const near = columnsNear(
    sentence.subjects.columns,
    low.mention.from,
    sentence,
    ({ kind }) => kind === low.mention.unit,
  );
  const column =
    near.find(({ isMetric }) => isMetric) ??
    near[0] ??
    (low.datum?.column === undefined ? undefined : { block: low.datum.block ?? '', id: low.datum.column });
  const cells = column === undefined ? scenarios(compared, low) : cellsOf(compared, column);
  const sorted = cells.toSorted(byValue);
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (!least || !most || sorted.length < 3) return tell(true, '');
  const half = low.mention.step.div(2);
  const isCell = (mention: Mention): boolean =>
    column !== undefined || cells.some((cell) => isNear(cell, mention, half));
  const holds =
    isCell(low.mention) &&
    isCell(high.mention) &&
    low.mention.value.lte(least.value.plus(half)) &&
    high.mention.value.gte(most.value.minus(high.mention.step.div(2)));
  return tell(
    holds,
    `The figures run from ${least.text} to ${most.text}, not from ${low.mention.text.trim()} to ${high.mention.text.trim()}.`,
    `Write "from ${least.text} to ${most.text}".`,
  );
}

/** The cells of a forecast among which a range runs: those of the cases that its sentence names. */
function scenarios({ evidence: { figures: data }, sentence }: Compared, { datum }: Judged): readonly Datum[] {
  if (datum?.role === 'limit' || datum?.role === 'said') return [];
  const isMultiple = datum?.path.endsWith('.multiple') === true;
  const cases = new Set(sentence.subjects.cases.map(({ id, block }) => `${block}.${id}`));
  return data.filter(
    (one) =>
      one.block === datum?.block &&
      one.case !== undefined &&
      one.role === 'cell' &&
      one.path.endsWith('.multiple') === isMultiple &&
      (cases.size === 0 || cases.has(`${one.block ?? ''}.${one.case}`)) &&
      (sentence.tiers.size === 0 || one.tier === undefined || sentence.tiers.has(one.tier)),
  );
}
