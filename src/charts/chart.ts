/** What a drawn chart is, wherever it goes: inline on a page, in a file of its own, as a picture in a feed or mail. */
import type { Markup } from '../markup.ts';

/**
 * A chart as SVG. Lengths are in CSS pixels of a drawing that scales to its container.
 *
 * The markup has `role="img"`, a `<title>` and a `<desc>`, a `viewBox`, attributes in place of styles, and classes from
 * `CHART_CLASSES` that carry its colours; no ids other than those that begin with the block's id, no script.
 */
export interface Chart {
  readonly svg: Markup;
  readonly width: number;
  readonly height: number;
  /** States the finding. */
  readonly title: string;
  /** Says in a sentence or two what is drawn and how to read it. */
  readonly description: string;
}

/** The classes that charts use, with the colours they have in a file of their own (light, dark). Pages set them by CSS. */
export const CHART_CLASSES = {
  'c-ink': { property: 'fill', light: '#1c1b19', dark: '#efece6' },
  'c-muted': { property: 'fill', light: '#5f5b54', dark: '#b3aea4' },
  'c-bar': { property: 'fill', light: '#1f4e79', dark: '#7fb2e0' },
  'c-bar-soft': { property: 'fill', light: '#a9bccd', dark: '#41586d' },
  'c-bear': { property: 'fill', light: '#9a5b13', dark: '#e0a45c' },
  'c-base': { property: 'fill', light: '#1f4e79', dark: '#7fb2e0' },
  'c-bull': { property: 'fill', light: '#0f6b5c', dark: '#5cc4b1' },
  'c-range': { property: 'fill', light: '#d9d4ca', dark: '#45413a' },
  'c-rule': { property: 'stroke', light: '#cfc9bd', dark: '#4a463f' },
  'c-axis': { property: 'stroke', light: '#1c1b19', dark: '#efece6' },
  'c-accent': { property: 'stroke', light: '#a3262a', dark: '#f08a86' },
} as const satisfies Record<string, { property: 'fill' | 'stroke'; light: string; dark: string }>;
