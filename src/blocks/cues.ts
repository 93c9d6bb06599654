/** Sizes beside figures, for pages: a bar below a score, a shade behind a multiple. Neither says more than the figure does. */
import { html, join } from '../markup.ts';
import type { Markup } from '../markup.ts';
import type { Cell, Column, DataTable } from './block.ts';

/** From these multiples on a cell is shaded one step deeper. */
const LIMITS = [1, 2, 5, 10] as const;

/** Whether the figures of a column can be compared by eye: bounds cannot. */
export function isComparable(table: DataTable, index: number): boolean {
  return table.rows.every(({ cells }) => {
    const qualifier = cells[index]?.quantity?.qualifier;
    return qualifier !== 'under' && qualifier !== 'over';
  });
}

/** A bar whose whole width is the most there can be. */
export function drawBar({ cue }: Column, { quantity }: Cell): Markup | undefined {
  if (cue?.form !== 'bar' || quantity === undefined) return undefined;
  const width = Math.round((Math.max(0, quantity.value) / cue.most) * 1000) / 10;
  return html`<svg class="cell-bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true"><rect width="${width}" height="1"/></svg>`;
}

/** `shade-1` to `shade-4`, or nothing below the first limit. */
export function shadeOf({ cue }: Column, { quantity }: Cell): string | undefined {
  if (cue?.form !== 'shade' || quantity === undefined) return undefined;
  const step = LIMITS.filter((limit) => quantity.value >= limit).length;
  return step === 0 ? undefined : `shade-${step}`;
}

/** What the shades of a table mean, where it has any. */
export function drawShadeKey(table: DataTable): Markup | undefined {
  const isShaded = table.columns.some(
    (column, index) =>
      column.cue?.form === 'shade' &&
      isComparable(table, index) &&
      table.rows.some(({ cells }) => cells[index] && shadeOf(column, cells[index]) !== undefined),
  );
  if (!isShaded) return undefined;
  const steps = LIMITS.map((limit, index) => html`<span class="shade-${index + 1}">${limit}×</span>`);
  return html`
<p class="table-key">Shaded from ${join(steps, ' ')} the spot price</p>`;
}
