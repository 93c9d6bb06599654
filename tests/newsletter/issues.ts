/** Issues of the newsletter, made from the same text that editors type. */
import type { Article } from '../../src/articles/article.ts';
import { summarise } from '../../src/articles/derive.ts';
import { readRegistries } from '../../src/articles/registries.ts';
import type { Registries } from '../../src/articles/registries.ts';
import { foldIssue } from '../../src/newsletter/fold.ts';
import type { Part } from '../../src/newsletter/fold.ts';
import { filled } from '../../src/newsletter/issue.ts';
import type { FilledIssue, Issue } from '../../src/newsletter/issue.ts';
import { drawMail, mailHead } from '../../src/newsletter/mail.ts';
import type { Mail } from '../../src/newsletter/mail.ts';
import { readIssues } from '../../src/newsletter/read.ts';
import type { Message } from '../../src/parse/problem.ts';
import { AWARDS, EXPLAINER, FORECAST, REGISTRY_TEXTS, articleOf, told } from '../support/articles.ts';

export const SETTINGS = `newsletter:
  name: The Letter
  description: One mail a week.
  from: letter@example.org
  provider: buttondown
  form: https://buttondown.com/api/emails/embed-subscribe/example
  address: Example House, 1 Example Street
`;

/** The registries of the fixtures with a newsletter. */
export function registriesWith(settings = SETTINGS): Registries {
  const texts = { ...REGISTRY_TEXTS, 'content/site.yaml': `${REGISTRY_TEXTS['content/site.yaml'] ?? ''}${settings}` };
  const { registries, messages } = readRegistries((path) => (texts as Record<string, string>)[path]);
  if (!registries || messages.length > 0) throw new Error(told(messages));
  return registries;
}

export const REGISTRIES = registriesWith();

/** Three articles, the newest first. */
export const ARTICLES: readonly Article[] = [
  articleOf(AWARDS, REGISTRIES, 'awards'),
  articleOf(EXPLAINER, REGISTRIES, 'explainer'),
  articleOf(FORECAST, REGISTRIES, 'forecast'),
];

/** An issue with one article in full, the others as summaries, and a paid place. */
export const ISSUE = `---
subject: Three coins and a forecast
preheader: What the vote says, and what it leaves out of its tables.
published: 2026-11-24
articles:
  - { slug: awards, as: full }
since: last-issue
partners:
  - { id: shop, text: A shop that sells what everybody needs. }
---

Some *words* to begin with, and <Partner id="shop">a link</Partner>.
`;

/** What reading some files gave, by the names of the issues. */
export function readingIssues(
  texts: Readonly<Record<string, string>>,
  { registries = REGISTRIES, articles = ARTICLES, incomplete = false } = {},
): { readonly issues: readonly Issue[]; readonly messages: readonly Message[] } {
  const files = Object.entries(texts).map(([id, text]) => ({ path: `content/newsletters/${id}.mdx`, text }));
  return readIssues(files, { registries, articles: articles.map(summarise), incomplete });
}

/** An issue that must be sound, with all that it holds. */
export function issueFrom(text: string, { registries = REGISTRIES, articles = ARTICLES } = {}): FilledIssue {
  const { issues, messages } = readingIssues({ first: text }, { registries, articles });
  const [issue] = issues;
  if (!issue || messages.length > 0) throw new Error(told(messages));
  return filled(issue, issues, articles.map(summarise));
}

export function partsOf(issue: FilledIssue, { registries = REGISTRIES, articles = ARTICLES } = {}): readonly Part[] {
  const bySlug = new Map(articles.map((article) => [article.slug, article]));
  return foldIssue(issue, registries, (slug) => {
    const article = bySlug.get(slug);
    if (!article) throw new Error(`There is no article \`${slug}\`.`);
    return article;
  });
}

/** The mail of an issue. */
export const mailFrom = (issue: FilledIssue, { registries = REGISTRIES, articles = ARTICLES } = {}): Promise<Mail> =>
  drawMail(mailHead(issue, registries), partsOf(issue, { registries, articles }));
