/** The one fold that draws notices, blocks and prose together, for the page and for feeds and mail. */
import { drawCorrections } from '../corrections/draw.ts';
import { drawNotices } from '../disclosures/draw.ts';
import { formatDate } from '../format.ts';
import { html, join } from '../markup.ts';
import type { Markup } from '../markup.ts';
import { drawSource } from '../blocks/table-notes.ts';
import type { Mode } from '../blocks/link.ts';
import type { Node } from '../parse/tree.ts';
import type { Article, ArticleBlock } from './article.ts';
import { TAKEAWAYS } from './components/boxes.ts';
import type { Drawing } from './components/component.ts';
import { drawArticleBlock } from './draw-block.ts';
import { headingIds } from './heading-ids.ts';
import { drawProse } from './prose.ts';
import type { Registries } from './registries.ts';
import { named, survey } from './survey.ts';
import { valuesOf } from './values.ts';

/** A heading of the drawn body, for the contents list. */
export interface Heading {
  readonly id: string;
  readonly text: string;
  readonly depth: number;
}

export interface DrawnBody {
  readonly html: Markup;
  readonly headings: readonly Heading[];
  /** Terms that the prose links to, by their ids, in the order of their links. */
  readonly terms: readonly string[];
}

/**
 * Draws an article's body whole. In this order: notices at the top, corrections, prose with its blocks (rankings and
 * scenarios that nobody placed before the first section, other blocks after the last), sources, notices at the end.
 *
 * `portable` markup has absolute addresses and neither ids nor classes.
 *
 * @param within an issue of the newsletter, which draws the notices of all its articles at its own top and end
 * @param pictures `false` where charts are not published as PNG: portable markup then has their figures alone
 */
export function drawBody(
  article: Article,
  mode: Mode,
  registries: Registries,
  { within = false, pictures = true }: { within?: boolean; pictures?: boolean } = {},
): DrawnBody {
  const headings: Heading[] = [];
  const terms = new Set<string>();
  const drawing = drawingOf(article, mode, registries, { headings, terms, pictures, numbered: !within });
  const { opening, sections } = divided(article);
  const unplaced = unplacedBlocks(article);
  const leading = unplaced.filter(({ kind }) => kind === 'ranking' || kind === 'scenarios');
  const trailing = unplaced.filter((block) => !leading.includes(block));
  const parts = [
    !within && drawNotices(article.notices, 'top', mode),
    drawCorrections(article.corrections, mode),
    drawProse(opening, drawing),
    ...leading.map((block) => drawArticleBlock(block, drawing)),
    drawProse(sections, drawing),
    ...trailing.map((block) => drawArticleBlock(block, drawing)),
    drawSources(article, mode),
    !within && drawNotices(article.notices, 'end', mode),
  ];
  return { html: join(parts, '\n'), headings: headings.filter(({ id }) => id !== TAKEAWAYS), terms: [...terms] };
}

/** What drawing finds on its way, and what it may show. */
interface Found {
  readonly headings: Heading[];
  readonly terms: Set<string>;
  readonly pictures: boolean;
  /** Whether figures have numbers: not in an issue of several articles, where a number would name several. */
  readonly numbered: boolean;
}

function drawingOf(
  article: Article,
  mode: Mode,
  registries: Registries,
  { headings, terms, pictures, numbered }: Found,
): Drawing {
  const idOf = headingIds(article);
  const noted = new Set<string>();
  let figures = 0;
  const drawing: Drawing = {
    article,
    mode,
    values: valuesOf(article.figures, article.inherited),
    partners: registries.partners,
    origin: mode === 'portable' ? registries.config.url : '',
    pictures,
    prose: (nodes) => drawProse(nodes, drawing),
    blockLevel: () => (headings.some(({ depth }) => depth === 2) ? 3 : 2),
    heading: (text, depth, own) => {
      const id = own ?? idOf(text);
      headings.push({ id, text, depth });
      return id;
    },
    notesSource: (id) => !noted.has(id) && noted.add(id).has(id),
    figureNumber: () => (numbered ? (figures += 1) : undefined),
    linksTerm: (id) => !terms.has(id) && terms.add(id).has(id),
    sourceNumber: (id) => article.sources.findIndex((source) => source.id === id) + 1,
  };
  return drawing;
}

/** The body before its first heading, and the rest. */
function divided({ tree }: Article): { opening: Node[]; sections: Node[] } {
  const nodes = tree.children as Node[];
  const first = nodes.findIndex((node) => node.type === 'element' && node.tagName === 'h2');
  return first < 0
    ? { opening: nodes, sections: [] }
    : { opening: nodes.slice(0, first), sections: nodes.slice(first) };
}

/** Blocks that no component of the body places. */
function unplacedBlocks(article: Article): ArticleBlock[] {
  const found = survey(article.tree);
  const placed = new Set(
    ['Ranking', 'Scenarios', 'Grades', 'Comparison', 'Facts', 'Sequence'].flatMap((name) => named(found, name, 'of')),
  );
  return article.figures.filter(({ id }) => !placed.has(id));
}

function drawSources({ sources }: Article, mode: Mode): Markup | undefined {
  if (sources.length === 0) return undefined;
  const items = sources.map(
    (source) =>
      html`<li${mode === 'page' && html` id="source-${source.id}"`}>${drawSource(source)}${source.date !== undefined && html`, ${formatDate(source.date)}`}${source.note !== undefined && html`. ${source.note}`}</li>`,
  );
  if (mode === 'portable') return html`<h2>Sources</h2><ol>${items}</ol>`;
  return html`<section class="sources" aria-labelledby="sources"><h2 id="sources">Sources</h2><ol>${items}</ol></section>`;
}
