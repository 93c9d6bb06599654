import type { Article, ArticleBlock } from '../articles/article.ts';
import { chartFile } from '../articles/chart-file.ts';
import { blockCsv } from '../downloads/csv.ts';
import { blockJson } from '../downloads/json.ts';
import { chartPictures } from './chart-pictures.ts';
import { digestOf } from './digest.ts';
import type { Bytes, Family, Output, Tools } from './output.ts';
import type { Site } from './site.ts';

/** `/articles/<slug>/<block>.csv`, `.json`; and `.svg` and `.png` of blocks with a chart. */
export const articleFiles: Family = {
  name: 'article-file',
  plan: (site) =>
    site.articles.flatMap((article) =>
      article.blocks.flatMap(({ id, chart }) =>
        (chart ? ['csv', 'json', 'svg', 'png'] : ['csv', 'json']).map((format) => planned(article, id, format, site)),
      ),
    ),
  draw: ({ slug = '', params }, site, tools) => {
    const article = tools.article(slug);
    const block = article.figures.find(({ id }) => id === params.block);
    if (!block) throw new Error(`The article has no block \`${String(params.block)}\`.`);
    return params.format === 'png' ? pngOf(block, article, tools) : drawn(block, String(params.format), article, site);
  },
};

function planned(
  { slug, digest }: { slug: string; digest: string },
  block: string,
  format: string,
  { registries }: Site,
): Output {
  return {
    path: `articles/${slug}/${block}.${format}`,
    family: 'article-file',
    params: { block, format },
    slug,
    ...(format === 'png' && { picture: true }),
    digest: digestOf(digest, registries.config.url),
  };
}

function drawn(block: ArticleBlock, format: string, article: Article, { registries: { config } }: Site): Bytes {
  switch (format) {
    case 'csv':
      return blockCsv(block, config.url);
    case 'json':
      return blockJson(
        block,
        {
          title: article.title,
          url: `${config.url}${article.href}`,
          published: article.published,
          ...(article.updated !== undefined && { updated: article.updated }),
        },
        config.url,
      );
    default:
      return drawnChart(block, chartFile(block));
  }
}

const pngOf = (block: ArticleBlock, article: Article, tools: Tools): Bytes =>
  drawnChart(block, chartPictures(article, tools)[`${block.id}.png`]?.bytes);

function drawnChart<Drawn>(block: ArticleBlock, chart: Drawn | undefined): Drawn {
  if (chart === undefined) throw new Error(`The block \`${block.id}\` has no chart.`);
  return chart;
}
