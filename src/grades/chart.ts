import { scaleLinear } from 'd3-scale';
import type { Chart } from '../charts/chart.ts';
import { WIDTHS, frame } from '../charts/frame.ts';
import type { Canvas, Marks } from '../charts/frame.ts';
import { LINE, textWidth, widestOf, within, wrap } from '../charts/labels.ts';
import { bar, label, rule, valued } from '../charts/marks.ts';
import { formatQuantity, formatValue } from '../format.ts';
import type { Markup } from '../markup.ts';
import { formatScore } from './findings.ts';
import type { Grade } from './grade.ts';
import { knownWeights, maxOf } from './score.ts';
import type { Part, Score } from './score.ts';
import { percentOf } from './weights.ts';

const BAR = 15;
const GAP = 12;
/** From the foot of one row to the next. */
const APART = 11;
/** What of the drawing names may take. */
const NAMES = 0.36;

/** Where the columns stand: names, weights where they are known, bars, scores. */
interface Columns {
  readonly names: number;
  /** Where the column of weights ends. */
  readonly weights: number;
  readonly scale: (score: number) => number;
}

/**
 * A bar for each part, from nothing to the highest score that can be had, and the total as a line through all of them.
 * Nothing where the source names no parts.
 */
export function gradeChart(grade: Grade): Chart | undefined {
  const { id, finding, title, parts } = grade;
  if (parts.length === 0) return undefined;
  const description = describe(grade);
  return frame({ id, title: finding, subtitle: title, description }, (canvas) => draw(grade, canvas));
}

function draw(grade: Grade, canvas: Canvas): Marks {
  const columns = columnsOf(grade, canvas.width);
  const rows: Markup[] = [];
  let y = 2 * LINE;
  for (const part of grade.parts) {
    const names = wrap(part.name, columns.names);
    const height = names.length * LINE;
    rows.push(...drawRow(part, { grade, names, top: y, columns, canvas }));
    y += height + APART;
  }
  const bottom = y - APART + 6;
  const marks = [...drawGrid(grade, columns, bottom), ...rows, ...drawTotal(grade, columns, bottom, canvas)];
  return { marks, height: bottom + LINE };
}

/** Where a score stands in a drawing of this width. */
export function gradeScale(score: Score, width: number = WIDTHS.narrow): (score: number) => number {
  return columnsOf(score, width).scale;
}

function columnsOf(score: Score, width: number): Columns {
  const names = Math.min(widestOf(score.parts.map(({ name }) => name)), width * NAMES);
  const weights = knownWeights(score) ? names + GAP + textWidth(WEIGHT) : names;
  const figures = widestOf(score.parts.map((part) => formatQuantity(part.score, 'table')));
  const scale = scaleLinear([weights + GAP, width - figures - 2 * GAP]).domain([0, maxOf(score.total.unit)]);
  return { names, weights, scale };
}

const WEIGHT = 'Weight';

interface RowPlace {
  readonly grade: Grade;
  readonly names: readonly string[];
  readonly top: number;
  readonly columns: Columns;
  readonly canvas: Canvas;
}

function drawRow({ name, score }: Part, { grade, names, top, columns, canvas }: RowPlace): Markup[] {
  const middle = top + (names.length * LINE) / 2;
  const [zero, end] = [columns.scale(0), columns.scale(score.value)];
  const text = formatQuantity(score, 'table');
  const weight = weightText(grade, name);
  const mark = [
    bar({ x: zero, y: middle - BAR / 2, width: end - zero, height: BAR, fill: 'c-bar' }),
    label({ x: canvas.width, y: middle + 5.25, text, anchor: 'end', bold: true }),
  ];
  return [
    ...names.map((line, index) => label({ x: 0, y: top + (index + 1) * LINE - 5, text: line })),
    ...(weight ? [label({ x: columns.weights, y: middle + 5.25, text: weight, anchor: 'end', fill: 'c-muted' })] : []),
    valued(`${name}: ${text}${weight ? `, weight ${weight}` : ''}`, mark, canvas),
  ];
}

function weightText(score: Score, part: string): string {
  const weights = knownWeights(score);
  return weights ? formatValue(percentOf(weights, part), { kind: 'percent' }, 'table') : '';
}

/** Lines at nothing, at a half and at the whole, named below. */
function drawGrid(grade: Grade, { weights, scale }: Columns, bottom: number): Markup[] {
  const { unit } = grade.total;
  const max = maxOf(unit);
  const ticks = [0, max / 4, max / 2, (max * 3) / 4, max];
  const heading = knownWeights(grade)
    ? [label({ x: weights, y: LINE - 5, text: WEIGHT, anchor: 'end', fill: 'c-muted' })]
    : [];
  return [
    ...heading,
    ...ticks.map((tick, index) => {
      const stroke = index === 0 ? 'c-axis' : 'c-rule';
      return rule({ from: [scale(tick), 2 * LINE - 6], to: [scale(tick), bottom], stroke });
    }),
    ...[0, max / 2, max].map((tick) => {
      const text = formatValue(tick, unit, 'table');
      return label({ x: scale(tick), y: bottom + LINE - 4, text, anchor: 'middle', fill: 'c-muted' });
    }),
  ];
}

function drawTotal({ total }: Grade, { scale }: Columns, bottom: number, canvas: Canvas): Markup[] {
  const text = `Total ${formatScore(total)}`;
  const at = scale(total.value);
  const x = within(at, textWidth(text), [0, canvas.width]);
  const line = rule({ from: [at, LINE], to: [at, bottom], stroke: 'c-accent', width: 2 });
  return [valued(text, [line, label({ x, y: LINE - 5, text, anchor: 'middle', bold: true })], canvas)];
}

function describe(grade: Grade): string {
  const { title, total } = grade;
  const whole = total.unit.kind === 'score' ? String(total.unit.max) : '100%';
  const weights = knownWeights(grade) ? ' The weight of each stands before its bar.' : '';
  return `${title}. A bar for each part, where the whole width is ${whole}; a line marks the total of ${formatScore(total)}.${weights}`;
}
