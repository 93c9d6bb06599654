import type { Scale } from '../charts/axis.ts';
import type { Canvas } from '../charts/frame.ts';
import { spread } from '../charts/labels.ts';
import type { Spread } from '../charts/labels.ts';
import type { Quantity } from '../quantities/quantity.ts';
import { RADIUS } from './chart-mark.ts';

/** From the spot line to a label. */
const CLEAR = 5;

interface Place {
  readonly scale: Scale;
  readonly canvas: Canvas;
  readonly spot?: Quantity | undefined;
}

/** Centres of labels that belong to marks of a row: apart from each other, and on their side of the spot line where there is room. */
export function placed(wishes: readonly Spread[], { scale, canvas, spot }: Place): number[] {
  const ends = [(scale.range()[0] ?? 0) - RADIUS, canvas.width] as const;
  const sides = spot && beside(wishes, scale(spot.value), ends);
  return sides ?? spread(wishes, ends);
}

/** Centres on both sides of a line; `undefined` where one of the sides is too narrow. */
function beside(
  wishes: readonly Spread[],
  line: number,
  [start, end]: readonly [number, number],
): number[] | undefined {
  const centres: number[] = [];
  const sides = [
    [wishes.filter(({ at }) => at < line), [start, line - CLEAR]],
    [wishes.filter(({ at }) => at >= line), [line + CLEAR, end]],
  ] as const;
  for (const [side, [from, to]] of sides) {
    if (side.reduce((sum, { width }) => sum + width + 8, -8) > to - from) return undefined;
    const found = spread(side, [from, to]);
    for (const [index, wish] of side.entries()) centres[wishes.indexOf(wish)] = found[index] ?? wish.at;
  }
  return centres;
}
