import type { Canvas } from '../charts/frame.ts';
import { shortened, textWidth } from '../charts/labels.ts';
import { bar, dot, label, ring, rule, valued } from '../charts/marks.ts';
import type { FillClass } from '../charts/marks.ts';
import type { Markup } from '../markup.ts';
import type { PlacedPanel, RankingLayout } from './chart-layout.ts';
import type { ChartRow, Figure } from './chart-panels.ts';

/** Height of a row. */
export const ROW = 25;
const BAR = 15;
const RADIUS = 5;
const GAP = 8;
/** From the middle of a row to the baseline of its text. */
const BASELINE = 5.25;

/** Rank, name, and in each panel a mark with its figure. */
export function drawRow(row: ChartRow, top: number, layout: RankingLayout, canvas: Canvas): Markup[] {
  const middle = top + ROW / 2;
  const { rank, name, weight, figures } = row;
  const y = middle + BASELINE;
  const bold = weight === 'first';
  return [
    ...(rank === '' ? [] : [label({ x: layout.ranks, y, text: rank, anchor: 'end', fill: 'c-muted' })]),
    label({
      x: layout.names,
      y,
      text: shortened(name, layout.namesWidth),
      fill: weight === 'others' ? 'c-muted' : 'c-ink',
      bold,
    }),
    ...layout.panels.flatMap((panel, index) => {
      const figure = figures[index];
      if (!figure || figure.text === '') return [];
      return drawFigure(figure, row, { panel, middle, main: index === 0 }, canvas);
    }),
  ];
}

interface Place {
  readonly panel: PlacedPanel;
  readonly middle: number;
  /** Whether this is the first panel, whose figures are set bold. */
  readonly main: boolean;
}

function drawFigure({ quantity, text, mark: short }: Figure, row: ChartRow, place: Place, canvas: Canvas): Markup {
  const { panel, middle, main } = place;
  const [zero, end] = [panel.x(0), panel.x(quantity?.value ?? 0)];
  const y = middle + BASELINE;
  if (!quantity) {
    const fits = zero + GAP + textWidth(text) <= panel.right;
    return label({ x: zero + GAP, y, text: fits ? text : (short ?? ''), fill: 'c-muted' });
  }
  const dots = panel.form === 'dots';
  const x = Math.max(zero, end) + GAP + (dots ? RADIUS - 1 : 0);
  const figure = label({ x, y, text, bold: main, fill: row.weight === 'others' ? 'c-muted' : 'c-ink' });
  const bounded = quantity.qualifier === 'under' || quantity.qualifier === 'over';
  const mark = dots ? drawDot(row, place, end, bounded) : drawBar(row, middle, zero, end);
  return valued(`${row.name}, ${panel.column.label}: ${text}`, [...mark, figure], canvas);
}

function drawBar({ weight }: ChartRow, middle: number, zero: number, end: number): Markup[] {
  const [left, width] = [Math.min(zero, end), Math.abs(end - zero)];
  if (weight === 'others') {
    return [rule({ from: [left, middle], to: [left + width, middle], stroke: 'c-hatch', width: BAR, dashes: '2 2' })];
  }
  return [bar({ x: left, y: middle - BAR / 2, width, height: BAR, fill: fillOf(weight) })];
}

/** A dot on a line from zero: as far as the highest that can be had, where there is such; open where the figure is a bound. */
function drawDot({ weight }: ChartRow, { panel, middle }: Place, x: number, bounded: boolean): Markup[] {
  const far = panel.column.max === undefined ? x : panel.end;
  const spot = { x, y: middle, radius: RADIUS, fill: fillOf(weight) };
  return [rule({ from: [panel.x(0), middle], to: [far, middle], stroke: 'c-rule' }), bounded ? ring(spot) : dot(spot)];
}

function fillOf(weight: ChartRow['weight']): FillClass {
  return weight === 'rest' ? 'c-bar-soft' : 'c-bar';
}
