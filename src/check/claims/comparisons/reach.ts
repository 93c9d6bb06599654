/** "Can it reach $1,000?" answered with some of the cells that do. */
import { Decimal } from 'decimal.js';
import { evaluated, spanIn, UNIT } from './evaluation.ts';
import type { Compared, Evaluation, Evaluator } from './evaluation.ts';

const ASKED = /\b(?:reach|hit|pass|exceed|get to)\b[^?]{0,20}?[$€£](?<limit>\d[\d,]*(?:\.\d+)?)[^?]*\?/i;
const OPEN = /\b(?:among|including|such as|for example|at least|from|between|first|lowest|highest|all|every)\b/i;

/** Evaluates an answer under such a question that names single cells. */
export const reach: Evaluator = { words: 0, units: UNIT.money, inHeadings: false, evaluate };

function evaluate(compared: Compared): Evaluation[] {
  const { sentence, judged, evidence } = compared;
  const limit = ASKED.exec(sentence.passage.headings.at(-1) ?? '')?.groups?.limit;
  if (limit === undefined || OPEN.test(sentence.text)) return [];
  const bound = new Decimal(limit.replaceAll(',', ''));
  const named = judged.filter(
    ({ mention, datum }) => mention.unit === 'money' && datum?.case !== undefined && datum.value.gte(bound),
  );
  const [first] = named;
  const last = named.at(-1);
  if (!first || !last) return [];
  const block = first.datum?.block;
  const cells = evidence.figures.filter(
    (datum) => datum.block === block && datum.role === 'cell' && datum.unit === 'money' && datum.case !== undefined,
  );
  const reaching = cells.filter(({ value }) => value.gte(bound)).length;
  const reason = `This names ${named.length} of the ${reaching} cells that reach $${limit}.`;
  const isAll = named.length >= reaching;
  const evaluation = evaluated(
    compared,
    spanIn(compared, first.mention.from, last.mention.to),
    isAll ? 'true' : 'unsupported',
    reason,
    `Name all of them, or write \`<Question of="${block ?? ''}" reach="${bound.toFixed()}" />\`, whose answer is computed.`,
  );
  return [evaluation];
}
