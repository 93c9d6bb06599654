/** "My Pet Hooligan and Parcl come with 77%": a figure that a sentence gives to several picks at once. */
import { fitOf } from '../fits.ts';
import type { Judged } from '../judge.ts';
import type { Named } from '../subjects.ts';
import { evaluated, spanIn, UNIT } from './evaluation.ts';
import type { Compared, Evaluation, Evaluator } from './evaluation.ts';
import { cellOf, columnsAround } from './figures.ts';

const SAID = UNIT.money | UNIT.percent;

/** Evaluates figures that are said of several picks joined by "and". */
export const shared: Evaluator = {
  words: 0,
  units: SAID,
  inHeadings: false,
  evaluate: (compared) => {
    const { judged, sentence } = compared;
    const [only, more] = judged.filter(({ mention }) => (UNIT[mention.unit] & SAID) !== 0);
    if (!only || more) return [];
    const group = groupIn(compared);
    const last = group.at(-1);
    if (
      last === undefined ||
      group.length < 2 ||
      only.mention.from < last.to ||
      /\b(?:respectively|each other|together|combined|between)\b/i.test(sentence.text)
    )
      return [];
    return group.flatMap((named) => judge(compared, named, only));
  },
};

/** Picks named one behind the other, with nothing but commas and "and" between. */
function groupIn({ sentence, evidence: { lexicon } }: Compared): readonly Named[] {
  const assets = sentence.subjects.assets.filter(({ id }) => lexicon.rows.has(id));
  const [first, ...rest] = assets;
  if (!first) return [];
  const group = [first];
  for (const next of rest) {
    const gap = sentence.passage.text.slice(group.at(-1)?.to, next.from);
    if (/^(?:,|,? and|,? as well as) $/.test(gap)) group.push(next);
  }
  const joined = sentence.passage.text.slice(group.at(-2)?.to, group.at(-1)?.from);
  return /\b(?:and|as well as) $/.test(joined) ? group : [];
}

function judge(compared: Compared, named: Named, { mention, datum }: Judged): Evaluation[] {
  const { sentence } = compared;
  const near = columnsAround(compared, mention.from, 80).filter(({ kind }) => kind === mention.unit);
  const column =
    near[0] ??
    (datum?.column !== undefined && datum.block !== undefined
      ? { block: datum.block, id: datum.column, label: datum.label }
      : undefined);
  if (!column) return [];
  const cell = cellOf(compared, column, named.id);
  const name = sentence.passage.text.slice(named.from, named.to);
  const reason = cell
    ? `${mention.text.trim()} is not so of ${name}: ${cell.label} is ${cell.text}.`
    : `${mention.text.trim()} is not shown of ${name}: it has no figure in "${column.label}".`;
  return [
    evaluated(
      compared,
      spanIn(compared, named.from, named.to),
      cell !== undefined && fitOf(mention, cell) !== undefined,
      reason,
    ),
  ];
}
