import { drawBlock } from '../blocks/draw.ts';
import { drawBeside } from '../disclosures/draw.ts';
import type { Notice } from '../disclosures/notice.ts';
import type { Markup } from '../markup.ts';
import type { ArticleBlock } from './article.ts';
import { chartPicture } from './chart-file.ts';
import { chartOf } from './charts.ts';
import type { Drawing } from './components/component.ts';
import { paths } from './paths.ts';

/** A block with its chart, its downloads, and the notices of the assets whose figures it holds. */
export function drawArticleBlock(
  block: ArticleBlock,
  { article, mode, origin, blockLevel, figureNumber, pictures = true }: Drawing,
): Markup {
  const dataset = article.blocks.find(({ id }) => id === block.id)?.dataset;
  return drawBlock(block, {
    mode,
    origin,
    level: blockLevel(),
    number: figureNumber(),
    chart: mode === 'page' ? chartOf(block) : undefined,
    picture: mode === 'portable' && pictures ? chartPicture(article.slug, block) : undefined,
    beside: drawBeside(article.notices, block.assets, mode),
    dataset: dataset === undefined ? undefined : paths.dataset(dataset),
    downloads: (['csv', 'json'] as const).map((format) => ({
      label: format.toUpperCase(),
      href: paths.block(article.slug, block.id, format),
    })),
  });
}

/** The figures of a block with its chart, on the page of its data: that page says the rest itself. */
export function drawFigures(block: ArticleBlock, notices: readonly Notice[]): Markup {
  const beside = drawBeside(notices, block.assets, 'page');
  return drawBlock(block, { mode: 'page', level: 2, chart: chartOf(block), beside });
}
