/** What `<Value of>` and `{path}` may say of a ranking. */
import type { Value } from '../blocks/block.ts';
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
  const { id, columns } = standing;
  const picks = standing.ranked.map((ranked) => ({
    ranked,
    cells: columns.flatMap((column) => cellOf(ranked, column)),
  }));
  return [
    ...picks
      .filter(({ ranked: { rank, tied } }) => rank !== undefined && !tied)
      .flatMap(({ ranked, cells }) => rankValues(`${id}.${String(ranked.rank)}`, ranked, cells, standing)),
    ...picks.flatMap(({ ranked, cells }) => placed(cells, `${id}.${ranked.pick.asset.id}`)),
    ...wholeValues(standing),
    ...columns.flatMap((column) => columnValues(column, standing)),
    ...criteriaValues(standing),
  ];
}

/** A cell as prose says it, which has several paths: that of its pick's rank, and that of its asset. */
interface CellValue extends Omit<Value, 'path'> {
  readonly column: string;
}

function cellOf({ pick }: RankedPick, { id, label }: RankingColumn): CellValue | [] {
  const cell = pick.cells[id];
  if (cell === undefined || cell.missing !== undefined) return [];
  const { quantity } = cell;
  const about = { column: id, label: `${label} of ${pick.asset.name}` };
  return quantity ? { ...about, text: formatQuantity(quantity), quantity } : { ...about, text: cell.text };
}

const placed = (cells: readonly CellValue[], place: string): readonly Value[] =>
  cells.map(({ column, ...value }) => ({ ...value, path: `${place}.${column}` }));

function rankValues(
  path: string,
  ranked: RankedPick,
  cells: readonly CellValue[],
  standing: Standing,
): readonly Value[] {
  const { name } = ranked.pick.asset;
  const lead = leadOf(standing, ranked);
  return [
    { path: `${path}.name`, text: name, label: `Pick ranked ${String(ranked.rank)}` },
    ...placed(cells, path),
    ...(lead ? [leadValue(`${path}.lead`, lead.distance, `Lead of ${name}`)] : []),
  ];
}

/** Percentage points have no unit of their own, so such a lead is a text. */
function leadValue(path: string, distance: Quantity, label: string): Value {
  const value = { path, text: formatDistance(distance), label };
  return distance.unit.kind === 'percent' ? value : { ...value, quantity: distance };
}

function quantityValue(path: string, quantity: Quantity, label: string): Value {
  return { path, text: formatQuantity(quantity), quantity, label };
}

function countValue(path: string, count: number, label: string): Value {
  return { path, text: inWords(count), quantity: { value: count, qualifier: 'exact', unit: { kind: 'count' } }, label };
}

function wholeValues({ id: of, ranked, metric, others, columns }: Standing): readonly Value[] {
  const sum =
    metric &&
    sumOf(
      quantitiesOf(
        ranked.map(({ pick }) => pick),
        metric.id,
      ),
    );
  return [
    countValue(`${of}.count`, ranked.length, 'Number of picks'),
    ...(metric && sum ? [quantityValue(`${of}.sum`, sum, `Sum of ${metric.label}`)] : []),
    ...columns.flatMap(({ id, label }) => {
      const left = others[id];
      return left ? [quantityValue(`${of}.others.${id}`, left, `${label} of Others`)] : [];
    }),
  ];
}

function columnValues({ id, label }: RankingColumn, { id: of, ranked }: Standing): readonly Value[] {
  const present = ranked.filter(({ pick }) => pick.cells[id]?.missing === undefined).length;
  const [first, ...rest] = quantitiesOf(
    ranked.map(({ pick }) => pick),
    id,
  );
  const counts = [
    countValue(`${of}.${id}.count`, present, `Picks with a value in ${label}`),
    countValue(`${of}.${id}.missing`, ranked.length - present, `Picks without a value in ${label}`),
  ];
  if (first === undefined) return counts;
  const least = rest.reduce((best, other) => (other.value < best.value ? other : best), first);
  const most = rest.reduce((best, other) => (other.value > best.value ? other : best), first);
  return [
    quantityValue(`${of}.${id}.min`, least, `Least of ${label}`),
    quantityValue(`${of}.${id}.max`, most, `Greatest of ${label}`),
    ...counts,
  ];
}

function criteriaValues({ id, criteria, ranked }: Standing): readonly Value[] {
  if (criteria.length === 0) return [];
  const outcomes = ranked.map(({ results }) => together(results));
  return (['met', 'unmet', 'unknown'] as const).map((result) =>
    countValue(
      `${id}.criteria.${result}`,
      outcomes.filter((outcome) => outcome === result).length,
      `Picks with all criteria ${result}`,
    ),
  );
}
