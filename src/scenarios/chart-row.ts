import type { Scale } from '../charts/axis.ts';
import type { Canvas } from '../charts/frame.ts';
import { LINE, textWidth } from '../charts/labels.ts';
import { bar, label, valued } from '../charts/marks.ts';
import { formatQuantity } from '../format.ts';
import type { Markup } from '../markup.ts';
import type { Quantity } from '../quantities/quantity.ts';
import { FILLS, markOf } from './chart-mark.ts';
import { placed } from './chart-place.ts';
import { tierText } from './chart-scale.ts';
import type { ScenarioCell, Tier } from './grid.ts';

/** Height of a row: its bar, and below it the prices. */
export const HEIGHT = 52;
/** From the top of a row to the middle of its bar, and to the baseline of its prices. */
const [MIDDLE, PRICES] = [13, 40];

export interface RowPlace {
  readonly scale: Scale;
  readonly canvas: Canvas;
  readonly top: number;
  readonly spot: Quantity | undefined;
}

/** A tier: its name, its range, and each case with its price; above them the names of the cases, where it has their centres. */
export function drawRow(tier: Tier, place: RowPlace, names?: readonly number[]): Markup[] {
  const { scale, canvas } = place;
  const y = place.top + (names ? LINE : 0);
  const positions = tier.cells.map(({ price }) => scale(price.value));
  const [left, right] = [Math.min(...positions), Math.max(...positions)];
  const centres = centresOf(tier.cells, place);
  return [
    ...(tier.amount ? [label({ x: 0, y: y + MIDDLE + 5, text: tierText(tier), bold: true })] : []),
    bar({ x: left, y: y + MIDDLE - 3, width: right - left, height: 6, fill: 'c-range' }),
    ...tier.cells.map((cell, index) => {
      const { case: each, price } = cell;
      const x = scale(price.value);
      const text = formatQuantity(price, 'table');
      const name =
        names && label({ ...NAME, x: names[index] ?? x, y: place.top + 14, text: each.label, fill: FILLS[each.id] });
      const figure = label({ x: centres[index] ?? x, y: y + PRICES, text, anchor: 'middle', bold: each.id === 'base' });
      return valued(said(tier, cell), [name, markOf(each.id, x, y + MIDDLE), figure], canvas);
    }),
  ];
}

const NAME = { anchor: 'middle', bold: true } as const;

/** `Bear, $8 trillion: $293.45 (1.29×)`. */
function said(tier: Tier, { case: each, price, multiple }: ScenarioCell): string {
  const where = tier.amount ? `, ${formatQuantity(tier.amount, 'table')}` : '';
  const times = multiple ? ` (${formatQuantity(multiple, 'table')})` : '';
  return `${each.label}${where}: ${formatQuantity(price, 'table')}${times}`;
}

/** Where the prices of a row stand. */
function centresOf(cells: readonly ScenarioCell[], place: RowPlace): number[] {
  return placed(
    cells.map(({ price }) => ({ at: place.scale(price.value), width: textWidth(formatQuantity(price, 'table')) })),
    place,
  );
}
