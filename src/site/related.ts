import type { ArticleSummary } from '../articles/article.ts';
import { paths } from '../articles/paths.ts';
import type { Site } from './site.ts';

const SHOWN = 4;
/** Candidates taken from each list, newest first, so that a large archive costs no more than a small one. */
const CONSIDERED = 40;
/** Candidates that are compared in full. */
const COMPARED = 16;

/**
 * Other articles a reader of this one may want: those that share its assets, then tags, then kind and category.
 * Weights: 4 for each asset both are chiefly about, 2 for another shared asset, 2 for a tag, 1 each for kind and
 * category. The same score is ordered newest first.
 */
export function relatedTo(article: ArticleSummary, site: Site): ArticleSummary[] {
  const compared = best(candidates(article, site), COMPARED, site);
  return best(new Map(compared.map((other) => [other, likeness(article, other)])), SHOWN, site);
}

/** Those with the highest scores, and of the same score the newest; without sorting the many that are not among them. */
function best(scores: ReadonlyMap<ArticleSummary, number>, count: number, { positions }: Site): ArticleSummary[] {
  const chosen: { other: ArticleSummary; worth: number }[] = [];
  for (const [other, score] of scores) {
    // Scores are whole numbers, so what being newer adds is always less than one.
    const worth = score - (positions.get(other.slug) ?? positions.size) / (positions.size + 1);
    if (chosen.length === count) {
      if (worth <= (chosen.at(-1)?.worth ?? -1)) continue;
      chosen.pop();
    }
    const place = chosen.findIndex((better) => better.worth < worth);
    chosen.splice(place < 0 ? chosen.length : place, 0, { other, worth });
  }
  return chosen.map(({ other }) => other);
}

/** Articles that stand on the same lists, with a first score: by how many lists, each as heavy as what it is a list by. */
function candidates(article: ArticleSummary, { lists }: Site): ReadonlyMap<ArticleSummary, number> {
  const scores = new Map<ArticleSummary, number>();
  for (const [path, weight] of listsOf(article)) {
    for (const other of lists.get(path)?.articles.slice(0, CONSIDERED) ?? []) {
      if (other.slug !== article.slug) scores.set(other, (scores.get(other) ?? 0) + weight);
    }
  }
  return scores;
}

function listsOf(article: ArticleSummary): (readonly [string, number])[] {
  const chief = new Set(article.primaryAssets.map(({ id }) => id));
  return [
    ...article.assets.map(({ id }) => [paths.asset(id), chief.has(id) ? 4 : 2] as const),
    ...article.tags.map(({ id }) => [paths.tag(id), 2] as const),
    [paths.kind(article.kind), 1],
    [paths.category(article.category.id), 1],
  ];
}

function likeness(a: ArticleSummary, b: ArticleSummary): number {
  const shared = (x: readonly { id: string }[], y: readonly { id: string }[]): number =>
    x.filter(({ id }) => y.some((other) => other.id === id)).length;
  return (
    2 * shared(a.primaryAssets, b.primaryAssets) +
    2 * shared(a.assets, b.assets) +
    2 * shared(a.tags, b.tags) +
    Number(a.kind === b.kind) +
    Number(a.category.id === b.category.id)
  );
}

/** The articles before and after this one in its series, by part. */
export function neighbours(article: ArticleSummary, site: Site): { previous?: ArticleSummary; next?: ArticleSummary } {
  const { series } = article;
  if (!series) return {};
  const parts = site.articles
    .filter((other) => other.series?.id === series.id)
    .toSorted((a, b) => (a.series?.part ?? 0) - (b.series?.part ?? 0));
  const index = parts.findIndex(({ slug }) => slug === article.slug);
  const [previous, next] = [parts[index - 1], parts[index + 1]];
  return { ...(previous && { previous }), ...(next && { next }) };
}
