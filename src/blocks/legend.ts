import { listed } from '../format.ts';
import { MARKS, MISSING } from './block.ts';
import type { Cell, DataTable, Missing } from './block.ts';

const QUALIFIERS = { about: ['~', 'about'], under: ['<', 'under'], over: ['+', 'over'] } as const;
const REASONS = Object.keys(MISSING) as readonly Missing[];

/** What the marks of a table mean, in one sentence or none: only of marks that stand in it. */
export function legendOf(table: DataTable): readonly string[] {
  const cells = table.rows.flatMap((row) => row.cells);
  const meanings = [...missingMarks(cells), ...qualifierMarks(cells)].map(
    ([mark, meaning]) => `${mark} means ${meaning}`,
  );
  return meanings.length === 0 ? [] : [`In the table, ${listed(meanings)}.`];
}

function missingMarks(cells: readonly Cell[]): readonly (readonly [string, string])[] {
  return REASONS.filter((reason) => cells.some(({ missing }) => missing === reason)).map((reason) => [
    MARKS[reason],
    MISSING[reason],
  ]);
}

function qualifierMarks(cells: readonly Cell[]): readonly (readonly [string, string])[] {
  return (['about', 'under', 'over'] as const)
    .filter((qualifier) => cells.some(({ quantity }) => quantity?.qualifier === qualifier))
    .map((qualifier) => QUALIFIERS[qualifier]);
}
