/** The figures of an article from its frontmatter: ranks, sums, multiples, notices, derived by the functions of src/. */
import type { Article } from '../../../src/articles/article.ts';
import type { Drawing } from '../../../src/articles/components/component.ts';
import { derive } from '../../../src/articles/derive.ts';
import type { Frontmatter } from '../../../src/articles/schema.ts';
import { valuesOf } from '../../../src/articles/values.ts';
import { trusted } from '../../../src/markup.ts';
import { registries } from './registries.ts';

export interface Figures extends Drawing {
  readonly article: Article;
}

/** Called once for each page, which hands the result to its components. */
export function figuresOf(slug: string, frontmatter: Frontmatter): Figures {
  const { article } = derive({
    file: { path: `src/articles/${slug}.mdx`, slug, text: '' },
    frontmatter,
    tree: { type: 'root', children: [] },
    body: '',
    survey: { components: [], links: [], words: 0 },
    mentions: new Map(),
    registries,
    report: ({ reason }) => {
      throw new Error(`${slug}: ${reason}`);
    },
  });
  if (article === undefined) throw new Error(`${slug} has errors.`);
  return {
    article,
    mode: 'page',
    values: valuesOf(article.figures, article.inherited),
    partners: registries.partners,
    origin: '',
    prose: () => trusted(''),
    heading: (text) => text,
    blockLevel: () => 3,
    linksTerm: () => false,
    sourceNumber: (id) => article.sources.findIndex((source) => source.id === id) + 1,
  };
}
