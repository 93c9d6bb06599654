/** What the chart of a ranking shows: which columns, and for each pick a row. */
import { MARKS, MISSING } from '../blocks/block.ts';
import { formatQuantity } from '../format.ts';
import type { Quantity } from '../quantities/quantity.ts';
import type { RankingColumn } from './column.ts';
import type { RankedPick, Ranking } from './ranking.ts';

/** A column drawn side by side with others: shares as bars, whatever else as dots on a line. */
export interface Panel {
  readonly column: RankingColumn;
  readonly form: 'bars' | 'dots';
  /** From the least to the greatest, zero among them. */
  readonly extent: readonly [low: number, high: number];
}

export interface Figure {
  readonly quantity: Quantity | undefined;
  readonly text: string;
  /** What a narrow place says in its stead, where it is missing. */
  readonly mark?: string;
}

export interface ChartRow {
  /** `1`, `15=`, or empty. */
  readonly rank: string;
  readonly name: string;
  /** `first` leads the ranking; `plain` rows are drawn where nothing leads; `others` is computed. */
  readonly weight: 'first' | 'rest' | 'plain' | 'others';
  /** In the order of the panels. */
  readonly figures: readonly Figure[];
}

/** The columns of a chart: what ranks, or where that was not captured the column with most figures; and two more at most. */
export function panelsOf(ranking: Ranking): readonly Panel[] {
  const { metric, columns, ranked } = ranking;
  if (!metric) return [];
  const worth = columns.filter(({ id, unit }) => unit && isWorth(countOf(ranked, id), ranked.length));
  const fullest = worth.toSorted((one, other) => countOf(ranked, other.id) - countOf(ranked, one.id))[0];
  const main = countOf(ranked, metric.id) > 0 ? metric : fullest;
  if (!main) return [];
  const others = worth.filter(({ id }) => id !== main.id).slice(0, 2);
  return [main, ...others].map((column) => panelOf(column, ranking));
}

/** Figures of some picks alone say something only where there are three, of a third of all. */
const isWorth = (count: number, all: number): boolean => count >= 3 && count * 3 >= all;

function countOf(ranked: readonly RankedPick[], id: string): number {
  return ranked.filter(({ pick }) => pick.cells[id]?.quantity !== undefined).length;
}

function panelOf(column: RankingColumn, { ranked, others }: Ranking): Panel {
  const left = others[column.id];
  const values = ranked.flatMap(({ pick }) => pick.cells[column.id]?.quantity?.value ?? []);
  const all = [0, ...values, ...(left ? [left.value] : []), ...(column.max === undefined ? [] : [column.max])];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  return { column, form: isShare(column) ? 'bars' : 'dots', extent: low === high ? [0, 1] : [low, high] };
}

function isShare({ whole, label }: RankingColumn): boolean {
  return whole !== undefined || /^share of /i.test(label);
}

/** Rankings of more rows are cut. */
const MOST = 24;
const KEPT = 20;

/** The rows in rank order, as many as a chart holds, and how many more picks there are. */
export function rowsOf(
  { ranked, others, metric }: Ranking,
  panels: readonly Panel[],
): { readonly rows: readonly ChartRow[]; readonly others?: ChartRow; readonly more: number } {
  const shown = ranked.length > MOST ? ranked.slice(0, KEPT) : ranked;
  const leads = panels[0]?.column.id === metric?.id && ranked.some(({ rank }) => rank === 1);
  const rows = shown.map((each): ChartRow => {
    const weight = leads ? (each.rank === 1 ? 'first' : 'rest') : 'plain';
    const figures = panels.map(({ column }, index) => figureOf(each, column.id, index === 0));
    return { rank: rankText(each), name: each.pick.asset.name, weight, figures };
  });
  const left = othersOf(others, panels);
  return { rows, ...(left && { others: left }), more: ranked.length - shown.length };
}

function rankText({ rank, tied }: RankedPick): string {
  return rank === undefined ? '' : `${String(rank)}${tied ? '=' : ''}`;
}

function figureOf({ pick }: RankedPick, id: string, main: boolean): Figure {
  const { quantity, missing = 'not-captured' } = pick.cells[id] ?? {};
  if (quantity) return { quantity, text: formatQuantity(quantity, 'table') };
  return { quantity, text: main ? MISSING[missing] : MARKS[missing], mark: MARKS[missing] };
}

function othersOf(others: Ranking['others'], panels: readonly Panel[]): ChartRow | undefined {
  const figures = panels.map(({ column }): Figure => {
    const quantity = others[column.id];
    return { quantity, text: quantity ? formatQuantity(quantity, 'table') : '' };
  });
  if (figures[0]?.quantity === undefined) return undefined;
  return { rank: '', name: 'Others', weight: 'others', figures };
}
