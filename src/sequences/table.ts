import { missingCell, textCell } from '../blocks/block.ts';
import type { Column, DataTable, Row } from '../blocks/block.ts';
import type { Step } from './step.ts';
import { contentOf } from './wording.ts';

const COLUMNS: readonly Column[] = [
  { id: 'step', label: 'Step', type: 'name' },
  { id: 'from', label: 'From', type: 'text' },
  { id: 'to', label: 'To', type: 'text' },
  { id: 'what', label: 'What', type: 'text' },
];

/** A row for each step under the number that it has in the drawing. What a party does by itself goes to nobody. */
export function tableOf(steps: readonly Step[]): DataTable {
  return { columns: COLUMNS, rows: steps.map((step, index) => rowOf(step, index + 1)), header: 0, narrow: 'steps' };
}

function rowOf(step: Step, number: number): Row {
  const ends =
    step.form === 'message'
      ? [textCell(step.from.name), textCell(step.to.name)]
      : [textCell(step.at.name), missingCell('not-applicable')];
  const numbered = { text: String(number), value: number };
  return { id: String(number), cells: [numbered, ...ends, textCell(contentOf(step))] };
}
