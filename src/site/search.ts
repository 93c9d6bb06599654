import type { Article } from '../articles/article.ts';
import { drawBody } from '../articles/body.ts';
import { KIND_NAMES } from '../articles/paths.ts';
import { searchRecord as recordOf } from '../search/record.ts';
import type { Findable, Searchable, SearchRecord } from '../search/record.ts';
import { datasetSearchable } from './dataset-pages.ts';
import { glossarySearchable } from './glossary-page.ts';
import type { Output, Tools } from './output.ts';
import { passagesOf } from './passages.ts';
import type { Site } from './site.ts';

export type { SearchRecord };

/**
 * Archives up to this many articles are indexed word for word, and their data by title; larger ones keep headings, names,
 * figures and openings of articles, which lead to their data: three records more for each article would be too many.
 */
const WORD_FOR_WORD = 200;

const isSmall = ({ articles }: Site): boolean => articles.length <= WORD_FOR_WORD;

/** What records depend on beside their articles: another scope makes all of them anew. */
export const searchScope = (site: Site): string => (isSmall(site) ? 'word for word' : 'pruned');

/** What the search knows of an output: of an article's page its text, of the glossary its entries, of data their title, of anything else nothing. */
export function searchRecord(output: Output, site: Site, tools: Tools): SearchRecord | undefined {
  const record = searchableOf(output, site, tools);
  if (record === undefined) return undefined;
  return isSmall(site) ? recordOf(record, Infinity) : recordOf(record);
}

function searchableOf({ family, slug, params }: Output, site: Site, tools: Tools): Findable | undefined {
  if (family === 'dataset-page') return isSmall(site) ? datasetSearchable(String(params.id), site) : undefined;
  if (family === 'glossary-page') return glossarySearchable(site);
  return family === 'article-page' && slug !== undefined ? searchable(tools.article(slug), site) : undefined;
}

function searchable(article: Article, { registries }: Site): Searchable {
  const { html } = drawBody(article, 'page', registries);
  return {
    url: article.href,
    title: article.title,
    description: article.description,
    kind: KIND_NAMES[article.kind][0],
    category: article.category.name,
    year: article.published.slice(0, 4),
    date: article.updated ?? article.published,
    assets: article.primaryAssets.map(({ id }) => id),
    aliases: article.assets.flatMap(({ id, name, symbol }) => [
      name,
      ...(symbol === undefined ? [] : [symbol]),
      ...(registries.assets[id]?.aliases ?? []),
    ]),
    sections: passagesOf(html.text),
  };
}
