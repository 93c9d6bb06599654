/** What `<Value of>` and `{path}` may say of a ranking. */
import type { Value } from '../blocks/block.ts';
import { QuantityValue } from '../blocks/quantity-value.ts';
import { formatQuantity, inWords } from '../format.ts';
import type { Quantity } from '../quantities/quantity.ts';
import type { RankingColumn } from './column.ts';
import { together } from './criteria.ts';
import { leadOf } from './finding.ts';
import type { RankedPick, Standing } from './ranking.ts';
import { quantitiesOf, sumOf } from './sums.ts';
import { formatDistance } from './wording.ts';

/** Every path of a ranking with its value. A rank that is tied has none, nor has a cell that is missing. */
export function valuesOf(standing: Standing, wholes: readonly Value[]): readonly Value[] {
  const picks = standing.ranked.map((ranked) => valuesOfPick(ranked, standing));
  return [...picks.flatMap(({ byRank }) => byRank), ...picks.flatMap(({ byAsset }) => byAsset), ...wholes];
}

/** The value of one path. Few of the many that a ranking has are ever named, so the others need not be made for it. */
export function valueAt(path: string, standing: Standing, wholes: readonly Value[]): Value | undefined {
  const whole = wholes.findLast((value) => value.path === path);
  if (whole) return whole;
  const rest = path.slice(standing.id.length + 1);
  const picks = standing.ranked.filter(
    ({ rank, pick }) => isBelow(rest, pick.asset.id) || (rank !== undefined && isBelow(rest, String(rank))),
  );
  const key = path.slice(path.lastIndexOf('.') + 1);
  const values = picks.map((ranked) => valuesOfPick(ranked, standing, (one) => one === key));
  return (
    values.flatMap(({ byAsset }) => byAsset).findLast((value) => value.path === path) ??
    values.flatMap(({ byRank }) => byRank).findLast((value) => value.path === path)
  );
}

const isBelow = (path: string, key: string): boolean => path[key.length] === '.' && path.startsWith(key);

/** What is said of the ranking and its columns as wholes. */
export function valuesOfWhole(standing: Standing): readonly Value[] {
  return [
    ...wholeValues(standing),
    ...standing.columns.flatMap((column) => columnValues(column, standing)),
    ...criteriaValues(standing),
  ];
}

/**
 * The values of a pick by its rank, if it has one to itself, and by its asset.
 *
 * @param isAsked whether those are wanted that a word is the last of the path of; otherwise some may be left out
 */
function valuesOfPick(
  ranked: RankedPick,
  standing: Standing,
  isAsked: (key: string) => boolean = () => true,
): { readonly byRank: readonly Value[]; readonly byAsset: readonly Value[] } {
  const { id, columns } = standing;
  const { rank, tied, pick } = ranked;
  const cells = columns.flatMap((column) => (isAsked(column.id) ? cellOf(ranked, column) : []));
  const lead = isAsked('lead') ? leadOf(standing, ranked)?.distance : undefined;
  return {
    byRank: rank === undefined || tied ? [] : rankValues(`${id}.${rank}`, ranked, cells, lead),
    byAsset: placed(cells, `${id}.${pick.asset.id}`),
  };
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
  lead: Quantity | undefined,
): readonly Value[] {
  const { name } = ranked.pick.asset;
  return [
    { path: `${path}.name`, text: name, label: `Pick ranked ${String(ranked.rank)}` },
    ...placed(cells, path),
    ...(lead ? [leadValue(`${path}.lead`, lead, `Lead of ${name}`)] : []),
  ];
}

/** Percentage points have no unit of their own, so such a lead is a text. */
function leadValue(path: string, distance: Quantity, label: string): Value {
  const value = { path, text: formatDistance(distance), label };
  return distance.unit.kind === 'percent' ? value : { ...value, quantity: distance };
}

function countValue(path: string, count: number, label: string): Value {
  return { path, text: inWords(count), quantity: { value: count, qualifier: 'exact', unit: { kind: 'count' } }, label };
}

function wholeValues({ id: of, ranked, metric, others, columns }: Standing): readonly Value[] {
  const sum = metric && sumOf(quantitiesIn(ranked, metric.id));
  return [
    countValue(`${of}.count`, ranked.length, 'Number of picks'),
    ...(metric && sum ? [new QuantityValue(`${of}.sum`, sum, `Sum of ${metric.label}`)] : []),
    ...columns.flatMap(({ id, label }) => {
      const left = others[id];
      return left ? [new QuantityValue(`${of}.others.${id}`, left, `${label} of Others`)] : [];
    }),
  ];
}

const quantitiesIn = (ranked: readonly RankedPick[], columnId: string): readonly Quantity[] =>
  quantitiesOf(
    ranked.map(({ pick }) => pick),
    columnId,
  );

function columnValues({ id, label }: RankingColumn, { id: of, ranked }: Standing): readonly Value[] {
  const present = ranked.filter(({ pick }) => pick.cells[id]?.missing === undefined).length;
  const quantities = quantitiesIn(ranked, id);
  const [first] = quantities;
  const counts = [
    countValue(`${of}.${id}.count`, present, `Picks with a value in ${label}`),
    countValue(`${of}.${id}.missing`, ranked.length - present, `Picks without a value in ${label}`),
  ];
  if (first === undefined) return counts;
  const least = quantities.reduce((best, other) => (other.value < best.value ? other : best), first);
  const most = quantities.reduce((best, other) => (other.value > best.value ? other : best), first);
  return [
    new QuantityValue(`${of}.${id}.min`, least, `Least of ${label}`),
    new QuantityValue(`${of}.${id}.max`, most, `Greatest of ${label}`),
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
