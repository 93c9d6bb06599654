/** What the search says at once of an asset that a reader asks for by name. */
import { sayingsOf } from '../articles/asset-history.ts';
import type { Saying } from '../articles/asset-history.ts';
import { assetNotices } from '../articles/asset-notices.ts';
import type { ArticleSummary } from '../articles/article.ts';
import { paths } from '../articles/paths.ts';
import type { Registries } from '../articles/registries.ts';
import { plural } from '../format.ts';
import { formatProvenance } from '../provenance/provenance.ts';
import type { Site } from './site.ts';

/** The newest figures of an asset, and the interests in it: the figures are never shown without them. */
export interface AssetCard {
  readonly name: string;
  readonly symbol?: string;
  readonly href: string;
  /** `2 articles` */
  readonly articles: string;
  /** What the registry remarks: a former name, what it is not to be confused with. */
  readonly note?: string;
  /** Texts of its notices. */
  readonly notices: readonly string[];
  /** The newest first. */
  readonly statements: readonly CardStatement[];
}

/** Figures of one article that are of one source and date. */
export interface CardStatement {
  readonly article: string;
  readonly href: string;
  /** `Source: Reader survey (Metrics), as of 2024` */
  readonly source: string;
  readonly figures: readonly CardFigure[];
}

export interface CardFigure {
  /** `Price in 2027` */
  readonly label: string;
  /** `$293.45 to $2,175.85` */
  readonly text: string;
  /** `2 of 16` */
  readonly rank?: string;
  /** Where it stands in its article. */
  readonly href: string;
}

/** An asset and all its spellings: its id, its name, then its ticker and other names. */
export type AssetSpellings = readonly [id: string, name: string, ...others: string[]];

/** How many figures stand in a card; the asset's page has the rest. */
const FIGURES = 5;

/** Every asset that an article names, by id, with all the names that a reader may know it by. */
export function assetSpellings({ registries, lists }: Site): readonly AssetSpellings[] {
  return Object.values(registries.assets)
    .filter(({ id }) => lists.has(paths.asset(id)))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, name, symbol, aliases }) => [
      id,
      name,
      ...new Set([...(symbol === undefined ? [] : [symbol]), ...aliases]),
    ]);
}

/** The card of an asset that an article names. */
export function assetCard(id: string, { registries, lists }: Site): AssetCard {
  const asset = registries.assets[id];
  const href = paths.asset(id);
  const articles = lists.get(href)?.articles ?? [];
  if (!asset) throw new Error(`There is no asset \`${id}\`.`);
  const { name, symbol, note } = asset;
  const statements = statementsOf(figuresOf(id, articles), registries);
  return {
    name,
    ...(symbol !== undefined && { symbol }),
    href,
    articles: plural(articles.length, 'article'),
    ...(note !== undefined && { note }),
    notices: assetNotices(id, registries, { besideFigures: statements.length > 0 }),
    statements,
  };
}

/** A figure, and where it stands. */
interface Said extends Pick<Saying, 'article' | 'block'> {
  readonly figure: Omit<CardFigure, 'href'>;
}

/** The newest figures; those without a date come last. */
function figuresOf(id: string, articles: readonly ArticleSummary[]): readonly Said[] {
  return sayingsOf(id, articles)
    .flatMap((saying) => saidBy(saying).map((figure) => ({ ...saying, figure })))
    .slice(0, FIGURES);
}

function statementsOf(figures: readonly Said[], { sources }: Registries): readonly CardStatement[] {
  const groups = Map.groupBy(figures, ({ article, block }) => JSON.stringify([article.slug, block.source, block.asOf]));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    const source = first && sources[first.block.source];
    if (!source) return [];
    return {
      article: first.article.title,
      href: first.article.href,
      source: formatProvenance({ source, asOf: first.block.asOf }),
      figures: group.map(({ article, block, figure }) => ({ ...figure, href: `${article.href}#${block.id}` })),
    };
  });
}

/** What a block says of an asset: each figure, the first with the rank; a rank that comes with no figure stands alone. */
function saidBy({ block, statement: { rank, figures } }: Saying): readonly Omit<CardFigure, 'href'>[] {
  const said = (block.says?.measures ?? []).flatMap(({ label }, index) => {
    const figure = figures[index];
    return figure ? [{ label, text: figure[0] }] : [];
  });
  const [first, ...rest] = said;
  if (rank === undefined) return said;
  return first ? [{ ...first, rank }, ...rest] : [{ label: 'Rank', text: rank }];
}
