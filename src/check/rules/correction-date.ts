import type { ArticleRule } from './rule.ts';

/** Readers and feeds are told by `updated` that an article has changed. */
export const correctionDate: ArticleRule = {
  id: 'correction-date',
  severity: 'warning',
  on: 'article',
  finds: 'A correction that is newer than `updated`, or stands in an article without it.',
  check: ({ frontmatter: { corrections, updated } }, report) => {
    for (const [index, { date }] of corrections.entries()) {
      if (updated !== undefined && date <= updated) continue;
      report({
        at: { field: ['corrections', index, 'date'] },
        reason:
          updated === undefined
            ? `This correction is of ${date}, and the article has no \`updated\`.`
            : `This correction is of ${date}, and the article says that it was last updated on ${updated}.`,
        hint: `Write \`updated: ${date}\`.`,
      });
    }
  },
};
