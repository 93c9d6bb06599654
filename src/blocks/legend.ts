import { listed } from '../format.ts';
import { MARKS, MISSING } from './block.ts';
import type { Qualifier } from '../quantities/quantity.ts';
import type { DataTable, Missing } from './block.ts';

const QUALIFIERS = { about: ['~', 'about'], under: ['<', 'under'], over: ['+', 'over'] } as const;
const INEXACT = ['about', 'under', 'over'] as const;
const REASONS = Object.keys(MISSING) as readonly Missing[];

/** What the marks of a table mean, in one sentence or none: only of marks that stand in it. */
export function legendOf(table: DataTable): readonly string[] {
  const { missing, qualifiers } = marksIn(table);
  const meanings = [
    ...REASONS.filter((reason) => missing.has(reason)).map((reason) => [MARKS[reason], MISSING[reason]] as const),
    ...INEXACT.filter((qualifier) => qualifiers.has(qualifier)).map((qualifier) => QUALIFIERS[qualifier]),
  ].map(([mark, meaning]) => `${mark} means ${meaning}`);
  return meanings.length === 0 ? [] : [`In the table, ${listed(meanings)}.`];
}

function marksIn({ rows }: DataTable): { missing: ReadonlySet<Missing>; qualifiers: ReadonlySet<Qualifier> } {
  const missing = new Set<Missing>();
  const qualifiers = new Set<Qualifier>();
  for (const { cells } of rows)
    for (const cell of cells) {
      if (cell.missing !== undefined) missing.add(cell.missing);
      if (cell.quantity) qualifiers.add(cell.quantity.qualifier);
    }
  return { missing, qualifiers };
}
