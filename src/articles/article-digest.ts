import { digestOf } from '../digest.ts';
import type { Article } from './article.ts';
import type { Registries } from './registries.ts';

/**
 * SHA-256 of all that is drawn from an article: all that was derived, and what drawing looks up beside it. An entry of a
 * registry that the article does not name is no part of it, so what is added there leaves its pages as they are.
 */
export function digestOfArticle(
  { mentions, ...article }: Pick<Article, 'mentions' | 'assets'> & { readonly product: string | undefined },
  { config, partners, assets, glossary }: Registries,
): string {
  const named = [...mentions.values()].flat();
  // How grave the rules of the check are is nothing that readers see.
  const { check: _, ...shown } = config;
  return digestOf(
    article,
    [shown, partners],
    article.assets.map(({ id }) => assets[id]),
    named,
    [...new Set(named.map(({ id }) => id))].map((id) => glossary.terms[id]),
  );
}
