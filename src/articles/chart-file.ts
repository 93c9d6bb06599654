/** The chart of a block as a file of its own, for where SVG cannot stand in the text. */
import type { Picture } from '../blocks/draw.ts';
import { fileSize, standalone } from '../charts/standalone.ts';
import { formatProvenance } from '../provenance/provenance.ts';
import type { ArticleBlock } from './article.ts';
import { chartOf } from './charts.ts';
import { paths } from './paths.ts';

/** The chart as an SVG file that says where its figures came from; `undefined` where the block has no chart. */
export function chartFile(block: ArticleBlock): string | undefined {
  const chart = chartOf(block);
  return chart && standalone(chart, formatProvenance(block.provenance));
}

/** The chart as a picture: its PNG has twice the pixels of this size. */
export function chartPicture(slug: string, block: ArticleBlock): Picture | undefined {
  const chart = chartOf(block);
  if (chart === undefined) return undefined;
  const size = fileSize(chart, formatProvenance(block.provenance));
  return { src: paths.block(slug, block.id, 'png'), alt: chart.title, ...size };
}
