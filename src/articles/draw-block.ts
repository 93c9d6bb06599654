import { drawBlock } from '../blocks/draw.ts';
import { drawNotice, noticesBeside } from '../disclosures/draw.ts';
import { join } from '../markup.ts';
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
  const beside = block.assets.flatMap((asset) => noticesBeside(article.notices, { asset }));
  return drawBlock(block, {
    mode,
    origin,
    level: blockLevel(),
    number: figureNumber(),
    chart: mode === 'page' ? chartOf(block) : undefined,
    picture: mode === 'portable' && pictures ? chartPicture(article.slug, block) : undefined,
    beside: beside.length > 0 ? join(beside.map((notice) => drawNotice(notice, mode))) : undefined,
    downloads: (['csv', 'json'] as const).map((format) => ({
      label: format.toUpperCase(),
      href: paths.block(article.slug, block.id, format),
    })),
  });
}
