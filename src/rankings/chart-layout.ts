import { scaleLinear } from 'd3-scale';
import type { Canvas } from '../charts/frame.ts';
import { textWidth, widestOf, wrap } from '../charts/labels.ts';
import type { ChartRow, Panel } from './chart-panels.ts';

/** Where a panel stands. */
export interface PlacedPanel extends Panel {
  readonly heading: readonly string[];
  readonly left: number;
  readonly right: number;
  readonly x: (value: number) => number;
  /** Where the line of dots ends that have a greatest value. */
  readonly end: number;
}

export interface RankingLayout {
  /** Where the column of ranks ends, and that of names begins. */
  readonly ranks: number;
  readonly names: number;
  readonly namesWidth: number;
  readonly panels: readonly PlacedPanel[];
}

const GAP = 10;
/** Between two panels. */
const GUTTER = 28;
/** What of the drawing names may take. */
const NAMES = { narrow: 0.44, file: 0.4, wide: 0.3 };
/** What of the room for panels the first takes where there are others. */
const MAIN = 0.46;

/** The columns of the drawing. A narrow one has room for the first panel alone. */
export function layOut(rows: readonly ChartRow[], panels: readonly Panel[], { width, size }: Canvas): RankingLayout {
  const ranks = widestOf(rows.map(({ rank }) => rank));
  const names = ranks === 0 ? 0 : ranks + GAP;
  const namesWidth = Math.min(widestOf(rows.map(({ name }) => name)), width * NAMES[size] - names);
  const start = names + namesWidth + GAP;
  const shown = size === 'wide' ? panels : panels.slice(0, 1);
  const room = width - start - GUTTER * (shown.length - 1);
  const first = shown.length === 1 ? room : room * (shown.length === 2 ? 0.6 : MAIN);
  const rest = (room - first) / Math.max(1, shown.length - 1);
  const placed = shown.map((panel, index) => {
    const left = index === 0 ? start : start + first + GUTTER + (index - 1) * (rest + GUTTER);
    return place(panel, left, index === 0 ? first : rest, figuresOf(rows, index));
  });
  return { ranks, names, namesWidth, panels: placed };
}

function figuresOf(rows: readonly ChartRow[], index: number): number {
  const texts = rows.flatMap(({ figures }) => (figures[index]?.quantity ? [figures[index].text] : []));
  return Math.max(widestOf(texts), textWidth('00'));
}

function place(panel: Panel, left: number, width: number, figures: number): PlacedPanel {
  const [low, high] = panel.extent;
  const end = left + width - figures - GAP - (panel.form === 'dots' ? 4 : 0);
  const x = scaleLinear([low, high], [left, end]);
  return { ...panel, heading: wrap(panel.column.label, width), left, right: left + width, x, end };
}
