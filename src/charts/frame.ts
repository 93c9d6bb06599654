import { attributes, join, svg } from '../markup.ts';
import type { Markup, Piece } from '../markup.ts';
import type { Chart } from './chart.ts';
import { TEXT } from './labels.ts';
import { px } from './marks.ts';

/**
 * Widths of the `viewBox` that every chart is drawn in. With text of 15 units a label is 11 CSS pixels high on a phone
 * 320 pixels wide whose margins leave 288 to the narrow chart, and where the wide one begins to be shown. The width of
 * files suits mail, where a picture is 560 pixels wide on a desk and 340 on a phone.
 */
export const WIDTHS = { narrow: 390, file: 520, wide: 820 } as const;

/** What a chart is drawn on. */
export interface Canvas {
  /** Of the `viewBox`. */
  readonly width: number;
  readonly size: keyof typeof WIDTHS;
}

export interface Frame {
  /** The id of the block, with which the ids in the drawing begin. */
  readonly id: string;
  readonly title: string;
  readonly subtitle?: string;
  readonly description: string;
}

export interface Marks {
  readonly marks: readonly Piece[];
  readonly height: number;
}

/** A chart that `draw` draws on the canvases that are asked for. The drawings have no width of their own and fill their container. */
export function frame({ id, title, subtitle, description }: Frame, draw: (canvas: Canvas) => Marks): Chart {
  const descriptionId = `${id}-chart-desc`;
  const named = { role: 'img', 'aria-label': title, 'aria-describedby': descriptionId };
  return {
    title,
    subtitle,
    description,
    get svg() {
      const described = svg`<desc id="${descriptionId}">${description}</desc>`;
      const narrow = drawing('narrow', draw, { class: 'chart chart-narrow', ...named }, described);
      const wide = drawing('wide', draw, { class: 'chart chart-wide', ...named });
      return join([narrow.svg, wide.svg], '\n');
    },
    get file() {
      return drawing('file', draw, {});
    },
  };
}

function drawing(
  size: Canvas['size'],
  draw: (canvas: Canvas) => Marks,
  names: Readonly<Record<string, string>>,
  described?: Markup,
): Chart['file'] {
  const width = WIDTHS[size];
  const { marks, height } = draw({ width, size });
  const tall = px(height);
  const drawn = svg`<svg${attributes({ ...names, viewBox: `0 0 ${width} ${tall}`, 'font-size': TEXT })}>${described}
${join(marks, '\n')}
</svg>`;
  return { svg: drawn, width, height: tall };
}
