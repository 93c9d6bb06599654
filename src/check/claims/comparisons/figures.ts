/** The figures that a comparison speaks of without stating them: a pick's cell, a case at a tier, the ends of a column. */
import type { Datum } from '../datum.ts';
import { byValue } from '../datum.ts';
import type { NamedColumn } from '../lexicon.ts';
import type { Compared } from './evaluation.ts';

const NONE: readonly string[] = [];

/** The assets with figures that a sentence is about: those it names, or the pick in whose text it stands. */
export function assetsOf({ sentence, evidence: { lexicon } }: Compared): readonly string[] {
  const { named, passage } = sentence;
  const own = named.size === 0 ? NONE : [...named].filter((id) => lexicon.rows.has(id));
  return own.length === 0 && passage.pick ? [passage.pick.asset] : own;
}

/** The cells of a column, as they are. */
export const cellsOf = ({ evidence }: Compared, column: Pick<NamedColumn, 'block' | 'id'>): readonly Datum[] =>
  evidence.cellsOf(column);

/** The cell of an asset in a column. */
export const cellOf = (
  compared: Compared,
  column: Pick<NamedColumn, 'block' | 'id'>,
  asset: string,
): Datum | undefined => cellsOf(compared, column).find((datum) => datum.asset === asset);

/** The columns of quantities that are named near a place of the sentence: all of those that are named by most words. */
export function columnsAround(compared: Compared, at: number, reach = 48): readonly NamedColumn[] {
  const within = compared.sentence.subjects.columns.filter(
    (one) => Math.abs(one.at - at) <= reach && cellsOf(compared, one.column).length > 0,
  );
  const closest = Math.min(...within.map((one) => Math.abs(one.at - at)));
  const near = within.filter((one) => Math.abs(one.at - at) <= closest + 24);
  const counted = [...Map.groupBy(near, ({ column }) => column)]
    .map(([column, some]) => ({ column, words: new Set(some.map((one) => one.at)).size }))
    .filter(({ column }) => cellsOf(compared, column).length > 0);
  const most = Math.max(0, ...counted.map(({ words }) => words));
  return counted.filter(({ words }) => words === most).map(({ column }) => column);
}

/** The cell of a forecast that a stretch of the sentence names by its case and tier. */
export function scenarioAt(
  { sentence, evidence: { figures: data } }: Compared,
  from: number,
  to: number,
  unit: Datum['unit'],
): Datum | undefined {
  const cases = sentence.subjects.cases.filter((one) => one.from >= from && one.to <= to);
  if (cases.length === 0) return undefined;
  const possible = data.filter(
    (datum) =>
      datum.unit === unit &&
      cases.some(({ block, id }) => datum.block === block && datum.case === id) &&
      (sentence.tiers.size === 0
        ? datum.role === 'whole' && datum.path.includes('.high')
        : datum.tier !== undefined && sentence.tiers.has(datum.tier)),
  );
  const [first] = possible;
  const ends = possible.toSorted((one, other) => byValue(other, one));
  return new Set(possible.map(({ block }) => block)).size === 1
    ? sentence.tiers.size === 0
      ? ends[0]
      : first
    : undefined;
}

/** What stands between two places of a sentence, by offsets into the passage. */
export const between = ({ sentence }: Compared, from: number, to: number): string =>
  sentence.passage.text.slice(from, to);
