import { compare } from '../order.ts';
import type { Correction } from '../corrections/schema.ts';
import type { ArticleSummary } from './article.ts';

/** A correction, and the article that it is of. */
export interface CorrectionOf {
  readonly article: ArticleSummary;
  readonly correction: Correction;
}

/** Every correction of these articles, the newest first; of one day, in the order of the articles. */
export function correctionsIn(articles: readonly ArticleSummary[]): CorrectionOf[] {
  return articles
    .flatMap((article) => article.corrections.map((correction) => ({ article, correction })))
    .toSorted((a, b) => compare(b.correction.date, a.correction.date));
}
