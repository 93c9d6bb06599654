import type { Chart } from '../charts/chart.ts';
import { TEXT } from '../charts/labels.ts';
import { px } from '../charts/marks.ts';
import { svg } from '../markup.ts';
import type { Markup } from '../markup.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The least size at which a card's text can be read where a service shows it half as large. */
const LEAST = 12;

const scaleIn = ({ file: { width, height } }: Chart, box: Box): number => Math.min(box.width / width, box.height / height);

/** Whether the text of a chart can be read in a box. */
export const fits = (chart: Chart, box: Box): boolean => TEXT * scaleIn(chart, box) >= LEAST;

/** A chart as large as its box allows. */
export function drawChart(chart: Chart, box: Box): Markup {
  const scale = scaleIn(chart, box);
  const { file } = chart;
  const [width, height] = [px(file.width * scale), px(file.height * scale)];
  return svg`<svg x="${box.x}" y="${box.y}" width="${width}" height="${height}">${file.svg}</svg>`;
}
