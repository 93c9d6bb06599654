import type { TextRule } from './rule.ts';

const VAGUE =
  /^(?:click |tap )?(?:here|this|that|link|this link|this page|this article|read more|learn more|more|see more|source|website)[.…]*$/i;

/** Screen readers list links by their words alone. */
export const linkVague: TextRule = {
  id: 'link-vague',
  severity: 'warning',
  on: 'text',
  finds: 'A link whose words do not say where it leads.',
  check: ({ words }, report) => {
    for (const passage of words.prose)
      for (const { from, to, node } of passage.links) {
        const text = passage.text.slice(from, to).trim();
        if (!VAGUE.test(text)) continue;
        report({
          at: { node },
          reason: `\`${text}\` does not say where the link leads.`,
          hint: 'Link the words that name the page.',
        });
      }
  },
};
