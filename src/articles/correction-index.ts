/** The page of all corrections. */
import { SEVERITY_LABELS } from '../corrections/draw.ts';
import type { Correction } from '../corrections/schema.ts';
import { formatDate } from '../format.ts';
import { html } from '../markup.ts';
import type { Markup } from '../markup.ts';
import type { ArticleSummary } from './article.ts';
import { correctionsIn } from './corrections.ts';

/** Every correction of every article, newest first: what stood there, what stands there now, and why. */
export function drawCorrectionIndex(articles: readonly ArticleSummary[]): Markup {
  const all = correctionsIn(articles);
  if (all.length === 0) return html`<p>Nothing has been corrected yet. Every article says how to report a mistake.</p>`;
  return html`<ol class="correction-index">${all.map(({ article, correction }) => drawEntry(article, correction))}</ol>`;
}

function drawEntry({ href, title }: ArticleSummary, { date, severity, was, is, note }: Correction): Markup {
  return html`<li><p class="correction-when"><time datetime="${date}">${formatDate(date)}</time> <strong>${SEVERITY_LABELS[severity]}</strong></p>
<div><h2 class="entry-title"><a href="${href}">${title}</a></h2>
<dl><div><dt>It said</dt><dd><del>${was}</del></dd></div><div><dt>It says</dt><dd><ins>${is}</ins></dd></div></dl>${note !== undefined && html`<p>${note}</p>`}</div></li>`;
}
