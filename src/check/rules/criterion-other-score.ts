import { formatQuantity } from '../../format.ts';
import type { ArticleRule } from './rule.ts';

/** A figure of another kind, which would pass the bar, does not meet it. */
export const criterionOtherScore: ArticleRule = {
  id: 'criterion-other-score',
  severity: 'error',
  on: 'article',
  finds:
    'A pick without the figure that a criterion asks for, and with one of another kind, of which the text says nothing.',
  check: ({ article: { figures }, words, values }, report) => {
    for (const block of figures) {
      if (block.kind !== 'ranking') continue;
      for (const { column, label } of block.criteria)
        for (const { pick } of block.ranked) {
          if (pick.cells[column.id]?.quantity !== undefined) continue;
          const other = block.columns.find(
            ({ id, unit }) => id !== column.id && unit?.kind === column.unit?.kind && pick.cells[id]?.quantity,
          );
          const quantity = other && pick.cells[other.id]?.quantity;
          if (!other || !quantity) continue;
          const shown = values.get(`${block.id}.${pick.asset.id}.${other.id}`)?.text ?? formatQuantity(quantity);
          const isSaid = words.prose.some(({ text }) => text.includes(pick.asset.name) && text.includes(shown));
          if (isSaid) continue;
          report({
            at: { field: ['rankings', block.id, 'picks', pick.asset.id], at: 'key' },
            reason: `${pick.asset.name} has no "${column.label}", only "${other.label}"; the list asks for this: ${label}.`,
            hint: 'Say in the text that this pick is measured by another score, or take it out of the list.',
          });
        }
    }
  },
};
