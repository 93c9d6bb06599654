/** The range of a forecast as one line of marks, small enough for a row of a table. */
import { scaleFor } from '../charts/axis.ts';
import type { Scale } from '../charts/axis.ts';
import { bar, dot, rule } from '../charts/marks.ts';
import { formatQuantity } from '../format.ts';
import { join, svg } from '../markup.ts';
import type { Markup } from '../markup.ts';
import type { Forecast } from './forecast.ts';

const WIDTH = 160;
const HEIGHT = 24;
const RADIUS = 5;
const MIDDLE = HEIGHT / 2;

/**
 * A bar from the lowest to the highest price, with the spot price as a line: from zero, or logarithmic where prices lie
 * far apart. Each row has a scale of its own, since the prices of two assets cannot be compared.
 */
export function drawRange(forecast: Forecast): Markup {
  const { low, high, spot } = forecast;
  const values = [low.price.value, high.price.value, ...(spot ? [spot.value] : [])];
  const scale = scaleFor(values, [RADIUS, WIDTH - RADIUS]);
  return svg`<svg class="range-chart" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-label="${wordsOf(forecast)}">${join(marksOf(forecast, scale))}</svg>`;
}

function marksOf({ low, high, spot }: Forecast, scale: Scale): Markup[] {
  const [left, right] = [scale(low.price.value), scale(high.price.value)];
  const [start = 0, end = WIDTH] = scale.range();
  return [
    rule({ from: [start, MIDDLE], to: [end, MIDDLE], stroke: 'c-rule' }),
    bar({ x: left, y: MIDDLE - 3, width: right - left, height: 6, fill: 'c-range' }),
    ...(spot
      ? [rule({ from: [scale(spot.value), 2], to: [scale(spot.value), HEIGHT - 2], stroke: 'c-accent', width: 2 })]
      : []),
    dot({ x: left, y: MIDDLE, radius: RADIUS, fill: 'c-bear' }),
    dot({ x: right, y: MIDDLE, radius: RADIUS, fill: 'c-bull' }),
  ];
}

function wordsOf({ low, high, spot }: Forecast): string {
  const range = `From ${formatQuantity(low.price)} to ${formatQuantity(high.price)}`;
  return spot ? `${range}; the line is the spot price of ${formatQuantity(spot)}` : range;
}
