import { AXIS, axis, isLogarithmic } from '../charts/axis.ts';
import type { Chart } from '../charts/chart.ts';
import { frame } from '../charts/frame.ts';
import type { Canvas, Marks } from '../charts/frame.ts';
import { LINE } from '../charts/labels.ts';
import { label } from '../charts/marks.ts';
import { formatQuantity, formatValue, listed } from '../format.ts';
import type { Quantity } from '../quantities/quantity.ts';
import { namedIn } from './chart-names.ts';
import { HEIGHT, drawRow } from './chart-row.ts';
import { scaleOf } from './chart-scale.ts';
import { drawSpot } from './chart-spot.ts';
import type { Scenarios } from './scenarios.ts';

/**
 * A row for each tier: a bar from the lowest to the highest case, with a mark and a price for each. The spot price is a
 * line through all rows, and an axis at the top measures from it. Linear and from zero, or logarithmic where prices span
 * more than twenty times their lowest.
 */
export function scenariosChart(scenarios: Scenarios): Chart {
  const { id, finding, title } = scenarios;
  const description = describe(scenarios);
  return frame({ id, title: finding, subtitle: title, description }, (canvas) => draw(scenarios, canvas));
}

function draw(scenarios: Scenarios, canvas: Canvas): Marks {
  const scale = scaleOf(scenarios, canvas.width);
  const names = namedIn(scenarios, scale, canvas);
  const foot = names.legendHeight + 8 + names.heights.reduce((sum, height) => sum + height, 0);
  const spot = drawSpot(scenarios, scale, { top: names.legendHeight, height: foot - names.legendHeight, canvas });
  const top = names.legendHeight + spot.height;
  const bottom = foot + spot.height;
  const format = (value: number): string => formatValue(value, unitOf(scenarios), 'table');
  let y = top + 8;
  const rows = scenarios.tiers.map((tier, index) => {
    const place = { scale, canvas, top: y, spot: scenarios.spot };
    y += names.heights[index] ?? HEIGHT;
    return drawRow(tier, place, names.row === index ? names.labels : undefined);
  });
  const note = isLogarithmic(scale) ? [label({ x: 0, y: bottom + 2 * LINE, text: LOG, fill: 'c-muted' })] : [];
  const marks = [
    ...names.legend,
    axis({ scale, format, top, bottom, ends: [0, canvas.width] }),
    spot.marks,
    ...rows.flat(),
    ...note,
  ];
  return { marks, height: bottom + AXIS + note.length * LINE };
}

const LOG = 'Log scale: equal distances are equal multiples.';

function unitOf({ tiers }: Scenarios): Quantity['unit'] {
  return tiers[0]?.cells[0]?.price.unit ?? { kind: 'count' };
}

function describe(scenarios: Scenarios): string {
  const { cases, spot, title, tierLabel } = scenarios;
  const names = listed(cases.map(({ label: name }) => name));
  const row = tierLabel === undefined ? 'A bar' : `One row for each ${tierLabel}. In it a bar`;
  return [
    `${title}.`,
    `${row} runs from the lowest to the highest price, with marks for ${names}.`,
    spot ? `A line marks the spot price of ${formatQuantity(spot)}; an axis at the top counts multiples of it.` : '',
    isLogarithmic(scaleOf(scenarios)) ? 'The scale is logarithmic.' : 'The scale begins at zero.',
  ]
    .filter(Boolean)
    .join(' ');
}
