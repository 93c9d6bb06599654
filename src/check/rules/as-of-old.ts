import type { Kind } from '../../articles/article.ts';
import { mapOf } from '../../articles/block-maps.ts';
import { dayAfter, lastDayOf, monthsAfter } from '../day.ts';
import type { ArticleRule } from './rule.ts';

/** How many months figures may be old, by the kind of article. */
const MONTHS: Readonly<Partial<Record<Kind, number>>> = {
  forecast: 12,
  leaderboard: 12,
  announcement: 24,
  list: 36,
};

/** Elsewhere standards and history stand beside prices, and only what is about an asset ages. */
const OF_ASSETS = 36;

export const asOfOld: ArticleRule = {
  id: 'as-of-old',
  severity: 'warning',
  on: 'article',
  finds: 'Figures whose `asOf` is older than an article of its kind should stand on.',
  check: ({ article: { kind, figures } }, report) => {
    // Awards look back by their nature.
    if (kind === 'awards') return;
    for (const block of figures) {
      const { asOf } = block.provenance;
      const months = MONTHS[kind] ?? (block.assets.length > 0 ? OF_ASSETS : undefined);
      if (!('date' in asOf) || months === undefined) continue;
      report({
        at: { field: [mapOf(block.kind), block.id], at: 'key' },
        reason: `The figures of \`${block.id}\` are of ${asOf.date}: more than ${months} months old, in an article of the kind \`${kind}\`.`,
        hint: 'Give newer figures, or let the article say that it looks back and accept this with that reason.',
        since: dayAfter(monthsAfter(lastDayOf(asOf.date), months)),
      });
    }
  },
};
