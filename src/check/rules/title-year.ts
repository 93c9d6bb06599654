import type { ArticleRule } from './rule.ts';

/** A year of the title is news when it is that of publication or later; from the middle of the next year it is not. */
export const titleYear: ArticleRule = {
  id: 'title-year',
  severity: 'warning',
  on: 'article',
  finds: 'A title that names the year it was written in, or a later one, long after that year.',
  check: ({ article: { title, published } }, report) => {
    const written = Number(published.slice(0, 4));
    const years = Array.from(title.matchAll(/\b20\d\d\b/g), ([year]) => Number(year));
    const last = Math.max(...years);
    if (years.length === 0 || last < written) return;
    report({
      at: { field: ['title'] },
      reason: `The title speaks of ${last}, which is long past.`,
      hint: 'Bring the article up to date, or let the title say that it looks back.',
      since: `${last + 1}-07-01`,
    });
  },
};
