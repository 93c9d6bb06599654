/** The figures of a ranking: cells, wholes, counts and limits. */
import { formatQuantity } from '../../format.ts';
import type { Quantity } from '../../quantities/quantity.ts';
import type { RankingColumn } from '../../rankings/column.ts';
import { leadOf } from '../../rankings/finding.ts';
import type { RankedPick, Ranking } from '../../rankings/ranking.ts';
import type { Datum } from './datum.ts';
import { countOf, datumOf } from './datum.ts';
import { saidIn } from './said.ts';

/** Every datum of a ranking. */
export function rankingData(ranking: Ranking): Datum[] {
  return [
    ...ranking.ranked.flatMap((ranked) => pickData(ranking, ranked)),
    ...wholes(ranking),
    ...ranking.columns.flatMap((column) => counts(ranking, column)),
    ...ranking.criteria.map(({ label, limit, column }) => limitOf(ranking, column, limit, label)),
    countOf(
      { path: `${ranking.id}.columns`, named: false, label: 'Number of columns', block: ranking.id },
      ranking.columns.length,
    ),
    ...tieCounts(ranking),
  ];
}

function pickData(ranking: Ranking, ranked: RankedPick): Datum[] {
  const { asset, cells } = ranked.pick;
  const own = ranking.columns.flatMap((column) => {
    const cell = cells[column.id];
    if (cell === undefined || cell.missing !== undefined) return [];
    const about = {
      path: `${ranking.id}.${asset.id}.${column.id}`,
      label: `${column.label} of ${asset.name}`,
      block: ranking.id,
      asset: asset.id,
      column: column.id,
    };
    if (cell.quantity) return [datumOf({ ...about, role: 'cell' }, cell.quantity)];
    return column.type === 'link' ? [] : saidIn(cell.text, about);
  });
  return [...own, ...lead(ranking, ranked)];
}

function lead(ranking: Ranking, ranked: RankedPick): Datum[] {
  const found = ranked.tied ? undefined : leadOf(ranking, ranked);
  if (found === undefined || ranking.metric === undefined) return [];
  const { distance, over } = found;
  const [name, more] = over;
  const only = more === undefined ? ranking.ranked.find(({ pick }) => pick.asset.name === name) : undefined;
  const path = `${ranking.id}.${ranked.rank ?? ''}.lead`;
  const about = {
    path,
    label: `Lead of ${ranked.pick.asset.name} in ${ranking.metric.label}`,
    block: ranking.id,
    asset: ranked.pick.asset.id,
    column: ranking.metric.id,
    ...(only && { versus: only.pick.asset.id }),
    ...(distance.unit.kind === 'percent' && { unit: 'points' as const }),
  };
  const text = (): string => ranking.values.find((value) => value.path === path)?.text ?? formatQuantity(distance);
  return [datumOf({ ...about, role: 'cell', text }, distance)];
}

function wholes({ id, values, wholes, columns }: Ranking): Datum[] {
  // A column may be called `max`: the values of its cells are taken for wholes as well.
  const found = columns.some((column) => WHOLES.has(column.id)) ? values : wholes;
  return found.flatMap(({ path, quantity, text, label }) => {
    const [, first = '', last = ''] = path.split('.');
    if (quantity === undefined || !WHOLES.has(last === '' ? first : last)) {
      return quantity && first === 'others'
        ? [datumOf({ path, text, label, role: 'whole', block: id, column: last }, quantity)]
        : [];
    }
    const column = columns.find((one) => one.id === first);
    const role = first === 'count' || first === 'criteria' || COUNTS.has(last) ? 'count' : 'whole';
    return [datumOf({ path, text, label, role, block: id, ...(column && { column: column.id }) }, quantity)];
  });
}

const COUNTS = new Set(['count', 'missing']);
const WHOLES = new Set(['count', 'sum', 'min', 'max', 'missing', 'met', 'unmet', 'unknown']);

/** How many picks say the same in a column of texts or flags. */
function counts({ id, ranked }: Ranking, column: RankingColumn): Datum[] {
  if (column.unit !== undefined || column.type === 'link') return [];
  const texts = ranked.flatMap(({ pick }) => {
    const cell = pick.cells[column.id];
    return cell === undefined || cell.missing !== undefined ? [] : [cell.text];
  });
  const groups = [...Map.groupBy(texts, (text) => text)].filter(
    ([, same]) => column.type === 'flag' || same.length > 1,
  );
  return groups.map(([text, same]) => {
    const wording = column.type === 'flag' ? column.label : text;
    const about = { path: `${id}.${column.id}`, named: false, label: `${column.label}: ${text}`, wording };
    return countOf({ ...about, block: id, column: column.id }, same.length);
  });
}

function tieCounts({ id, ranked }: Ranking): Datum[] {
  const tied = ranked.filter(({ tied }) => tied);
  const groups = Map.groupBy(tied, ({ rank }) => rank);
  return [...groups.values()].map((group) =>
    countOf({ path: `${id}.tied`, named: false, label: 'Picks that are level', block: id }, group.length),
  );
}

function limitOf({ id }: Ranking, column: RankingColumn, limit: number, label: string): Datum {
  const quantity: Quantity = { value: limit, qualifier: 'exact', unit: column.unit ?? { kind: 'count' } };
  const about = { path: `${id}.criteria`, named: false, label, block: id, column: column.id } as const;
  return datumOf({ ...about, role: 'limit' }, quantity);
}
