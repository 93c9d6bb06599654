import { scaleFor } from '../charts/axis.ts';
import type { Scale } from '../charts/axis.ts';
import { WIDTHS } from '../charts/frame.ts';
import { widestOf } from '../charts/labels.ts';
import { formatQuantity } from '../format.ts';
import { RADIUS } from './chart-mark.ts';
import { scenariosOf } from './grid.ts';
import type { Grid, Tier } from './grid.ts';

const GAP = 14;

/** The scale of prices in a drawing of this width: it begins right of the widest name of a tier. */
export function scaleOf(grid: Grid, width: number = WIDTHS.narrow): Scale {
  const prices = scenariosOf(grid).map(({ price }) => price.value);
  const widest = widestOf(grid.tiers.map(tierText));
  const start = widest === 0 ? RADIUS : widest + GAP + RADIUS;
  return scaleFor(grid.spot ? [...prices, grid.spot.value] : prices, [start, width - 2 * RADIUS]);
}

/** How a row is named: `$8T`. */
export function tierText({ amount }: Tier): string {
  return amount ? formatQuantity(amount, 'table') : '';
}
