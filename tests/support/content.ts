/** The real content, read once for a file of tests. */
import type { Article } from '../../src/articles/article.ts';
import { summarise } from '../../src/articles/derive.ts';
import type { Registries } from '../../src/articles/registries.ts';
import { checkArchive } from '../../src/check/check-archive.ts';
import { checkArticle } from '../../src/check/check-article.ts';
import { checkRegistries } from '../../src/check/check-registries.ts';
import { listContent } from '../../src/build/content/files.ts';
import type { Message } from '../../src/parse/problem.ts';
import { readIssues } from '../../src/newsletter/read.ts';
import { makeSite, newestFirst } from '../../src/site/site.ts';
import type { Site } from '../../src/site/site.ts';

export interface RealContent {
  readonly registries: Registries;
  readonly articles: readonly Article[];
  readonly messages: readonly Message[];
  readonly site: Site;
  /** An article by its slug. */
  readonly of: (slug: string) => Article;
}

/** The day on which the check looks at the articles: that of their publication. */
const DAY = '2026-11-21';

/** Reads `content/`; the site is that of the end of 2099, so that nothing is scheduled. */
export function readContent(): RealContent {
  const content = listContent('.');
  const { registries, messages } = checkRegistries(content.read, content.shared);
  if (!registries) throw new Error('The registries of content/ cannot be used.');
  const readings = content.articles.map((file) => {
    return { path: file.path, ...checkArticle({ ...file, text: content.read(file.path) ?? '' }, registries) };
  });
  const together = checkArchive(
    readings.flatMap(({ path, trace }) => (trace ? [{ path, trace }] : [])),
    registries,
  );
  const articles = readings.flatMap(({ article }) => article ?? []);
  const bySlug = new Map(articles.map((article) => [article.slug, article]));
  const summaries = articles.map(summarise).toSorted(newestFirst);
  const files = content.newsletters.map((path) => ({ path, text: content.read(path) ?? '' }));
  const { issues, messages: ofIssues } = readIssues(files, { registries, articles: summaries, incomplete: false });
  return {
    registries,
    articles,
    messages: [
      ...messages,
      ...readings.flatMap((reading) => reading.messages),
      ...together.messages,
      ...ofIssues,
    ].filter(({ since = '' }) => since <= DAY),
    site: makeSite(summaries, registries, { now: '2099-12-31', preview: false }, issues),
    of: (slug) => {
      const article = bySlug.get(slug);
      if (!article) throw new Error(`There is no article \`${slug}\`.`);
      return article;
    },
  };
}
