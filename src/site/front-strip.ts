/** The strip of data on the front page: what was ranked, what is forecast, what was corrected. */
import type { Article, ArticleSummary } from '../articles/article.ts';
import { drawBrief, drawCorrectionBrief } from '../articles/briefs.ts';
import { divided, forecastsIn } from '../articles/forecast-index.ts';
import { correctionsIn } from '../articles/corrections.ts';
import { paths } from '../articles/paths.ts';
import type { Markup } from '../markup.ts';
import type { FrontPage } from './page.ts';
import type { Site } from './site.ts';

/** How many of each the strip holds. */
const SHOWN = { rankings: 2, forecasts: 2, corrections: 4 } as const;

/** The articles whose figures the strip shows, newest first. Of forecasts, those that are still open. */
export function strippedArticles({ articles, now }: Pick<Site, 'articles' | 'now'>): readonly ArticleSummary[] {
  const open = new Set(divided(forecastsIn(articles), now).open.map(({ article }) => article));
  const forecasts = articles.filter((article) => article.kind === 'forecast' && open.has(article));
  return [...articles.filter(isRanking).slice(0, SHOWN.rankings), ...forecasts.slice(0, SHOWN.forecasts)];
}

const isRanking = ({ kind }: Pick<ArticleSummary, 'kind'>): boolean =>
  kind === 'awards' || kind === 'list' || kind === 'leaderboard';

/** The columns of the strip; a publication without rankings, forecasts or corrections has none of them. */
export function stripOf(site: Site, articles: readonly Article[]): FrontPage['strip'] {
  const columns = [
    { heading: 'Latest rankings', href: paths.archive, items: briefsOf(articles.filter(isRanking)) },
    {
      heading: 'Open forecasts',
      href: paths.forecasts,
      items: briefsOf(articles.filter((each) => !isRanking(each))),
    },
    { heading: 'Corrections', href: paths.corrections, items: correctionsOf(site) },
  ];
  return columns.filter(({ items }) => items.length > 0);
}

const briefsOf = (articles: readonly Article[]): Markup[] => articles.flatMap((article) => drawBrief(article) ?? []);

function correctionsOf({ articles }: Site): Markup[] {
  return correctionsIn(articles)
    .slice(0, SHOWN.corrections)
    .map(({ article, correction }) => drawCorrectionBrief(article, correction));
}
