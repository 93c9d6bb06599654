import type { Chart } from '../charts/chart.ts';
import { frame } from '../charts/frame.ts';
import type { Canvas, Marks } from '../charts/frame.ts';
import { LINE } from '../charts/labels.ts';
import { label, rule } from '../charts/marks.ts';
import { inSentence, listed, plural } from '../format.ts';
import type { Markup } from '../markup.ts';
import { layOut } from './chart-layout.ts';
import type { PlacedPanel } from './chart-layout.ts';
import { panelsOf, rowsOf } from './chart-panels.ts';
import type { Panel } from './chart-panels.ts';
import { ROW, drawRow } from './chart-row.ts';
import type { Ranking } from './ranking.ts';

/** Between the picks and what stands below them. */
const APART = 8;

type Rows = ReturnType<typeof rowsOf>;

/**
 * A row for each pick in rank order: shares as bars from zero, whatever else as dots on a line from zero, each with its
 * figure. Where there is room, other columns of figures stand beside the first. Long rankings are cut, and say so.
 *
 * @returns `undefined` where the ranking has no metric, or not enough figures to draw
 */
export function rankingChart(ranking: Ranking): Chart | undefined {
  const panels = panelsOf(ranking);
  const [main] = panels;
  if (main === undefined) return undefined;
  const rows = rowsOf(ranking, panels);
  const { id, title } = ranking;
  const description = describe(rows, main, ranking);
  return frame({ id, title: ranking.finding ?? title, subtitle: title, description }, (canvas) =>
    draw(rows, panels, canvas),
  );
}

/** Whether there is such a chart, without drawing it. */
export function hasRankingChart(ranking: Ranking): boolean {
  return panelsOf(ranking).length > 0;
}

function draw({ rows, others, more }: Rows, panels: readonly Panel[], canvas: Canvas): Marks {
  const layout = layOut(others ? [...rows, others] : rows, panels, canvas);
  const top = Math.max(...layout.panels.map(({ heading }) => heading.length)) * LINE + 6;
  const foot = top + rows.length * ROW;
  const notes = more === 0 ? [] : [`${plural(more, 'more pick')} ${more === 1 ? 'is' : 'are'} in the table.`];
  const below = foot + notes.length * ROW + (others ? APART : 0);
  const bottom = below + (others ? ROW : 0);
  const marks = [
    ...layout.panels.flatMap((panel) => drawHeading(panel, top, foot)),
    ...rows.flatMap((row, index) => drawRow(row, top + index * ROW, layout, canvas)),
    ...notes.map((text) => label({ x: layout.names, y: foot + ROW - 6, text, fill: 'c-muted' })),
    ...(others ? drawRow(others, below, layout, canvas) : []),
    ...layout.panels.slice(0, others ? 1 : 0).map((panel) => baseline(panel, below, bottom)),
  ];
  return { marks, height: bottom };
}

/** What a panel measures, and its line at zero. */
function drawHeading(panel: PlacedPanel, top: number, foot: number): Markup[] {
  const first = top - 10 - (panel.heading.length - 1) * LINE;
  return [
    ...panel.heading.map((text, index) => label({ x: panel.left, y: first + index * LINE, text, fill: 'c-muted' })),
    baseline(panel, top, foot),
  ];
}

function baseline({ x }: PlacedPanel, top: number, foot: number): Markup {
  return rule({ from: [x(0), top], to: [x(0), foot], stroke: 'c-axis' });
}

function describe({ rows, others, more }: Rows, { column, form }: Panel, { ranked }: Ranking): string {
  const what = form === 'bars' ? 'horizontal bar' : 'dot on a line';
  const many = form === 'bars' ? 'horizontal bars' : 'dots on lines';
  const left = others ? `, and a hatched bar for all others together` : '';
  const cut = more > 0 ? ` Of ${plural(ranked.length, 'pick')}, ${String(more)} are in the table alone.` : '';
  const named = rows.filter(({ figures }) => figures[0]?.quantity).slice(0, 3);
  const figures = named.map(({ name, figures: [figure] }) => `${name} ${figure?.text ?? ''}`);
  const beginning = `${rows.length > 3 ? 'The first with a figure are' : 'From the top:'} ${listed(figures)}.`;
  return `${plural(rows.length, what, many)} of ${inSentence(column.label)}, one a pick in rank order${left}. Lengths start at zero. ${beginning}${cut}`;
}
