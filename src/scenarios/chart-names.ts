/** Where the cases of a forecast are named: above their marks in one row, or in a legend where names are too long for that. */
import type { Scale } from '../charts/axis.ts';
import type { Canvas } from '../charts/frame.ts';
import { LINE, textWidth, wrap } from '../charts/labels.ts';
import { label } from '../charts/marks.ts';
import type { Markup } from '../markup.ts';
import { FILLS, RADIUS, markOf } from './chart-mark.ts';
import { placed } from './chart-place.ts';
import { HEIGHT } from './chart-row.ts';
import type { Grid } from './grid.ts';

/** How far a name may stand from its mark before another row is looked at. */
const NEAR = 20;

/** Centres of the names in a row, in the order of the cases. */
export type Names = readonly number[];

export interface Named {
  /** The tier whose marks are named; absent where a legend names them. */
  readonly row?: number;
  readonly labels?: Names;
  readonly legend: readonly Markup[];
  readonly legendHeight: number;
  /** Of each row. */
  readonly heights: readonly number[];
}

/** The first row where names stand near their marks, or else the row where they stand nearest. */
export function namedIn(grid: Grid, scale: Scale, canvas: Canvas): Named {
  const { width } = canvas;
  const heading = grid.tierLabel === undefined ? [] : wrap(grid.tierLabel, width);
  const lines = heading.map((text, index) => label({ x: 0, y: (index + 1) * LINE - 5, text, fill: 'c-muted' }));
  const above = lines.length * LINE;
  const room = grid.cases.reduce((sum, each) => sum + textWidth(each.label) + 8, -8);
  if (room > width - (scale.range()[0] ?? 0)) return inLegend(grid, lines, width);
  const rows = grid.tiers.map((_, index) => rowOf(grid, index, scale, canvas));
  const nearest = Math.min(...rows.map(({ off }) => off));
  const row = rows.findIndex(({ off }) => off <= Math.max(NEAR, nearest));
  const heights = grid.tiers.map((_, index) => HEIGHT + (index === row ? LINE : 0));
  return { row, labels: rows[row]?.centres ?? [], legend: lines, legendHeight: above, heights };
}

function rowOf({ tiers, spot }: Grid, index: number, scale: Scale, canvas: Canvas): { centres: Names; off: number } {
  const wishes = (tiers[index]?.cells ?? []).map(({ case: { label: text }, price }) => {
    return { at: scale(price.value), width: textWidth(text) };
  });
  const centres = placed(wishes, { scale, canvas, spot });
  return { centres, off: Math.max(0, ...wishes.map(({ at }, each) => Math.abs(at - (centres[each] ?? at)))) };
}

/** Cases and their marks, in as many lines as they need. */
function inLegend({ cases, tiers }: Grid, lines: readonly Markup[], width: number): Named {
  let [x, y] = [0, (lines.length + 1) * LINE - 5];
  const marks = cases.flatMap(({ id, label: text }) => {
    const room = 2 * RADIUS + 6 + textWidth(text);
    if (x > 0 && x + room > width) [x, y] = [0, y + LINE];
    const start = x;
    x += room + 18;
    return [
      markOf(id, start + RADIUS, y - 5),
      label({ x: start + 2 * RADIUS + 6, y, text, fill: FILLS[id], bold: true }),
    ];
  });
  return { legend: [...lines, ...marks], legendHeight: y + 9, heights: tiers.map(() => HEIGHT) };
}
