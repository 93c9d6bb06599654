import type { Cell, Column, DataTable, Row } from '../blocks/block.ts';
import { textCell } from '../blocks/block.ts';
import type { Subject } from '../provenance/inheritance.ts';
import { tableColumn } from './column.ts';
import { criterionColumn, resultCell } from './criteria.ts';
import type { RankedPick, Standing } from './ranking.ts';
import { quantityCell } from './read-cell.ts';

const RANK: Column = { id: 'rank', label: 'Rank', type: 'rank' };
const NAME: Column = { id: 'name', label: 'Name', type: 'name' };
const BLANK: Cell = { text: '', value: null };

/** So many columns fit a phone side by side, where none of them holds text. */
const SIDE_BY_SIDE = 5;

/** Rank, name, the ranking's columns, its criteria; the picks in rank order, then "Others". A list has no rank column. */
export function tableOf(standing: Standing): DataTable {
  const places = standing.order === undefined ? [] : [RANK];
  const columns = [...places, NAME, ...standing.columns.map(tableColumn), ...standing.criteria.map(criterionColumn)];
  const rows = standing.ranked.map((ranked) => pickRow(ranked, standing));
  const table = { columns, rows: [...rows, ...othersRow(standing)], header: places.length, sortable: true };
  return fitsPhone(columns) ? table : { ...table, narrow: 'records' };
}

function fitsPhone(columns: readonly Column[]): boolean {
  const figures = columns.filter(({ type }) => type === 'quantity');
  return columns.length <= SIDE_BY_SIDE && figures.length >= columns.length - 2;
}

/** `1`, `15=` where it is shared, nothing where there is none. */
export function formatRank({ rank, tied }: { readonly rank: number | undefined; readonly tied: boolean }): string {
  return rank === undefined ? '' : `${rank}${tied ? '=' : ''}`;
}

/** `Aave (AAVE)`. */
export function formatName({ name, symbol }: Subject): string {
  return symbol === undefined ? name : `${name} (${symbol})`;
}

function pickRow(ranked: RankedPick, { columns, order }: Standing): Row {
  const { pick, results } = ranked;
  const cells: Cell[] = order === undefined ? [] : [{ text: formatRank(ranked), value: ranked.rank ?? null }];
  cells.push({ text: formatName(pick.asset), value: pick.asset.name, href: pick.asset.href });
  for (const { id } of columns) cells.push(pick.cells[id] ?? BLANK);
  for (const result of results) cells.push(resultCell(result));
  return { id: pick.asset.id, cells };
}

function othersRow({ columns, criteria, others, order }: Standing): readonly Row[] {
  if (Object.keys(others).length === 0) return [];
  const place = order === undefined ? [] : [BLANK];
  const cells = columns.map(({ id }) => {
    const left = others[id];
    return left === undefined ? BLANK : quantityCell(left);
  });
  return [
    { id: 'others', computed: true, cells: [...place, textCell('Others'), ...cells, ...criteria.map(() => BLANK)] },
  ];
}
