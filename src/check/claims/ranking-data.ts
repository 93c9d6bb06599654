/** The figures of a ranking: cells, wholes, counts and limits. */
import type { Value } from '../../blocks/block.ts';
import { formatQuantity } from '../../format.ts';
import type { Quantity } from '../../quantities/quantity.ts';
import type { RankingColumn } from '../../rankings/column.ts';
import { leadOf } from '../../rankings/finding.ts';
import type { RankedPick, Ranking } from '../../rankings/ranking.ts';
import type { Datum } from './datum.ts';
import { BLANK, countOf, datumOf } from './datum.ts';
import { saidIn } from './said.ts';

/** Every datum of a ranking. */
export function rankingData(ranking: Ranking): Datum[] {
  const { id: block, columns, criteria } = ranking;
  return [
    ...picksData(ranking),
    ...wholes(ranking),
    ...columns.flatMap((column) => counts(ranking, column)),
    ...criteria.map(({ label, limit, column }) => limitOf(ranking, column, limit, label)),
    countOf({ ...BLANK, path: `${block}.columns`, named: false, label: 'Number of columns', block }, columns.length),
    ...tieCounts(ranking),
  ];
}

/** The cells of each pick, and its lead. */
function picksData(ranking: Ranking): Datum[] {
  const data: Datum[] = [];
  for (const ranked of ranking.ranked) {
    for (const column of ranking.columns) addCell(data, ranking, ranked, column);
    const lead = leadData(ranking, ranked);
    if (lead) data.push(lead);
  }
  return data;
}

function addCell(
  data: Datum[],
  { id: block }: Ranking,
  { pick }: RankedPick,
  { id, label, type }: RankingColumn,
): void {
  const { asset, cells } = pick;
  const cell = cells[id];
  if (cell === undefined || cell.missing !== undefined || (type === 'link' && !cell.quantity)) return;
  const about = {
    ...BLANK,
    path: `${block}.${asset.id}.${id}`,
    label: `${label} of ${asset.name}`,
    block,
    asset: asset.id,
    column: id,
  };
  if (cell.quantity) data.push(datumOf(about, cell.quantity));
  else data.push(...saidIn(cell.text, about));
}

function leadData(ranking: Ranking, ranked: RankedPick): Datum | undefined {
  const { id: block, metric } = ranking;
  const found = ranked.tied ? undefined : leadOf(ranking, ranked);
  if (found === undefined || metric === undefined) return undefined;
  const { distance, over } = found;
  const { asset } = ranked.pick;
  const path = `${block}.${ranked.rank ?? ''}.lead`;
  const about = {
    ...BLANK,
    path,
    label: `Lead of ${asset.name} in ${metric.label}`,
    block,
    asset: asset.id,
    versus:
      over.length === 1 ? ranking.ranked.find(({ pick }) => pick.asset.name === over[0])?.pick.asset.id : undefined,
    column: metric.id,
    text: () => ranking.values.find((value) => value.path === path)?.text ?? formatQuantity(distance),
    unit: distance.unit.kind === 'percent' ? ('points' as const) : undefined,
  };
  return datumOf(about, distance);
}

function wholes(ranking: Ranking): Datum[] {
  const data: Datum[] = [];
  // A column may be called `max`: the values of its cells are taken for wholes as well.
  const values = ranking.columns.some(({ id }) => WHOLES.has(id)) ? ranking.values : ranking.wholes;
  for (const value of values) {
    const { path, quantity } = value;
    if (quantity === undefined) continue;
    const last = path.slice(path.lastIndexOf('.') + 1);
    if (WHOLES.has(last) || path.startsWith('others.', ranking.id.length + 1))
      data.push(wholeOf(ranking, value, quantity, last));
  }
  return data;
}

/** What a path names: `votes.count`, `votes.sum`, `votes.share.max`, `votes.others.share`, `votes.criteria.met`. */
function wholeOf({ id, columns }: Ranking, value: Value, quantity: Quantity, last: string): Datum {
  const { path, label } = value;
  const about = { ...BLANK, path, text: () => value.text, label, block: id };
  if (!WHOLES.has(last)) return datumOf({ ...about, role: 'whole', column: last }, quantity);
  const end = path.indexOf('.', id.length + 1);
  const first = path.slice(id.length + 1, end === -1 ? path.length : end);
  const column = columns.find((one) => one.id === first)?.id;
  const role = last === 'count' || last === 'missing' || first === 'criteria' ? 'count' : 'whole';
  return datumOf({ ...about, role, column }, quantity);
}

const WHOLES = new Set(['count', 'sum', 'min', 'max', 'missing', 'met', 'unmet', 'unknown']);

/** How many picks say the same in a column of texts or flags. */
function counts({ id: block, ranked }: Ranking, column: RankingColumn): Datum[] {
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
    const about = { path: `${block}.${column.id}`, named: false, label: `${column.label}: ${text}`, wording };
    return countOf({ ...about, block, column: column.id }, same.length);
  });
}

function tieCounts({ id: block, ranked }: Ranking): Datum[] {
  const tied = ranked.filter(({ tied }) => tied);
  const groups = Map.groupBy(tied, ({ rank }) => rank);
  return [...groups.values()].map((group) =>
    countOf({ path: `${block}.tied`, named: false, label: 'Picks that are level', block }, group.length),
  );
}

function limitOf({ id: block }: Ranking, column: RankingColumn, limit: number, label: string): Datum {
  const quantity: Quantity = { value: limit, qualifier: 'exact', unit: column.unit ?? { kind: 'count' } };
  const about = { path: `${block}.criteria`, named: false, label, block, column: column.id } as const;
  return datumOf({ ...about, role: 'limit' }, quantity);
}
