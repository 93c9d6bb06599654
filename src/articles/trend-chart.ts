import { scaleLinear } from 'd3-scale';
import { AXIS, scaleFor } from '../charts/axis.ts';
import type { Chart } from '../charts/chart.ts';
import { frame } from '../charts/frame.ts';
import type { Canvas, Marks } from '../charts/frame.ts';
import { LINE, textWidth, within } from '../charts/labels.ts';
import { bar, dot, label, rule } from '../charts/marks.ts';
import { formatDate } from '../format.ts';
import type { Markup } from '../markup.ts';
import type { Point, Trend } from './trend.ts';

const HEIGHT = 90;
const RADIUS = 5;
const TOP = 2 * LINE + 8;

/** Figures of one measure over time: a dot for each, a bar where a figure is a range, and the dates of the first and last. */
export function drawTrend({ measure, points }: Trend, asset: string): Chart {
  const [first, last] = endsOf(points);
  const title = `${measure.label} of ${asset}: ${first.figure[0]} in ${formatDate(first.date)}, ${last.figure[0]} in ${formatDate(last.date)}`;
  const description = `A dot for each of ${String(points.length)} figures by the date at which it was true. They may come from several sources.`;
  const id = `trend-${measure.label.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;
  return frame({ id, title, description }, (canvas) => drawMarks({ measure, points }, canvas));
}

const endsOf = (points: Trend['points']): readonly [first: Point, last: Point] => [
  points[0],
  points.at(-1) ?? points[1],
];

function drawMarks({ measure, points }: Trend, { width }: Canvas): Marks {
  const days = points.map(({ date }) => timeOf(date));
  const x = scaleLinear([RADIUS, width - RADIUS]).domain([Math.min(...days), Math.max(...days)]);
  const y = heightOf(points.flatMap(({ figure: [, low, high] }) => [low, high]));
  const foot = TOP + HEIGHT;
  const named = ({ date }: Point, at: number, text: string): Markup =>
    label({ x: within(x(timeOf(date)), textWidth(text), [0, width]), y: at, text, anchor: 'middle' });
  const marks = [
    label({ x: 0, y: LINE - 5, text: measure.label, bold: true }),
    ...points.flatMap((point, index) => drawPoint(point, points[index - 1], (date) => x(timeOf(date)), y)),
    ...endsOf(points).map((point) => named(point, TOP - 10, point.figure[0])),
    rule({ from: [0, foot], to: [width, foot], stroke: 'c-axis' }),
    ...endsOf(points).map((point) => named(point, foot + LINE, formatDate(point.date))),
  ];
  return { marks, height: foot + AXIS };
}

/** From zero upwards; figures below zero get a scale of their own. */
function heightOf(values: readonly number[]): (value: number) => number {
  const range = [TOP + HEIGHT, TOP] as const;
  if (Math.min(...values) > 0) return scaleFor(values, range);
  return scaleLinear(range).domain([Math.min(0, ...values), Math.max(...values, 1)]);
}

type Place = (value: number) => number;

function drawPoint(
  { date, figure: [, low, high] }: Point,
  before: Point | undefined,
  x: (date: string) => number,
  y: Place,
): Markup[] {
  const at = x(date);
  return [
    ...(before
      ? [rule({ from: [x(before.date), y(before.figure[2])], to: [at, y(high)], stroke: 'c-rule', width: 2 })]
      : []),
    ...(low === high ? [] : [bar({ x: at - 2, y: y(high), width: 4, height: y(low) - y(high), fill: 'c-range' })]),
    ...(low === high ? [] : [dot({ x: at, y: y(low), radius: RADIUS, fill: 'c-bear' })]),
    dot({ x: at, y: y(high), radius: RADIUS, fill: low === high ? 'c-bar' : 'c-bull' }),
  ];
}

/** The middle of a year or month, so that `2024` stands between its months. */
function timeOf(date: string): number {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return Date.UTC(year, 6, 1);
  return Date.UTC(year, month - 1, day ?? 15);
}
