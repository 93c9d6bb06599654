/** A made-up publication of any size, the same in every run: what builds are measured on. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { articleAt, type MadeArticle } from './corpus/article.ts';
import { chanceOf } from './corpus/chance.ts';
import { writeRegistries } from './corpus/registries.ts';

/** Writes `content/` of a project with so many articles below `folder`, and says which they are. */
export function corpus(folder: string, count: number, seed: number): readonly MadeArticle[] {
  const content = join(folder, 'content');
  const names = writeRegistries(content, count);
  const articles = Array.from({ length: count }, (_, index) =>
    articleAt(index, count, names, chanceOf(seed * 1_000_003 + index)),
  );
  mkdirSync(join(content, 'articles'), { recursive: true });
  for (const article of articles) writeFileSync(join(content, 'articles', `${article.slug}.mdx`), articleText(article));
  return articles;
}

/** The text of an article's file. */
export const articleText = ({ matter, body }: Pick<MadeArticle, 'matter' | 'body'>): string =>
  `---\n${matter}\n---\n\n${body}`;
