/** The publication as a whole: what lists, feeds and the plan are made from. Plain data, so that it can go to a worker. */
import type { ArticleSummary } from '../articles/article.ts';
import type { Registries } from '../articles/registries.ts';
import { filled, newestIssueFirst } from '../newsletter/issue.ts';
import type { FilledIssue, Issue } from '../newsletter/issue.ts';
import { listsOf } from './lists.ts';
import type { List } from './lists.ts';
import { compare } from '../order.ts';

export interface Site {
  readonly registries: Registries;
  /** What is listed: published articles, newest first, the same day by slug; in the preview drafts and scheduled ones too. */
  readonly articles: readonly ArticleSummary[];
  /** The same by slug. */
  readonly bySlug: ReadonlyMap<string, ArticleSummary>;
  /** How many articles are newer, by slug. */
  readonly positions: ReadonlyMap<string, number>;
  readonly drafts: readonly ArticleSummary[];
  readonly scheduled: readonly ArticleSummary[];
  /** Every list of articles, by its path. */
  readonly lists: ReadonlyMap<string, List>;
  /** Issues of the newsletter that are listed, newest first; in the preview drafts and scheduled ones too. */
  readonly issues: readonly FilledIssue[];
  /** Those that are not published. */
  readonly unsent: { readonly drafts: readonly FilledIssue[]; readonly scheduled: readonly FilledIssue[] };
  /** The day that counts as today, `2026-11-21`. */
  readonly now: string;
  /** True in `npm run dev`, where drafts and scheduled articles are listed too. */
  readonly preview: boolean;
  /** Whether charts are published as PNG: without them, feeds show none. */
  readonly pictures: boolean;
}

/** The publication from the summaries of all its articles, and from the issues of its newsletter. */
export function makeSite(
  summaries: readonly ArticleSummary[],
  registries: Registries,
  { now, preview, pictures = true }: { now: string; preview: boolean; pictures?: boolean },
  read: readonly Issue[] = [],
): Site {
  const sorted = summaries.toSorted(newestFirst);
  const drafts = sorted.filter((article) => stateOf(article, { now }) === 'draft');
  const scheduled = sorted.filter((article) => stateOf(article, { now }) === 'scheduled');
  const articles = preview ? sorted : sorted.filter((article) => stateOf(article, { now }) === undefined);
  const bySlug = new Map(articles.map((article) => [article.slug, article]));
  const positions = new Map(articles.map(({ slug }, index) => [slug, index]));
  const lists = listsOf(articles, registries);
  const all = read.map((issue) => filled(issue, read, sorted)).toSorted(newestIssueFirst);
  const unsent = {
    drafts: all.filter(({ draft }) => draft),
    scheduled: all.filter(({ draft, published }) => !draft && published > now),
  };
  const issues = preview ? all : all.filter(({ draft, published }) => !draft && published <= now);
  return { registries, articles, bySlug, positions, drafts, scheduled, lists, issues, unsent, now, preview, pictures };
}

/** Whether the publication explains terms. */
export const hasGlossary = ({ registries: { glossary } }: Site): boolean => glossary.lexicon.size > 0;

/** By day of publication, newest first; articles of one day by slug. */
export function newestFirst(a: ArticleSummary, b: ArticleSummary): number {
  return compare(b.published, a.published) || compare(a.slug, b.slug);
}

/** Whether an article is shown in the preview only, and why. */
export function stateOf(article: ArticleSummary, { now }: Pick<Site, 'now'>): 'draft' | 'scheduled' | undefined {
  if (article.draft) return 'draft';
  return article.published > now ? 'scheduled' : undefined;
}
