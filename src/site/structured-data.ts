/** JSON-LD for search engines: what a page is, where it stands, what it ranks. Typed by schema.org's vocabulary. */
import type {
  Article as ArticleData,
  BreadcrumbList,
  Dataset,
  DefinedTermSet,
  ItemList,
  WebSite,
  WithContext,
} from 'schema-dts';
import type { Article } from '../articles/article.ts';
import { paths } from '../articles/paths.ts';
import type { SiteConfig } from '../articles/registry-schemas.ts';
import type { Registries } from '../articles/registries.ts';
import { printable } from '../markup.ts';

/** JSON that may stand inside `<script type="application/ld+json">`: no `<` that could end it. */
export function jsonLd(
  data:
    | WithContext<ArticleData>
    | WithContext<BreadcrumbList>
    | WithContext<Dataset>
    | WithContext<DefinedTermSet>
    | WithContext<ItemList>
    | WithContext<WebSite>,
): string {
  return JSON.stringify(data, (_, part: unknown) => (typeof part === 'string' ? printable(part) : part)).replace(
    /[<\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** An article, with its authors, dates, sources and corrections. */
export function articleData(article: Article, config: SiteConfig): WithContext<ArticleData> {
  const url = `${config.url}${article.href}`;
  return {
    '@context': 'https://schema.org',
    '@type': 'Article',
    '@id': url,
    url,
    headline: article.title,
    description: article.description,
    datePublished: article.published,
    dateModified: article.updated ?? article.published,
    inLanguage: config.language,
    wordCount: article.words,
    articleSection: article.category.name,
    keywords: article.tags.map((tag) => tag.name),
    author: article.authors.map(({ name, kind, href }) => ({
      '@type': kind === 'person' ? ('Person' as const) : ('Organization' as const),
      name,
      url: `${config.url}${href}`,
    })),
    publisher: { '@type': 'Organization', name: config.publisher.name, url: `${config.url}/` },
    mainEntityOfPage: url,
    about: article.assets.map(({ name, href }) => ({ '@type': 'Thing' as const, name, url: `${config.url}${href}` })),
    citation: article.sources.map(({ title, url: address }) => ({
      '@type': 'CreativeWork' as const,
      name: title,
      ...(address !== undefined && { url: address }),
    })),
  };
}

/** Where a page stands, from the front page down. */
export function breadcrumbData(
  crumbs: readonly { label: string; href?: string }[],
  path: string,
  config: SiteConfig,
): WithContext<BreadcrumbList> {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ label, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      item: `${config.url}${href ?? path}`,
    })),
  };
}

/** The picks of each ranking, in rank order. A tie keeps the shared rank as its position. */
export function rankingData(article: Article, config: SiteConfig): WithContext<ItemList>[] {
  return article.figures.flatMap((block) =>
    block.kind !== 'ranking'
      ? []
      : [
          {
            '@context': 'https://schema.org' as const,
            '@type': 'ItemList' as const,
            name: block.title,
            numberOfItems: block.ranked.length,
            itemListElement: block.ranked.map(({ rank, pick }) => ({
              '@type': 'ListItem' as const,
              ...(rank !== undefined && { position: rank }),
              name: pick.asset.name,
              url: `${config.url}${article.href}#${block.id}`,
            })),
          },
        ],
  );
}

/** The glossary: each term with its definition. */
export function glossaryData({ terms }: Registries['glossary'], config: SiteConfig): WithContext<DefinedTermSet> {
  return {
    '@context': 'https://schema.org',
    '@type': 'DefinedTermSet',
    '@id': `${config.url}${paths.glossary}`,
    name: `Glossary of ${config.name}`,
    hasDefinedTerm: Object.values(terms).map(({ id, term, definition }) => ({
      '@type': 'DefinedTerm' as const,
      name: term,
      description: definition,
      url: `${config.url}${paths.term(id)}`,
    })),
  };
}

/** The publication itself, with its search. */
export function siteData(config: SiteConfig): WithContext<WebSite> {
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    name: config.name,
    url: `${config.url}/`,
    description: config.description,
    inLanguage: config.language,
  };
}
