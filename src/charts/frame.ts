import { join, svg } from '../markup.ts';
import type { Piece } from '../markup.ts';
import type { Chart } from './chart.ts';
import { TEXT } from './labels.ts';
import { px } from './marks.ts';

/**
 * Width of every chart's `viewBox`. With text of 15 units a label is 11 CSS pixels high on a phone 360 pixels wide
 * whose margins leave 324 to the chart; pages let a chart grow to twice that at most.
 */
export const WIDTH = 440;

export interface Frame {
  /** The id of the block, with which the ids in the drawing begin. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly height: number;
}

/** Marks in a drawing that has a name and a description. It has no width of its own and fills its container. */
export function frame({ id, title, description, height }: Frame, marks: readonly Piece[]): Chart {
  const [titleId, descriptionId] = [`${id}-chart-title`, `${id}-chart-desc`];
  const tall = px(height);
  const drawing = svg`<svg class="chart" viewBox="0 0 ${WIDTH} ${tall}" font-size="${TEXT}" role="img" aria-labelledby="${titleId} ${descriptionId}"><title id="${titleId}">${title}</title><desc id="${descriptionId}">${description}</desc>
${join(marks, '\n')}
</svg>`;
  return { svg: drawing, width: WIDTH, height: tall, title, description };
}
