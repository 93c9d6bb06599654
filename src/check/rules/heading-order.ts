import type { TextRule } from './rule.ts';

export const headingOrder: TextRule = {
  id: 'heading-order',
  severity: 'error',
  on: 'text',
  finds: 'A heading that lies more than one level below the one before it.',
  check: ({ words }, report) => {
    let before = 1;
    for (const passage of words.prose) {
      if (passage.depth === undefined) continue;
      // Questions are typed as third-level headings wherever they stand.
      const isQuestion = passage.within.includes('Faqs') && passage.depth === 3;
      if (passage.depth > before + 1 && !isQuestion)
        report({
          at: { passage },
          reason: `This heading is of level ${passage.depth}, and the one before it of level ${before}.`,
          hint: `Write \`${'#'.repeat(before + 1)}\`, or add the level between.`,
        });
      before = isQuestion ? Math.max(before, 2) : passage.depth;
    }
  },
};
