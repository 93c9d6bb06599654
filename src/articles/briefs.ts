/** Articles and corrections in a few lines, for the strip of data on the front page. */
import { SEVERITY_LABELS } from '../corrections/draw.ts';
import type { Correction } from '../corrections/schema.ts';
import { drawBeside } from '../disclosures/draw.ts';
import { formatDate } from '../format.ts';
import { html } from '../markup.ts';
import type { Markup } from '../markup.ts';
import type { Provenance } from '../provenance/provenance.ts';
import { formatAsOfBriefly } from '../provenance/provenance.ts';
import { drawRankingBrief, picksInBrief } from '../rankings/brief.ts';
import { drawScenariosBrief } from '../scenarios/brief.ts';
import type { Article, ArticleSummary } from './article.ts';

/** The head of an article's ranking or forecast, with the notices of the assets in it; other kinds have no brief. */
export function drawBrief(article: Article): Markup | undefined {
  if ('rankings' in article) return drawRanking(article);
  if ('scenarios' in article) return drawForecast(article);
  return undefined;
}

function drawRanking(article: Extract<Article, { rankings: unknown }>): Markup {
  const [ranking] = article.rankings;
  const figures = html`${drawRankingBrief(ranking)}
<p class="strip-source">${ranking.metric?.label ?? 'In the order of the source'}, ${from(ranking.provenance)}</p>`;
  const assets = picksInBrief(ranking).map(({ pick }) => pick.asset.id);
  return html`${titleOf(article)}
${figures}
${drawBeside(article.notices, assets, 'page')}`;
}

function drawForecast(article: Extract<Article, { scenarios: unknown }>): Markup {
  const [first] = article.scenarios;
  const figures = html`${drawScenariosBrief(first)}
<p class="strip-source">${first.title}, ${from(first.provenance)}</p>`;
  return html`${titleOf(article)}
${figures}
${drawBeside(article.notices, [first.asset.id], 'page')}`;
}

const titleOf = ({ href, title }: Pick<ArticleSummary, 'href' | 'title'>): Markup =>
  html`<h3 class="entry-title"><a href="${href}">${title}</a></h3>`;

/** Why a date is unknown is said at the figure itself. */
const from = ({ source, asOf }: Provenance): string =>
  `${source.publisher ?? source.title}, ${formatAsOfBriefly(asOf)}`;

/** Wordings longer than this are read at the article. */
const LONG = 60;

/** A correction with the article that it is of. */
export function drawCorrectionBrief(
  article: Pick<ArticleSummary, 'href' | 'title'>,
  { date, severity, was, is }: Correction,
): Markup {
  const short = was.length <= LONG && is.length <= LONG;
  const change = short ? html`: “<del>${was}</del>” is now “<ins>${is}</ins>”.` : '.';
  return html`${titleOf(article)}
<p class="strip-source"><time datetime="${date}">${formatDate(date)}</time>. ${SEVERITY_LABELS[severity]}${change}</p>`;
}
