import type { Chart } from '../charts/chart.ts';
import { WIDTH, frame } from '../charts/frame.ts';
import { LINE, textWidth, within, wrap } from '../charts/labels.ts';
import { bar, label, rule } from '../charts/marks.ts';
import { formatQuantity } from '../format.ts';
import type { Markup } from '../markup.ts';
import { scaleLinear } from 'd3-scale';
import { formatScore } from './findings.ts';
import type { Grade } from './grade.ts';
import { maxOf } from './score.ts';
import type { Part } from './score.ts';

const BAR = 14;
/** From the foot of one bar to the top of the next name. */
const GAP = 12;

/**
 * A bar for each part, from nothing to the highest score that can be had, and the total as a line through all of them.
 * Nothing where the source names no parts.
 */
export function gradeChart(grade: Grade): Chart | undefined {
  const { id, finding, parts, total } = grade;
  if (parts.length === 0) return undefined;
  const scale = gradeScale(grade);
  const rows: Markup[] = [totalName(grade)];
  let y = LINE + GAP;
  for (const part of parts) {
    const names = wrap(part.name, WIDTH - textWidth(`  ${formatQuantity(part.score, 'table')}`));
    const top = y + names.length * LINE;
    rows.push(
      ...names.map((text, index) => label({ x: 0, y: y + (index + 1) * LINE - 6, text })),
      ...barOf(part, top, scale),
    );
    rows.push(
      rule({
        from: [scale(total.value), top - 3],
        to: [scale(total.value), top + BAR + 5],
        stroke: 'c-accent',
        width: 2,
      }),
    );
    y = top + BAR + GAP;
  }
  return frame({ id, title: finding, description: describe(grade), height: y - GAP + 4 }, rows);
}

/** Where a score stands: the whole width is the highest that can be had. */
export function gradeScale({ total }: Pick<Grade, 'total'>): (score: number) => number {
  return scaleLinear([1, WIDTH - 1]).domain([0, maxOf(total.unit)]);
}

function totalName({ total, ...grade }: Grade): Markup {
  const text = `Total ${formatScore(total)}`;
  const x = within(gradeScale({ ...grade, total })(total.value), textWidth(text), [0, WIDTH]);
  return label({ x, y: LINE - 5, text, anchor: 'middle', bold: true });
}

function barOf({ score }: Part, y: number, scale: (score: number) => number): Markup[] {
  const text = formatQuantity(score, 'table');
  return [
    label({ x: WIDTH, y: y - 6, text, anchor: 'end', bold: true }),
    bar({ x: scale(0), y, width: WIDTH - 2, height: BAR, fill: 'c-range' }),
    bar({ x: scale(0), y, width: scale(score.value) - scale(0), height: BAR, fill: 'c-bar' }),
  ];
}

function describe({ title, total }: Grade): string {
  const whole = total.unit.kind === 'score' ? String(total.unit.max) : '100%';
  return `${title}. A bar for each part, where the whole width is ${whole}; a line marks the total of ${formatScore(total)}.`;
}
