import { scaleLinear, scaleLog } from 'd3-scale';
import type { ScaleLinear, ScaleLogarithmic } from 'd3-scale';
import type { Markup } from '../markup.ts';
import { LINE, textWidth, within } from './labels.ts';
import { label, rule } from './marks.ts';

/** Where a value stands, in units of the `viewBox`. */
export type Scale = ScaleLinear<number, number> | ScaleLogarithmic<number, number>;

/** Values of which the largest is more than this many times the smallest are drawn on a logarithmic scale. */
const SPAN = 20;

/** Height that an axis needs below its line. */
export const AXIS = LINE + 6;

/**
 * The scale for values that are all above zero: linear and from zero, or logarithmic where they span more than twenty
 * times their smallest.
 */
export function scaleFor(values: readonly number[], range: readonly [number, number]): Scale {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (high / low > SPAN) return scaleLog(range).domain([low / 1.2, high * 1.2]);
  return scaleLinear(range).domain([0, high]).nice(5);
}

export function isLogarithmic(scale: Scale): boolean {
  return 'base' in scale;
}

/** The ends of a line that labels stand on. */
type Ends = readonly [start: number, end: number];

/** As many ticks as leave room between their labels. */
export function ticksOf(scale: Scale, format: (value: number) => string, ends: Ends): number[] {
  const choices = isLogarithmic(scale) ? logarithmic(scale) : [5, 4, 3, 2, 1].map((count) => scale.ticks(count));
  return choices.find((ticks) => areApart(ticks.map((tick) => span(scale(tick), format(tick), ends)))) ?? [];
}

/** 1, 2 and 5 of each power of ten, or 1 and 3, or powers alone: each, every second, every third and so on. */
function logarithmic(scale: Scale): number[][] {
  const [low = 1, high = 1] = scale.domain();
  const [least, most] = [Math.floor(Math.log10(low)), Math.ceil(Math.log10(high))];
  const exponents = Array.from({ length: most - least + 1 }, (_, index) => least + index);
  const of = (digits: readonly number[]): number[] =>
    exponents
      .flatMap((exponent) => digits.map((digit) => Number(`${String(digit)}e${String(exponent)}`)))
      .filter((tick) => tick >= low && tick <= high);
  const powers = of([1]);
  return [
    of([1, 2, 5]),
    of([1, 3]),
    ...powers.map((_, skip) => powers.filter((__, index) => index % (skip + 1) === 0)),
  ];
}

function span(x: number, text: string, ends: Ends): Ends {
  const width = textWidth(text);
  const centre = within(x, width, ends);
  return [centre - width / 2, centre + width / 2];
}

function areApart(spans: readonly Ends[]): boolean {
  return spans.every(([start], index) => index === 0 || start - (spans[index - 1]?.[1] ?? 0) >= 12);
}

export interface Axis {
  readonly scale: Scale;
  readonly format: (value: number) => string;
  /** Where the lines of the grid begin, and the axis with its labels. */
  readonly top: number;
  readonly bottom: number;
  readonly ends: Ends;
}

/** Thin lines at the ticks, a line in ink at the bottom, and labels below it. */
export function axis({ scale, format, top, bottom, ends }: Axis): Markup[] {
  const [start = 0, end = 0] = scale.range();
  const ticks = ticksOf(scale, format, ends);
  return [
    ...ticks.map((tick) => rule({ from: [scale(tick), top], to: [scale(tick), bottom], stroke: 'c-rule' })),
    rule({ from: [Math.min(start, ...ticks.map(scale)), bottom], to: [end, bottom], stroke: 'c-axis' }),
    ...ticks.map((tick) => tickLabel(scale(tick), bottom + LINE, format(tick), ends)),
  ];
}

/** The label of a tick, centred on it where that leaves it inside. */
export function tickLabel(x: number, y: number, text: string, ends: Ends): Markup {
  return label({ x: within(x, textWidth(text), ends), y, text, fill: 'c-muted', anchor: 'middle' });
}
