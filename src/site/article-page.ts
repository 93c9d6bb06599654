import type { Article, ArticleSummary } from '../articles/article.ts';
import { drawBody } from '../articles/body.ts';
import { drawNotesOf } from '../articles/glossary-index.ts';
import { paths } from '../articles/paths.ts';
import { decimal } from '../format.ts';
import { printable } from '../markup.ts';
import { chromeOf, entryOf, feedsOf, headOf, kindLink, linksTo } from './chrome.ts';
import { sheetOf } from './data-sheet.ts';
import { digestOf } from '../digest.ts';
import type { Family, Output } from './output.ts';
import type { ArticlePage, Entry, Head, Link } from './page.ts';
import { neighbours, relatedTo } from './related.ts';
import { stateOf } from './site.ts';
import type { Site } from './site.ts';
import { articleData, breadcrumbData, jsonLd, rankingData } from './structured-data.ts';

/** `/articles/<slug>/` */
export const articlePages: Family = {
  name: 'article-page',
  plan: (site) => {
    const chrome = digestOf(chromeOf(site), site.pictures);
    return site.articles.map((article): Output => ({
      path: `articles/${article.slug}/index.html`,
      family: 'article-page',
      params: {},
      slug: article.slug,
      digest: digestOf(article.digest, chrome, surroundings(article, site)),
      must: article.noticeTexts,
    }));
  },
  draw: ({ slug = '' }, site, tools) => tools.page(paths.article(slug), articlePage(tools.article(slug), site)),
};

/** What a page shows of other articles: it is drawn anew when exactly these change. */
function surroundings(
  article: ArticleSummary,
  site: Site,
): { related: Entry[]; series: ArticlePage['series']; state: ArticlePage['state'] | undefined } {
  return {
    related: relatedTo(article, site).map((other) => entryOf(other, site)),
    series: seriesOf(article, site),
    state: stateOf(article, site),
  };
}

/** The page of an article. */
export function articlePage(article: Article, site: Site): ArticlePage {
  const { config, glossary } = site.registries;
  const body = drawBody(article, 'page', site.registries);
  const { related, series, state } = surroundings(article, site);
  const crumbs = [
    { label: 'Home', href: paths.home },
    { label: article.category.name, href: article.category.href },
    { label: article.title },
  ];
  const termNotes = drawNotesOf(body.terms, glossary);
  const data = [
    jsonLd(articleData(article, config)),
    jsonLd(breadcrumbData(crumbs, article.href, config)),
    ...rankingData(article, config).map(jsonLd),
  ];
  return {
    view: 'article',
    head: articleHead(article, data, site),
    chrome: chromeOf(site),
    crumbs,
    heading: article.title,
    kind: kindLink(article.kind),
    category: { label: article.category.name, href: article.category.href },
    standfirst: article.description,
    sheet: sheetOf(article),
    contents: body.headings.filter(({ depth }) => depth === 2),
    body: body.html,
    ...(termNotes && { termNotes }),
    tags: linksTo(article.tags),
    assets: linksTo(article.assets),
    downloads: article.blocks.map(({ id, title }) => ({ block: title, links: downloadsOf(article, id) })),
    ...(series && { series }),
    related,
    report: {
      label: config.errors,
      href: `mailto:${config.errors}?subject=${encodeURIComponent(printable(`Error in "${article.title}"`))}`,
    },
    ...(state && { state }),
  };
}

function articleHead(article: Article, data: readonly string[], site: Site): Head {
  const head = headOf(site, {
    title: article.title,
    description: article.description,
    path: article.href,
    card: article.href,
    jsonLd: data,
    feeds: feedsOf(article.category.href, article.category.name),
  });
  const { published, updated = published } = article;
  return { ...head, social: { ...head.social, type: 'article', published, modified: updated } };
}

function downloadsOf({ slug, figures }: Article, id: string): Link[] {
  const formats = figures.some((block) => block.id === id) ? (['csv', 'json'] as const) : [];
  return formats.map((format) => ({ label: format.toUpperCase(), href: paths.block(slug, id, format) }));
}

function seriesOf(article: ArticleSummary, site: Site): ArticlePage['series'] {
  if (!article.series) return undefined;
  const { previous, next } = neighbours(article, site);
  const link = (other: ArticleSummary): Link => ({ label: other.title, href: other.href });
  return {
    title: article.series.title,
    part: `Part ${decimal(article.series.part)}`,
    ...(previous && { previous: link(previous) }),
    ...(next && { next: link(next) }),
  };
}
