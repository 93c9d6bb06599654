import type { ArticleSummary } from '../articles/article.ts';
import type { Registries } from '../articles/registries.ts';
import type { BlockSummary } from '../articles/block-summary.ts';

/** A block that shows the data, and the article that it stands in. */
export interface Use {
  readonly article: ArticleSummary;
  readonly block: BlockSummary;
}

/** Figures with a page of their own: those of one block, or those that the blocks of several articles share. */
export interface Dataset {
  readonly id: string;
  /** By the day of publication, the first first: its figures and files are those of the page, whoever comes after. */
  readonly uses: readonly [Use, ...Use[]];
}

/**
 * The data of these articles by their ids, those of the newest article first.
 *
 * @param articles newest first
 */
export function datasetsOf(articles: readonly ArticleSummary[]): ReadonlyMap<string, Dataset> {
  const datasets = new Map<string, Dataset>();
  for (const article of articles) {
    for (const block of article.blocks) {
      if (block.dataset === undefined) continue;
      const others = datasets.get(block.dataset)?.uses ?? [];
      datasets.set(block.dataset, { id: block.dataset, uses: [{ article, block }, ...others] });
    }
  }
  return datasets;
}

/** The uses whose figures differ: mostly one, since blocks that share data show the same table. */
export function distinctUses({ uses: [first, ...others] }: Dataset): Use[] {
  const seen = new Set([first.block.table]);
  return [first, ...others.filter(({ block: { table } }) => !seen.has(table) && seen.add(table))];
}

/** What the data are, said without the article: `TM Grade of Aave`. */
export function titleOf(
  { kind, title, assets: [asset] }: Pick<BlockSummary, 'kind' | 'title' | 'assets'>,
  assets: Registries['assets'],
): string {
  const name = asset === undefined ? undefined : assets[asset]?.name;
  return kind === 'grades' && name !== undefined && !title.includes(name) ? `${title} of ${name}` : title;
}

/** What readers call each sort of data. */
export const SORTS = {
  ranking: 'Rankings',
  scenarios: 'Forecasts',
  grades: 'Grades',
  comparison: 'Comparisons',
  facts: 'Facts',
} as const satisfies Partial<Record<BlockSummary['kind'], string>>;

export type Sort = keyof typeof SORTS;
