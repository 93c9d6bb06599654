import { tickLabel, ticksOf } from '../charts/axis.ts';
import type { Scale } from '../charts/axis.ts';
import type { Canvas } from '../charts/frame.ts';
import { LINE, textWidth, within } from '../charts/labels.ts';
import { label, rule, valued } from '../charts/marks.ts';
import { formatQuantity, formatValue } from '../format.ts';
import type { Markup } from '../markup.ts';
import type { Quantity } from '../quantities/quantity.ts';
import type { Grid } from './grid.ts';

const multiple = (value: number): string => formatValue(value, { kind: 'multiple' });

/** What the spot price is on the axis of multiples, and the gap before it. */
const ONCE = '= 1×';
const GAP = 4;

interface Place {
  readonly top: number;
  /** Of the rows below. */
  readonly height: number;
  readonly canvas: Canvas;
}

/** The name of the spot price, an axis of its multiples, and its line through the rows; nothing where there is none. */
export function drawSpot(
  { spot }: Grid,
  scale: Scale,
  { top, height, canvas }: Place,
): { readonly marks: readonly Markup[]; readonly height: number } {
  if (!spot) return { marks: [], height: 0 };
  const x = scale(spot.value);
  const text = `Spot price ${formatQuantity(spot, 'table')}`;
  const [name, ticks, foot] = [top + LINE - 5, top + 2 * LINE - 4, top + 2 * LINE + 6];
  const [wide, more] = [textWidth(text), textWidth(ONCE) + GAP];
  const seam = within(x, wide + more, [0, canvas.width]) + (wide - more) / 2;
  const line = rule({ from: [x, name + 6], to: [x, foot + height], stroke: 'c-accent', width: 2 });
  const named = label({ x: seam, y: name, text, anchor: 'end', bold: true });
  const once = label({ x: seam + GAP, y: name, text: ONCE, fill: 'c-muted' });
  const value = `Spot price: ${formatQuantity(spot, 'table')}`;
  return {
    marks: [valued(value, [line, named, once], canvas), ...axisOf(spot, scale, [ticks, foot], canvas)],
    height: 2 * LINE + 6,
  };
}

/** Multiples that leave room to the spot line, which is 1×, and ticks below them. */
function axisOf(spot: Quantity, scale: Scale, [y, foot]: readonly [number, number], { width }: Canvas): Markup[] {
  const [low = 0, high = 0] = scale.domain();
  const own = scale.copy().domain([low / spot.value, high / spot.value]);
  const ends = [scale.range()[0] ?? 0, width] as const;
  const ticks = ticksOf(own, multiple, ends).filter((tick) => {
    return tick > 0 && Math.abs(own(tick) - own(1)) > 6 + textWidth(multiple(tick)) / 2;
  });
  return ticks.flatMap((tick) => [
    rule({ from: [own(tick), foot - 6], to: [own(tick), foot], stroke: 'c-axis' }),
    tickLabel(own(tick), y, multiple(tick), ends),
  ]);
}
