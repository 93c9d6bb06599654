import type { Article } from '../articles/article.ts';
import { chartFile } from '../articles/chart-file.ts';
import { svgToPng } from '../pictures/raster.ts';
import { digestOf } from './digest.ts';
import type { Piece, Tools } from './output.ts';

/**
 * The charts of an article as PNG, by the names of their files: `votes.png`. They are drawn once for as long as the
 * charts stay the same, whatever else of the article is edited, and are remembered between builds.
 */
export function chartPictures(article: Article, tools: Pick<Tools, 'pieces'>): Readonly<Record<string, Piece>> {
  const charts = article.figures.flatMap((block): [string, string][] => {
    const svg = chartFile(block);
    return svg === undefined ? [] : [[`${block.id}.png`, svg]];
  });
  if (charts.length === 0) return {};
  return tools.pieces(`pictures/${article.slug}`, {
    digest: digestOf(charts),
    must: [],
    make: () => Object.fromEntries(charts.map(([name, svg]) => [name, svgToPng(svg, { scale: 2 })])),
  });
}
