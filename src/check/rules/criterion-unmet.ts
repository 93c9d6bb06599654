import { attribute } from '../../articles/components/component.ts';
import { formatQuantity } from '../../format.ts';
import { isComponent } from '../../parse/tree.ts';
import type { Node } from '../../parse/tree.ts';
import type { ArticleRule } from './rule.ts';

/** A list that says what it takes to be on it holds nothing else. */
export const criterionUnmet: ArticleRule = {
  id: 'criterion-unmet',
  severity: 'error',
  on: 'article',
  finds: 'A pick that does not meet a criterion of its own list.',
  check: ({ article: { figures, kind }, nodes }, report) => {
    // Elsewhere a criterion describes the picks; in a list it is what they were picked by.
    if (kind !== 'list') return;
    for (const block of figures) {
      if (block.kind !== 'ranking' || isSaid(block.id, nodes)) continue;
      for (const { pick, results } of block.ranked)
        for (const [index, criterion] of block.criteria.entries()) {
          const quantity = pick.cells[criterion.column.id]?.quantity;
          if (results[index] !== 'unmet' || quantity === undefined) continue;
          report({
            at: { field: ['rankings', block.id, 'picks', pick.asset.id, criterion.column.id] },
            reason: `${pick.asset.name} has ${formatQuantity(quantity)}, and the list asks for this: ${criterion.label}.`,
            hint: 'Correct the figure or the criterion, or take the pick out of the list.',
          });
        }
    }
  },
};

/** Whether the text says how many picks meet the criteria. */
const isSaid = (id: string, nodes: readonly Node[]): boolean =>
  nodes.some((node) => isComponent(node, 'Value') && (attribute(node, 'of') ?? '').startsWith(`${id}.criteria.`));
