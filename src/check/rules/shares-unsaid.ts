import { Decimal } from 'decimal.js';
import { markdownTables } from '../tables.ts';
import type { ArticleRule } from './rule.ts';

const SHARES =
  /\b(?:share|shares|votes?|portion|allocation|weight|split|distribution|dominance|breakdown|of (?:the )?total)\b/i;
const REST = /^(?:others?|rest|remaining|remainder|total|all|unallocated|undecided)\b/i;

/** Shares that come near a whole and do not reach it leave readers to wonder who has the rest. */
export const sharesUnsaid: ArticleRule = {
  id: 'shares-unsaid',
  severity: 'warning',
  on: 'article',
  finds: 'Shares that do not add up to the whole, with nothing said of the rest.',
  check: ({ article: { figures }, nodes, words }, report) => {
    for (const block of figures) {
      if (block.kind !== 'ranking') continue;
      for (const column of block.columns) {
        if (column.unit?.kind !== 'percent' || column.whole !== undefined || !SHARES.test(column.label)) continue;
        const sum = incomplete(block.ranked.flatMap(({ pick }) => pick.cells[column.id]?.quantity?.value ?? []));
        if (sum === undefined) continue;
        report({
          at: { field: ['rankings', block.id, 'columns', column.id], at: 'key' },
          reason: `The figures of "${column.label}" add up to ${sum}%, and nothing says who has the rest.`,
          hint: 'Add `whole: 100` to the column: the row "Others" is then computed.',
        });
      }
    }
    for (const { node, header, rows } of markdownTables({ nodes, words }))
      for (const [index, label] of header.entries()) {
        const cells = rows.map((row) => row[index] ?? '');
        if (!SHARES.test(label) || !cells.every((cell) => /^~?\d+(?:\.\d+)?\s?%$/.test(cell))) continue;
        const sum = incomplete(cells.map((cell) => Number(/\d+(?:\.\d+)?/.exec(cell)?.[0] ?? 0)));
        if (sum === undefined || rows.some((row) => row.some((cell) => REST.test(cell)))) continue;
        report({
          at: { node },
          reason: `The figures of "${label}" add up to ${sum}%, and nothing says who has the rest.`,
          hint: 'Add a row for the others, or make it a ranking with `whole: 100`.',
        });
      }
  },
};

/** The sum of shares where it lies between half of the whole and the whole. */
function incomplete(shares: readonly number[]): string | undefined {
  const sum = shares.reduce((all, share) => all.plus(share), new Decimal(0));
  return shares.length >= 3 && sum.gte(50) && sum.lt(99.5) ? sum.toString() : undefined;
}
