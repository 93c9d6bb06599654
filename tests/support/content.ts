/** The real content, read once for a file of tests. */
import type { Article } from '../../src/articles/article.ts';
import { summarise } from '../../src/articles/derive.ts';
import { readArticle } from '../../src/articles/read.ts';
import { readRegistries } from '../../src/articles/registries.ts';
import type { Registries } from '../../src/articles/registries.ts';
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

/** Reads `content/`; the site is that of the end of 2099, so that nothing is scheduled. */
export function readContent(): RealContent {
  const content = listContent('.');
  const { registries, messages } = readRegistries(content.read, content.shared);
  if (!registries) throw new Error('The registries of content/ cannot be used.');
  const readings = content.articles.map((file) => {
    return readArticle({ ...file, text: content.read(file.path) ?? '' }, registries);
  });
  const articles = readings.flatMap(({ article }) => article ?? []);
  const bySlug = new Map(articles.map((article) => [article.slug, article]));
  const summaries = articles.map(summarise).toSorted(newestFirst);
  const files = content.newsletters.map((path) => ({ path, text: content.read(path) ?? '' }));
  const { issues, messages: ofIssues } = readIssues(files, { registries, articles: summaries, incomplete: false });
  return {
    registries,
    articles,
    messages: [...messages, ...readings.flatMap((reading) => reading.messages), ...ofIssues],
    site: makeSite(summaries, registries, { now: '2099-12-31', preview: false }, issues),
    of: (slug) => {
      const article = bySlug.get(slug);
      if (!article) throw new Error(`There is no article \`${slug}\`.`);
      return article;
    },
  };
}
