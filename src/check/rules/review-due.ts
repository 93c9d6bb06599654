import { dayAfter } from '../day.ts';
import type { ArticleRule } from './rule.ts';

export const reviewDue: ArticleRule = {
  id: 'review-due',
  severity: 'warning',
  on: 'article',
  finds: 'An article whose `reviewBy` has passed.',
  check: ({ article: { reviewBy } }, report) => {
    if (reviewBy === undefined) return;
    report({
      at: { field: ['reviewBy'] },
      reason: `This article was to be looked at again by ${reviewBy}.`,
      hint: 'Compare it with its sources, then move `reviewBy`, and say `updated` where readers should know of a change.',
      since: dayAfter(reviewBy),
    });
  },
};
