/** The real articles with every `<Value of>` and `{path}` replaced by the text that it stands for. */
import { valuesOf, type Values } from '../../src/articles/values.ts';
import type { Article } from '../../src/articles/article.ts';
import { readArticle } from '../../src/articles/read.ts';
import { readRegistries } from '../../src/articles/registries.ts';
import type { Registries } from '../../src/articles/registries.ts';
import { listContent } from '../../src/build/content/files.ts';
import { passagesOf } from '../../src/check/passage.ts';
import { Words } from '../../src/check/words.ts';
import { checkClaims, type CheckedClaims } from '../../src/check/claims/claims.ts';

/** A stretch of a text that a value was written into. */
export interface Literal {
  readonly from: number;
  readonly to: number;
  readonly path: string;
}

/** An article whose figures are typed out. */
export interface LiteralArticle {
  readonly slug: string;
  readonly text: string;
  readonly literals: readonly Literal[];
  /** Where the body begins. */
  readonly body: number;
  readonly article: Article;
}

/** The articles below `content/`, with their registries. */
export interface Literals {
  readonly registries: Registries;
  readonly articles: readonly LiteralArticle[];
}

/** Reads `content/` and types its figures out. */
export function readLiterals(root = '.'): Literals {
  const content = listContent(root);
  const { registries } = readRegistries(content.read, content.shared);
  if (!registries) throw new Error('The registries of content/ cannot be used.');
  const articles = content.articles.flatMap(({ slug, path }) => {
    const text = content.read(path) ?? '';
    const article = read(slug, text, registries);
    return article ? [typedOut(slug, text, article)] : [];
  });
  return { registries, articles };
}

/** An article from its text; `undefined` where it has errors. */
export function read(slug: string, text: string, registries: Registries): Article | undefined {
  const path = `content/articles/${slug}.mdx`;
  const file = { path, slug, text, digest: slug };
  return readArticle(file, registries).article;
}

/** What the check says of an article. */
export function judged(article: Article, registries: Registries): CheckedClaims {
  const words = new Words(passagesOf(article.tree, valuesOf(article.figures, article.inherited)));
  return checkClaims({ article, tree: article.tree, registries, words });
}

const INTERPOLATED = /<Value of="(?<path>[^"]+)" ?\/>|(?<=^(?:title|description):.*)\{(?<key>[^{}]+)\}/gm;

function typedOut(slug: string, source: string, article: Article): LiteralArticle {
  const values: Values = valuesOf(article.figures, article.inherited);
  const literals: Literal[] = [];
  let text = '';
  let last = 0;
  for (const match of source.matchAll(INTERPOLATED)) {
    const path = match.groups?.path ?? match.groups?.key ?? '';
    const said = values.get(path)?.text;
    if (said === undefined) continue;
    text += source.slice(last, match.index);
    literals.push({ from: text.length, to: text.length + said.length, path });
    text += said;
    last = match.index + match[0].length;
  }
  text += source.slice(last);
  return { slug, text, literals, body: text.indexOf('\n---', 3) + 5, article };
}
