/** The lists of articles that have pages and feeds of their own: categories, tags, kinds, authors, assets, years. */
import type { ArticleSummary } from '../articles/article.ts';
import { KINDS } from '../articles/article.ts';
import { KIND_NAMES, paths } from '../articles/paths.ts';
import type { Registries } from '../articles/registries.ts';

export interface List {
  readonly path: string;
  readonly heading: string;
  readonly intro?: string;
  /** What it is a list by; decides what stands around it. */
  readonly by: 'archive' | 'year' | 'category' | 'tag' | 'kind' | 'author' | 'asset';
  /** Id of the category, tag, kind, author or asset; the year. */
  readonly id: string;
  /** Newest first. */
  readonly articles: readonly ArticleSummary[];
}

/** All lists that hold an article, by path. `/archive/` holds them all. */
export function listsOf(articles: readonly ArticleSummary[], registries: Registries): ReadonlyMap<string, List> {
  const all: List[] = [
    { by: 'archive', id: 'archive', path: paths.archive, heading: 'Archive', articles },
    ...group(articles, ({ published }) => [published.slice(0, 4)]).map(([year, found]) =>
      list('year', year, paths.year(year), year, found),
    ),
    ...group(articles, ({ category }) => [category.id]).map(([id, found]) =>
      term('category', id, paths.category(id), registries.categories[id], found),
    ),
    ...group(articles, ({ tags }) => tags.map((tag) => tag.id)).map(([id, found]) =>
      term('tag', id, paths.tag(id), registries.tags[id], found),
    ),
    ...KINDS.flatMap((kind) => {
      const found = articles.filter((article) => article.kind === kind);
      return found.length === 0 ? [] : [list('kind', kind, paths.kind(kind), KIND_NAMES[kind][1], found)];
    }),
    ...group(articles, ({ authors, reviewedBy }) => [
      ...new Set([...authors, ...reviewedBy].map((author) => author.id)),
    ]).map(([id, found]) => {
      const author = registries.authors[id];
      return list('author', id, paths.author(id), author?.name ?? id, found, author?.bio);
    }),
    ...group(articles, ({ assets }) => assets.map((asset) => asset.id)).map(([id, found]) =>
      list('asset', id, paths.asset(id), registries.assets[id]?.name ?? id, found),
    ),
  ];
  return new Map(all.map((entry) => [entry.path, entry]));
}

/** The lists of one sort, by heading. */
export function listsBy(lists: ReadonlyMap<string, List>, by: List['by']): List[] {
  const found = [...lists.values()].filter((entry) => entry.by === by);
  return by === 'year'
    ? found.toSorted((a, b) => Number(b.id) - Number(a.id))
    : found.toSorted((a, b) => (a.heading.toLowerCase() < b.heading.toLowerCase() ? -1 : 1));
}

function list(
  by: List['by'],
  id: string,
  path: string,
  heading: string,
  articles: readonly ArticleSummary[],
  intro?: string,
): List {
  return { by, id, path, heading, articles, ...(intro !== undefined && { intro }) };
}

function term(
  by: 'category' | 'tag',
  id: string,
  path: string,
  entry: { name: string; description?: string } | undefined,
  articles: readonly ArticleSummary[],
): List {
  return list(by, id, path, entry?.name ?? id, articles, entry?.description);
}

function group(
  articles: readonly ArticleSummary[],
  keysOf: (article: ArticleSummary) => readonly string[],
): [string, ArticleSummary[]][] {
  const groups = new Map<string, ArticleSummary[]>();
  for (const article of articles) {
    for (const key of keysOf(article)) {
      const known = groups.get(key);
      if (known) known.push(article);
      else groups.set(key, [article]);
    }
  }
  return [...groups];
}
