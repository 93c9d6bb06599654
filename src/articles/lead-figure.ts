/** The figure that stands beside the story that leads the front page. */
import { drawProvenance } from '../blocks/draw.ts';
import { headed } from '../blocks/heading.ts';
import { drawBeside } from '../disclosures/draw.ts';
import { html } from '../markup.ts';
import type { Markup } from '../markup.ts';
import type { Article } from './article.ts';
import { chartOf } from './charts.ts';

/** The first chart of an article with what it shows, its source and date, and the notices of the assets in it. */
export function drawLeadFigure(article: Article): Markup | undefined {
  for (const block of article.figures) {
    const chart = chartOf(block);
    if (chart === undefined) continue;
    const beside = drawBeside(article.notices, block.assets, 'page');
    const { title, finding } = headed(block);
    return html`<figure class="block front-figure">
<figcaption><p class="block-title">${title}</p>${finding !== undefined && html`<p class="block-finding">${finding}</p>`}</figcaption>
${beside && html`<div class="block-beside">${beside}</div>`}
<div class="block-chart">${chart.svg}</div>
${drawProvenance(block.provenance, 'page')}
<p class="block-downloads"><a href="${article.href}#${block.id}">All figures</a></p>
</figure>`;
  }
  return undefined;
}
