/** An issue of the newsletter: what its file says, and what it holds once all issues and articles are known. */
import type { ArticleSummary } from '../articles/article.ts';
import { correctionsIn } from '../articles/corrections.ts';
import { compare } from '../order.ts';

/** What decides whether an article may stand in an issue. */
export type Listed = Pick<ArticleSummary, 'slug' | 'published' | 'draft'>;

/** How an article stands in an issue. */
export type How = 'full' | 'summary';

/** What an issue's file says. Plain data. */
export interface Issue {
  /** The name of its file, and the end of its address. */
  readonly id: string;
  /** Of its file, below the project's root. */
  readonly path: string;
  /** `/newsletter/<id>/` */
  readonly href: string;
  readonly subject: string;
  readonly preheader: string;
  /** The day on which it is sent. */
  readonly published: string;
  readonly draft: boolean;
  readonly articles: readonly { readonly slug: string; readonly as: How }[];
  /** How what was published since the last issue stands in it; absent where it is not taken. */
  readonly since?: How;
  readonly partners: readonly { readonly id: string; readonly text: string }[];
  /** Partners of its paid places and of links in its introduction. */
  readonly linked: readonly string[];
  /** The introduction, as it was typed, and the line at which it begins. */
  readonly body: string;
  readonly bodyLine: number;
}

/** A correction that was made since the last issue. */
export interface IssueCorrection {
  readonly slug: string;
  readonly title: string;
  readonly href: string;
  readonly correction: ArticleSummary['corrections'][number];
}

/** An issue with all that it holds. Plain data. */
export interface FilledIssue extends Issue {
  readonly contents: readonly { readonly slug: string; readonly as: How }[];
  readonly corrections: readonly IssueCorrection[];
}

/** Issues by the day on which they are sent, newest first; of one day by name. */
export function newestIssueFirst(a: Pick<Issue, 'published' | 'id'>, b: Pick<Issue, 'published' | 'id'>): number {
  return compare(b.published, a.published) || compare(b.id, a.id);
}

/**
 * An issue with the articles that were published since the last one, and the corrections made since then. Drafts are
 * no last issue of others.
 *
 * @param articles newest first
 */
export function filled(issue: Issue, all: readonly Issue[], articles: readonly ArticleSummary[]): FilledIssue {
  const last = lastBefore(issue, all);
  return {
    ...issue,
    contents: contentsOf(issue, all, articles),
    corrections: last === undefined ? [] : correctedSince(last, issue.published, articles),
  };
}

/** The articles of an issue: those that it names, then what was published since the last one where it takes that. */
export function contentsOf(issue: Issue, all: readonly Issue[], articles: readonly Listed[]): Issue['articles'] {
  const { since, published, articles: chosen } = issue;
  if (since === undefined) return chosen;
  const slugs = new Set(chosen.map(({ slug }) => slug));
  const others = publishedSince(lastBefore(issue, all), published, articles).filter(({ slug }) => !slugs.has(slug));
  return [...chosen, ...others.map(({ slug }) => ({ slug, as: since }))];
}

/** The issue that was sent before another, where one was. */
export function lastBefore(issue: Pick<Issue, 'published' | 'id'>, all: readonly Issue[]): Issue | undefined {
  return all
    .filter(({ draft, id }) => !draft && id !== issue.id)
    .filter((other) => newestIssueFirst(issue, other) < 0)
    .toSorted(newestIssueFirst)[0];
}

/** Articles of the days after the last issue, up to a day. */
export function publishedSince<Known extends Listed>(
  last: Pick<Issue, 'published'> | undefined,
  until: string,
  articles: readonly Known[],
): readonly Known[] {
  return articles.filter(
    ({ draft, published }) => !draft && published <= until && (last === undefined || published > last.published),
  );
}

function correctedSince(
  last: Pick<Issue, 'published'>,
  until: string,
  articles: readonly ArticleSummary[],
): IssueCorrection[] {
  return correctionsIn(articles.filter(({ draft }) => !draft))
    .filter(({ correction: { date } }) => date > last.published && date <= until)
    .map(({ article: { slug, title, href }, correction }) => ({ slug, title, href, correction }));
}
