/** What a drawn chart is, wherever it goes: inline on a page, in a file of its own, as a picture in a feed or mail. */
import type { Markup } from '../markup.ts';

export interface Chart {
  /**
   * For a page: the chart twice, as `svg.chart.chart-narrow` and `svg.chart.chart-wide`, of which charts.css shows the one
   * that fits. Each has `role="img"`, a name and a description, a `viewBox`, attributes in place of styles, and classes
   * from `CHART_CLASSES` that carry its colours; ids begin with the block's id. A mark that stands for a value is
   * `<g class="c-mark" data-v="Bear, $8 trillion: $293.45 (1.29×)">`.
   */
  readonly svg: Markup;
  /** For a file or picture: the chart once, without name and values of marks. */
  readonly file: Drawing;
  /** States the finding. */
  readonly title: string;
  /** What is measured: the caption that an editor gave. */
  readonly subtitle?: string | undefined;
  /** Says in a sentence or two what is drawn and how to read it. */
  readonly description: string;
}

/** An `<svg>` without a size of its own, and the size of its `viewBox`. */
export interface Drawing {
  readonly svg: Markup;
  readonly width: number;
  readonly height: number;
}

/** The classes that charts use, with the colours they have in a file of their own (light, dark). Pages set them by CSS. */
export const CHART_CLASSES = {
  'c-paper': { property: 'fill', light: '#ffffff', dark: '#1b1a18' },
  'c-ink': { property: 'fill', light: '#1c1b19', dark: '#efece6' },
  'c-muted': { property: 'fill', light: '#57534c', dark: '#b9b4aa' },
  'c-bar': { property: 'fill', light: '#1f4e79', dark: '#7fb2e0' },
  'c-bar-soft': { property: 'fill', light: '#7b96b1', dark: '#527190' },
  'c-bear': { property: 'fill', light: '#b35c00', dark: '#e88f4a' },
  'c-base': { property: 'fill', light: '#152c5e', dark: '#cfe0fa' },
  'c-bull': { property: 'fill', light: '#00664e', dark: '#57c8a8' },
  'c-range': { property: 'fill', light: '#d9d4ca', dark: '#45413a' },
  'c-rule': { property: 'stroke', light: '#dcd7cd', dark: '#3b3832' },
  'c-hatch': { property: 'stroke', light: '#7b96b1', dark: '#527190' },
  'c-axis': { property: 'stroke', light: '#1c1b19', dark: '#efece6' },
  'c-accent': { property: 'stroke', light: '#a3262a', dark: '#f29591' },
} as const satisfies Record<string, { property: 'fill' | 'stroke'; light: string; dark: string }>;
