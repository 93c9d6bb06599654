/** What stands on the card of each sort of page. */
import type { Article, ArticleSummary } from '../articles/article.ts';
import { countedFigures, sayingsOf } from '../articles/asset-history.ts';
import { cardChartOf } from '../articles/charts.ts';
import { noticesOfFigures } from '../articles/figure-notices.ts';
import type { Notice } from '../articles/figure-notices.ts';
import { KIND_NAMES } from '../articles/paths.ts';
import type { Card } from '../cards/card.ts';
import { titleOf } from '../datasets/dataset.ts';
import type { Dataset } from '../datasets/dataset.ts';
import { plural } from '../format.ts';
import { formatProvenance } from '../provenance/provenance.ts';
import type { List } from './lists.ts';
import type { Site } from './site.ts';

type Frame = Pick<Card, 'wordmark' | 'host'>;
type Block = Article['figures'][number];

/** What is the same on every card of the site. */
export const frameOf = ({ registries: { config } }: Pick<Site, 'registries'>): Frame => ({
  wordmark: config.name,
  host: config.url.replace(/^https:\/\//, ''),
});

/** The block that an article's card shows: the first with a chart, or else the first. */
export const shownBlock = ({ blocks }: Pick<ArticleSummary, 'blocks'>): ArticleSummary['blocks'][number] | undefined =>
  blocks.find(({ chart }) => chart) ?? blocks[0];

/** The card of an article, with its first figures. */
export function cardOfArticle(article: Article, site: Site): Card {
  const id = shownBlock(article)?.id;
  const block = article.figures.find((candidate) => candidate.id === id);
  return {
    ...frameOf(site),
    kind: KIND_NAMES[article.kind][0],
    title: article.title,
    says: block?.finding ?? article.description,
    ...(block && figureOf(block)),
    notices: warningsIn(article.notices),
  };
}

/** The card of data, with their chart or their first rows. */
export function cardOfDataset({ uses: [{ article, block: summary }] }: Dataset, block: Block, site: Site): Card {
  const shown = [{ kind: article.kind, block: block.kind, assets: block.assets }];
  return {
    ...frameOf(site),
    kind: 'Data',
    title: titleOf(summary, site.registries.assets),
    says: block.finding ?? `From “${article.title}”`,
    ...figureOf(block),
    notices: warningsIn(noticesOfFigures(shown, site.registries)),
  };
}

const figureOf = (block: Block): Pick<Card, 'chart' | 'table' | 'source'> => ({
  chart: cardChartOf(block),
  table: block.table,
  source: formatProvenance(block.provenance),
});

/** Titles of the notices that speak of this page in particular, not of every one. */
const warningsIn = (notices: readonly Notice[]): string[] =>
  notices.filter(({ place }) => place === 'top').map(({ title }) => title);

const SORTS: Readonly<Record<List['by'], string>> = {
  archive: 'Archive',
  year: 'Archive',
  category: 'Category',
  tag: 'Tag',
  kind: 'Kind',
  author: 'Author',
  asset: 'Asset',
};

/** The card of a list: its name, what it is about, and of an asset what figures there are. */
export function cardOfList(list: List, site: Site): Card {
  const count = plural(list.articles.length, 'article');
  const card = { ...frameOf(site), kind: SORTS[list.by], title: list.heading };
  if (list.by !== 'asset') return { ...card, says: list.intro ?? count };
  const sayings = sayingsOf(list.id, list.articles);
  const shown = sayings.map(({ article: { kind }, block }) => ({ kind, block: block.kind, assets: [list.id] }));
  const figures = countedFigures(sayings.map(({ block }) => block.kind));
  const says = figures === '' ? count : `${count}, with ${figures}`;
  return { ...card, says, notices: warningsIn(noticesOfFigures(shown, site.registries)) };
}
