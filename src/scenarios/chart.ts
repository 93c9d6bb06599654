import { AXIS, axis, isLogarithmic, scaleFor } from '../charts/axis.ts';
import type { Scale } from '../charts/axis.ts';
import type { Chart } from '../charts/chart.ts';
import { WIDTH, frame } from '../charts/frame.ts';
import { LINE, spread, textWidth, within, wrap } from '../charts/labels.ts';
import { bar, dot, label, rule } from '../charts/marks.ts';
import type { FillClass } from '../charts/marks.ts';
import { formatQuantity, formatValue, listed } from '../format.ts';
import type { Markup } from '../markup.ts';
import type { Quantity } from '../quantities/quantity.ts';
import { hasTiers, scenariosOf } from './grid.ts';
import type { Grid, ScenarioCell, Tier } from './grid.ts';
import type { CaseId } from './schema.ts';
import type { Scenarios } from './scenarios.ts';

const FILLS = { bear: 'c-bear', base: 'c-base', bull: 'c-bull' } as const satisfies Record<CaseId, FillClass>;

/** Height of a row: its bar, and below it the prices. */
const ROW = 56;
/** From the top of a row to the middle of its bar, the foot of the spot line and the baseline of the prices. */
const [MIDDLE, FOOT, PRICES] = [14, 26, 43];
const RADIUS = 6;
const GAP = 10;

/**
 * A row for each tier: a bar from the lowest to the highest case, with a mark and a price for each; and the spot price as
 * a line through the bars. Linear and from zero, or logarithmic where prices span more than twenty times their lowest.
 */
export function scenariosChart(scenarios: Scenarios): Chart {
  const scale = scaleOf(scenarios);
  const heading = scenarios.tierLabel === undefined ? [] : wrap(`Rows: ${scenarios.tierLabel}`, WIDTH);
  const legend = legendOf(scenarios, (heading.length + 1) * LINE - 5);
  const top = legend.bottom + (scenarios.spot ? LINE + 19 : 15);
  const bottom = top + scenarios.tiers.length * ROW;
  const marks = [
    ...heading.map((text, index) => label({ x: 0, y: (index + 1) * LINE - 5, text, fill: 'c-muted' })),
    ...legend.marks,
    ...(scenarios.spot ? [spotName(scenarios.spot, scale, top - 8)] : []),
    ...scenarios.tiers.flatMap((tier, index) => row(tier, top + index * ROW, scale, scenarios.spot)),
    ...axis(scale, bottom, (value) => formatValue(value, unitOf(scenarios), 'table')),
  ];
  const { id, finding } = scenarios;
  return frame({ id, title: finding, description: describe(scenarios, scale), height: bottom + AXIS }, marks);
}

/** The scale of prices: it begins right of the widest name of a tier. */
export function scaleOf(grid: Grid): Scale {
  const prices = scenariosOf(grid).map(({ price }) => price.value);
  const widest = Math.max(0, ...grid.tiers.map((tier) => textWidth(tierText(tier))));
  const start = widest === 0 ? RADIUS : widest + GAP + RADIUS;
  return scaleFor(grid.spot ? [...prices, grid.spot.value] : prices, [start, WIDTH - RADIUS]);
}

function tierText({ amount }: Tier): string {
  return amount ? formatQuantity(amount, 'table') : '';
}

function unitOf(grid: Grid): Quantity['unit'] {
  return grid.tiers[0]?.cells[0]?.price.unit ?? { kind: 'count' };
}

/** Cases and their marks, in as many lines as they need; `bottom` is the last baseline. */
function legendOf({ cases }: Grid, first: number): { readonly marks: Markup[]; readonly bottom: number } {
  let [x, y] = [0, first];
  const marks = cases.flatMap(({ id, label: text }) => {
    const width = 2 * RADIUS + 6 + textWidth(text);
    if (x > 0 && x + width > WIDTH) [x, y] = [0, y + LINE];
    const start = x;
    x += width + 18;
    return [mark(id, start + RADIUS, y - 5), label({ x: start + 2 * RADIUS + 6, y, text })];
  });
  return { marks, bottom: y };
}

/** Bear and bull are dots, base a stroke, so that they differ without colour. */
function mark(id: CaseId, x: number, y: number): Markup {
  if (id === 'base') return bar({ x: x - 3, y: y - 9, width: 6, height: 18, fill: FILLS[id] });
  return dot({ x, y, radius: RADIUS, fill: FILLS[id] });
}

function spotName(spot: Quantity, scale: Scale, y: number): Markup {
  const text = `Spot price ${formatQuantity(spot, 'table')}`;
  const x = within(scale(spot.value), textWidth(text), [0, WIDTH]);
  return label({ x, y, text, anchor: 'middle', bold: true });
}

/** The spot line is left out where prices stand, which it would cross. */
function row(tier: Tier, y: number, scale: Scale, spot: Quantity | undefined): Markup[] {
  const positions = tier.cells.map(({ price }) => scale(price.value));
  const [left, right] = [Math.min(...positions), Math.max(...positions)];
  return [
    ...(tier.amount ? [label({ x: 0, y: y + MIDDLE + 5, text: tierText(tier), bold: true })] : []),
    bar({ x: left, y: y + MIDDLE - 4, width: right - left, height: 8, fill: 'c-range' }),
    ...(spot ? [spotLine(scale(spot.value), y)] : []),
    ...tier.cells.map((cell) => mark(cell.case.id, scale(cell.price.value), y + MIDDLE)),
    ...prices(tier.cells, y + PRICES, scale),
  ];
}

function spotLine(x: number, y: number): Markup {
  return rule({ from: [x, y - 3], to: [x, y + FOOT], stroke: 'c-accent', width: 2 });
}

function prices(cells: readonly ScenarioCell[], y: number, scale: Scale): Markup[] {
  const texts = cells.map(({ price }) => formatQuantity(price, 'table'));
  const labels = cells.map(({ price }, index) => ({ at: scale(price.value), width: textWidth(texts[index] ?? '') }));
  const [start = 0] = scale.range();
  const centres = spread(labels, [start - RADIUS, WIDTH]);
  return cells.map((cell, index) =>
    label({ x: centres[index] ?? 0, y, text: texts[index] ?? '', fill: FILLS[cell.case.id], anchor: 'middle' }),
  );
}

function describe(scenarios: Scenarios, scale: Scale): string {
  const { cases, spot, title } = scenarios;
  const names = listed(cases.map(({ label: name }) => name));
  return [
    `${title}.`,
    `${hasTiers(scenarios) ? 'In each row a' : 'A'} bar runs from the lowest to the highest price, with marks for ${names}.`,
    spot ? `A line marks the spot price of ${formatQuantity(spot)}.` : '',
    isLogarithmic(scale) ? 'The scale is logarithmic.' : 'The scale begins at zero.',
  ]
    .filter(Boolean)
    .join(' ');
}
