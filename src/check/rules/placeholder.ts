import type { TextRule } from './rule.ts';

/** Capitals in brackets, as templates hold them: `[NEWSLETTER_LINK]`, `{{ TITLE }}`. */
const BRACKETED =
  /\[[A-Z][A-Z0-9]*(?:[_ -][A-Z0-9]+)+\]|\[(?:LINK|URL|NAME|DATE|TITLE|IMAGE|TEXT|SOURCE|NUMBER|PRICE)\]|\{\{[^{}]*\}\}/g;

export const placeholder: TextRule = {
  id: 'placeholder',
  severity: 'error',
  on: 'text',
  finds: 'A placeholder of a template that nobody filled in.',
  check: ({ passages, fields }, report) => {
    for (const passage of [...passages, ...fields])
      for (const { 0: found, index } of passage.text.matchAll(BRACKETED))
        report({
          at: { passage, from: index, to: index + found.length },
          reason: `\`${found}\` is a placeholder that nobody filled in.`,
          hint: 'Write what belongs there, or take it out.',
        });
  },
};
