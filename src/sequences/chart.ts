import type { Chart } from '../charts/chart.ts';
import { frame } from '../charts/frame.ts';
import { LINE } from '../charts/labels.ts';
import { bar, label } from '../charts/marks.ts';
import type { Markup } from '../markup.ts';
import { drawArrow, drawBracket } from './arrow.ts';
import { CLEAR, layOut } from './layout.ts';
import type { Arrow, Bracket, Layout } from './layout.ts';
import type { Lifeline } from './lifelines.ts';
import type { Sequence } from './sequence.ts';
import { descriptionOf } from './wording.ts';

/** From the foot of a line of text to its baseline. */
const DESCENT = 5;

/**
 * A lifeline for each party; below each other the steps, numbered as in the table: an arrow under what is said, or a
 * bracket beside what is done. Lifelines are broken where a text stands.
 */
export function sequenceChart({ id, title, finding, parties, steps }: Sequence): Chart {
  return frame({ id, title, subtitle: finding, description: descriptionOf(parties, steps) }, ({ width }) => {
    const layout = layOut(parties, steps, width);
    const marks = [
      ...layout.lifelines.flatMap((lifeline) => drawLifeline(lifeline, layout)),
      ...layout.rows.flatMap((row) => drawRow(row, layout)),
    ];
    return { marks, height: layout.height };
  });
}

function drawLifeline({ x, names, width }: Lifeline, { head, height, rows }: Layout): Markup[] {
  const top = head - names.length * LINE - DESCENT;
  return [
    ...names.map((text, index) => {
      return label({ x, y: top + (index + 1) * LINE, text, anchor: 'middle', bold: true });
    }),
    bar({ x: x - width / 2, y: head, width, height: 2, fill: 'c-ink' }),
    ...stretches(x, [head, height], rows).map(([from, to]) => {
      return bar({ x: x - 0.5, y: from, width: 1, height: to - from, fill: 'c-muted' });
    }),
  ];
}

/** A lifeline without what lies behind texts. */
function stretches(x: number, [start, end]: readonly [number, number], rows: Layout['rows']): [number, number][] {
  const behind = rows.filter(({ text }) => text.left - CLEAR < x && x < text.right + CLEAR);
  const cuts = behind.map(({ text }) => text);
  return [...cuts, { top: end }].map(({ top }, index) => [cuts[index - 1]?.bottom ?? start, top]);
}

function drawRow(row: Arrow | Bracket, { numbers }: Layout): Markup[] {
  const baseline = row.text.top + LINE - DESCENT;
  const number = {
    x: numbers,
    y: baseline,
    text: String(row.number),
    anchor: 'end',
    fill: 'c-muted',
    bold: true,
  } as const;
  const { x, anchor } = placeOf(row);
  const lines = row.text.lines.map((text, index) => label({ x, y: baseline + index * LINE, text, anchor }));
  return [label(number), ...lines, row.form === 'message' ? drawArrow(row) : drawBracket(row)];
}

function placeOf(row: Arrow | Bracket): { x: number; anchor: 'start' | 'middle' | 'end' } {
  const { left, right } = row.text;
  if (row.form === 'message') return { x: (left + right) / 2, anchor: 'middle' };
  return row.side === 1 ? { x: left, anchor: 'start' } : { x: right, anchor: 'end' };
}
