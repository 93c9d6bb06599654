import { formatQuantity } from '../../format.ts';
import { scenariosOf } from '../../scenarios/grid.ts';
import type { ArticleRule } from './rule.ts';

export const scenarioBear: ArticleRule = {
  id: 'scenario-bear',
  severity: 'warning',
  on: 'article',
  finds: 'A forecast whose every bear case lies above the spot price.',
  check: ({ article: { figures } }, report) => {
    for (const block of figures) {
      if (block.kind !== 'scenarios') continue;
      const { spot } = block;
      const bears = scenariosOf(block, 'bear');
      if (!spot || bears.length === 0 || bears.some(({ price }) => price.value <= spot.value)) continue;
      report({
        at: { field: ['scenarios', block.id], at: 'key' },
        reason: `Every price called bear lies above the spot price of ${formatQuantity(spot)}.`,
        hint: 'Compare spot and prices with the source. Where they are as printed, say in the text that no case falls, and accept this.',
      });
    }
  },
};
