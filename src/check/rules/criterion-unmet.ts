import { attribute } from '../../articles/components/component.ts';
import { formatQuantity } from '../../format.ts';
import { isComponent } from '../../parse/tree.ts';
import type { Node } from '../../parse/tree.ts';
import type { ArticleRule } from './rule.ts';

/** A ranking that says what it takes to be in it holds nothing else, or says how much of it does. */
export const criterionUnmet: ArticleRule = {
  id: 'criterion-unmet',
  severity: 'error',
  on: 'article',
  finds: 'A pick that does not meet a criterion of its own ranking.',
  check: ({ article: { figures }, nodes }, report) => {
    for (const block of figures) {
      if (block.kind !== 'ranking' || isSaid(block.id, nodes)) continue;
      for (const { pick, results } of block.ranked)
        for (const [index, criterion] of block.criteria.entries()) {
          const quantity = pick.cells[criterion.column.id]?.quantity;
          if (results[index] !== 'unmet' || quantity === undefined) continue;
          report({
            at: { field: ['rankings', block.id, 'picks', pick.asset.id, criterion.column.id] },
            reason: `${pick.asset.name} has ${formatQuantity(quantity)}, and the ranking asks for this: ${criterion.label}.`,
            hint: 'Correct the figure or the criterion, or take the pick out, or say in the text how many meet it.',
          });
        }
    }
  },
};

/** Whether the text says how many picks meet the criteria. */
const isSaid = (id: string, nodes: readonly Node[]): boolean =>
  nodes.some((node) => isComponent(node, 'Value') && (attribute(node, 'of') ?? '').startsWith(`${id}.criteria.`));
