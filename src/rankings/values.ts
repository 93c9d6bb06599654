/** What `<Value of>` and `{path}` may say of a ranking. */
import type { Cell, Value } from '../blocks/block.ts';
import { formatQuantity, inWords } from '../format.ts';
import type { Quantity } from '../quantities/quantity.ts';
import type { RankingColumn } from './column.ts';
import { together } from './criteria.ts';
import { leadOf } from './finding.ts';
import type { RankedPick, Standing } from './ranking.ts';
import { quantitiesOf, sumOf } from './sums.ts';
import { formatDistance } from './wording.ts';

/** Every path of a ranking with its value. A rank that is tied has none, nor has a cell that is missing. */
export function valuesOf(standing: Standing): readonly Value[] {
  const values = [
    ...standing.ranked
      .filter(({ rank, tied }) => rank !== undefined && !tied)
      .flatMap((ranked) => rankValues(ranked, standing)),
    ...standing.ranked.flatMap((ranked) => cellValues(ranked, ranked.pick.asset.id, standing)),
    ...wholeValues(standing),
    ...standing.columns.flatMap((column) => columnValues(column, standing)),
    ...criteriaValues(standing),
  ];
  return values.map((value) => ({ ...value, path: `${standing.id}.${value.path}` }));
}

function rankValues(ranked: RankedPick, standing: Standing): readonly Value[] {
  const place = String(ranked.rank);
  const { name } = ranked.pick.asset;
  const lead = leadOf(standing, ranked);
  return [
    { path: `${place}.name`, text: name, label: `Pick ranked ${place}` },
    ...cellValues(ranked, place, standing),
    ...(lead ? [leadValue(`${place}.lead`, lead.distance, `Lead of ${name}`)] : []),
  ];
}

/** Percentage points have no unit of their own, so such a lead is a text. */
function leadValue(path: string, distance: Quantity, label: string): Value {
  const value = { path, text: formatDistance(distance), label };
  return distance.unit.kind === 'percent' ? value : { ...value, quantity: distance };
}

function cellValues({ pick }: RankedPick, place: string, { columns }: Standing): readonly Value[] {
  return columns.flatMap(({ id, label }) => {
    const cell = pick.cells[id];
    return cell === undefined || cell.missing !== undefined
      ? []
      : [cellValue(`${place}.${id}`, cell, `${label} of ${pick.asset.name}`)];
  });
}

function cellValue(path: string, { text, quantity }: Cell, label: string): Value {
  return quantity ? quantityValue(path, quantity, label) : { path, text, label };
}

function quantityValue(path: string, quantity: Quantity, label: string): Value {
  return { path, text: formatQuantity(quantity), quantity, label };
}

function countValue(path: string, count: number, label: string): Value {
  return { path, text: inWords(count), quantity: { value: count, qualifier: 'exact', unit: { kind: 'count' } }, label };
}

function wholeValues({ ranked, metric, others, columns }: Standing): readonly Value[] {
  const sum =
    metric &&
    sumOf(
      quantitiesOf(
        ranked.map(({ pick }) => pick),
        metric.id,
      ),
    );
  return [
    countValue('count', ranked.length, 'Number of picks'),
    ...(metric && sum ? [quantityValue('sum', sum, `Sum of ${metric.label}`)] : []),
    ...columns.flatMap(({ id, label }) => {
      const left = others[id];
      return left ? [quantityValue(`others.${id}`, left, `${label} of Others`)] : [];
    }),
  ];
}

function columnValues({ id, label }: RankingColumn, { ranked }: Standing): readonly Value[] {
  const present = ranked.filter(({ pick }) => pick.cells[id]?.missing === undefined).length;
  const [first, ...rest] = quantitiesOf(
    ranked.map(({ pick }) => pick),
    id,
  );
  const counts = [
    countValue(`${id}.count`, present, `Picks with a value in ${label}`),
    countValue(`${id}.missing`, ranked.length - present, `Picks without a value in ${label}`),
  ];
  if (first === undefined) return counts;
  const least = rest.reduce((best, other) => (other.value < best.value ? other : best), first);
  const most = rest.reduce((best, other) => (other.value > best.value ? other : best), first);
  return [
    quantityValue(`${id}.min`, least, `Least of ${label}`),
    quantityValue(`${id}.max`, most, `Greatest of ${label}`),
    ...counts,
  ];
}

function criteriaValues({ criteria, ranked }: Standing): readonly Value[] {
  if (criteria.length === 0) return [];
  const outcomes = ranked.map(({ results }) => together(results));
  return (['met', 'unmet', 'unknown'] as const).map((result) =>
    countValue(
      `criteria.${result}`,
      outcomes.filter((outcome) => outcome === result).length,
      `Picks with all criteria ${result}`,
    ),
  );
}
