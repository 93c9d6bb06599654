import { formatQuantity } from '../../format.ts';
import { scenariosOf } from '../../scenarios/grid.ts';
import type { ArticleRule } from './rule.ts';

const RISE = /\b(?:buy|bullish|outperform|accumulate|overweight)\b/i;
const FALL = /\b(?:sell|bearish|underperform|reduce|underweight)\b/i;

/** A verdict and a forecast of one page that point in two directions. */
export const scenarioSignal: ArticleRule = {
  id: 'scenario-signal',
  severity: 'warning',
  on: 'article',
  finds: 'A verdict to buy beside a base case below the spot price, or one to sell beside one above it.',
  check: ({ article: { figures } }, report) => {
    const verdicts = figures.flatMap((block) =>
      block.kind === 'grades' ? [`${block.verdict ?? ''} ${block.signal ?? ''}`.trim()] : [],
    );
    for (const block of figures) {
      if (block.kind !== 'scenarios' || !block.spot) continue;
      const { spot } = block;
      const bases = scenariosOf(block, 'base').map(({ price }) => price.value);
      const isFall = bases.length > 0 && bases.every((price) => price < spot.value);
      const isRise = bases.length > 0 && bases.every((price) => price > spot.value);
      const verdict = verdicts.find((words) => (isFall && RISE.test(words)) || (isRise && FALL.test(words)));
      if (verdict === undefined) continue;
      report({
        at: { field: ['scenarios', block.id], at: 'key' },
        reason: `The base case lies ${isFall ? 'below' : 'above'} the spot price of ${formatQuantity(spot)}, and the verdict is "${verdict}".`,
        hint: 'Compare both with the source. Where they are as printed, say in the text that they disagree, and accept this.',
      });
    }
  },
};
