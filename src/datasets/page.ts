/** The page of one dataset: what it holds, on what terms, how to cite it, and where it is used. */
import { drawFigures } from '../articles/draw-block.ts';
import type { ArticleBlock, ArticleSummary, Link } from '../articles/article.ts';
import { drawAround } from '../articles/figure-notices.ts';
import type { Notice } from '../articles/figure-notices.ts';
import { KIND_NAMES } from '../articles/paths.ts';
import { drawSource } from '../blocks/table-notes.ts';
import { capitalised, decimal, formatDate, plural } from '../format.ts';
import { html, join } from '../markup.ts';
import type { Markup, Piece } from '../markup.ts';
import { formatAsOf } from '../provenance/provenance.ts';
import type { Cited } from './citation.ts';
import { bibtex, citation } from './citation.ts';
import type { Use } from './dataset.ts';
import type { Licence } from './licence.ts';
import { scopeOf } from './licence.ts';

/** A block whose figures are shown, and the article that it is from. */
export interface Figures {
  readonly block: ArticleBlock;
  readonly article: Pick<ArticleSummary, 'title' | 'href'>;
}

/** All that stands on the page. */
export interface DatasetContent {
  /** The figures; more than one where blocks that share data show different tables. */
  readonly figures: readonly [Figures, ...Figures[]];
  readonly uses: readonly Use[];
  readonly notices: readonly Notice[];
  readonly licence: Licence;
  readonly downloads: readonly Link[];
  readonly cited: Cited;
}

/** What stands on the page below its title. */
export function drawDataset(content: DatasetContent): Markup {
  const { top, end } = drawAround(content.notices);
  const shown = content.figures.map((figures, index) => drawShown(figures, index, content.notices));
  return html`${top}
<div class="dataset">
${drawSheet(content)}
${join(shown, '\n')}
${drawCitation(content.cited)}
${drawUses(content.uses)}
</div>
${end}`;
}

/** The further tables take ids of their own, since the page has one of each. */
function drawShown({ block, article }: Figures, index: number, notices: readonly Notice[]): Markup {
  if (index === 0) return drawFigures(block, notices);
  const own = { ...block, id: `${block.id}-${String(index + 1)}` };
  return html`<h2>As drawn in <a href="${article.href}#${block.id}">${article.title}</a></h2>
${drawFigures(own, notices)}`;
}

function drawSheet({ figures: [{ block }], licence, downloads, cited }: DatasetContent): Markup {
  const { table, provenance } = block;
  const rows = table.rows.filter(({ computed }) => computed !== true).length;
  return drawTerms([
    ['Source', html`${drawSource(provenance.source)}`],
    ['As of', stated(formatAsOf(provenance.asOf))],
    ['Holds', `${plural(rows, 'row')}, ${plural(table.columns.length, 'column')}`],
    ['Published', html`<time datetime="${cited.date}">${formatDate(cited.date)}</time>`],
    ['Licence', drawLicence(licence)],
    ['Files', html`<span class="formats">${join(downloads.map(drawDownload), ' ')}</span>`],
  ]);
}

const drawTerms = (terms: readonly (readonly [term: string, said: Piece])[]): Markup =>
  html`<dl class="dataset-sheet">${terms.map(([term, said]) => html`<div><dt>${term}</dt><dd>${said}</dd></div>`)}</dl>`;

/** `As of 2024` and `Date not stated: …` say the same in a list whose term is "As of". */
const stated = (text: string): string => {
  const bare = text.replace(/^as of /, '').replace(/^date not stated/, 'not stated');
  return capitalised(bare);
};

function drawLicence(licence: Licence): Markup {
  const name = licence.url === undefined ? html`${licence.name}` : html`<a href="${licence.url}">${licence.name}</a>`;
  const scope = scopeOf(licence);
  return scope === undefined ? name : html`${name}, ${scope}`;
}

const drawDownload = ({ label, href }: Link): Markup => html`<a href="${href}" download>${label}</a>`;

function drawCitation(cited: Cited): Markup {
  return html`<section class="dataset-cite"><h2>How to cite</h2>
<p>${citation(cited)}</p>
<pre tabindex="0" role="region" aria-label="BibTeX">${bibtex(cited)}</pre></section>`;
}

function drawUses(uses: readonly Use[]): Markup {
  const items = uses.map(
    ({ article, block }) =>
      html`<li><a href="${article.href}#${block.id}">${article.title}</a> <span class="muted">${KIND_NAMES[article.kind][0]}, ${formatDate(article.updated ?? article.published)}</span></li>`,
  );
  return html`<section><h2>Used in ${uses.length === 1 ? 'one article' : `${decimal(uses.length)} articles`}</h2><ul class="plain">${items}</ul></section>`;
}
