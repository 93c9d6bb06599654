/** "0.66× the starting price, a fall"; "under the mean": on which side of one, or of the mean, a figure lies. */
import { Decimal } from 'decimal.js';
import { classOf } from '../vocabulary.ts';
import { evaluated, spanIn, spanOf, UNIT } from './evaluation.ts';
import type { Compared, Evaluation, Evaluator } from './evaluation.ts';
import { assetsOf, cellOf, cellsOf, columnsAround } from './figures.ts';

const TURN = /^[^.;:]{0,40}?,? an? (?<turn>fall|drop|decline|loss|rise|gain|increase)\b/i;
const MEAN = /\b(?<side>above|over|below|under)\s+(?:the|its)\s+(?:mean|average)\b/i;

/** Evaluates rises and falls. */
export const turns: Evaluator = { words: 0, units: UNIT.multiple, inHeadings: false, evaluate: turnsIn };

/** Evaluates places above and below the mean. */
export const means: Evaluator = {
  words: classOf(['mean', 'average']),
  units: 0,
  inHeadings: false,
  evaluate: meansIn,
};

function turnsIn(compared: Compared): Evaluation[] {
  const { sentence, judged } = compared;
  return judged.flatMap(({ mention, datum }) => {
    if (mention.unit !== 'multiple' || datum?.unit !== 'multiple') return [];
    const turn = TURN.exec(sentence.passage.text.slice(mention.to, sentence.to))?.groups?.turn;
    if (turn === undefined) return [];
    const rises = /rise|gain|increase/i.test(turn);
    const reason = `${mention.text.trim()} is no ${turn}: a figure of ${datum.text} the price it is measured from lies ${datum.value.lt(1) ? 'below' : 'above'} it.`;
    return [evaluated(compared, spanIn(compared, mention.from, mention.to), datum.value.gt(1) === rises, reason)];
  });
}

function meansIn(compared: Compared): Evaluation[] {
  const match = MEAN.exec(compared.sentence.text);
  if (!match) return [];
  const [asset, more] = assetsOf(compared);
  if (asset === undefined || more !== undefined) return [];
  const columns = columnsAround(compared, compared.sentence.from + match.index, 90);
  const found = columns.flatMap((column) => {
    const own = cellOf(compared, column, asset);
    const cells = cellsOf(compared, column);
    return own && cells.length > 2
      ? [{ own, mean: Decimal.sum(...cells.map(({ value }) => value)).div(cells.length) }]
      : [];
  });
  const [first] = found;
  if (!first) return [];
  const isAbove = /above|over/i.test(match.groups?.side ?? '');
  const holds = found.some(({ own, mean }) => (isAbove ? own.value.gt(mean) : own.value.lt(mean)));
  const reason = `"${match[0]}" is not so: ${first.own.label} is ${first.own.text}, and the mean is ${first.mean.toSignificantDigits(3).toFixed()}.`;
  return [evaluated(compared, spanOf(match), holds, reason)];
}
