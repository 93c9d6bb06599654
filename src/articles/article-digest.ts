import { digestOf } from '../digest.ts';
import type { Article, ArticleSummary } from './article.ts';
import type { Registries } from './registries.ts';
import type { Frontmatter } from './schema.ts';

/** What an article is derived from, and what was found of it in the registries on the way. */
export interface Origins {
  readonly frontmatter: Frontmatter;
  /** The text of its body. */
  readonly body: string;
  /** Assets and sources that its blocks name, as they were found. */
  readonly found: readonly unknown[];
}

/** What was derived but for what the origins decide: figures and tree are their largest part by far. */
type Derived = Omit<ArticleSummary, 'digest'> & Pick<Article, 'notices' | 'sources' | 'inherited' | 'mentions'>;

/**
 * SHA-256 of all that is drawn from an article: all that it was derived from, and what drawing looks up beside it. An
 * entry of a registry that the article does not name is no part of it, so what is added there leaves its pages as they
 * are.
 */
export function digestOfArticle({ mentions, ...derived }: Derived, origins: Origins, registries: Registries): string {
  const { assets, glossary } = registries;
  const named = [...mentions.values()].flat();
  return digestOf(
    derived,
    origins,
    shown(registries),
    derived.assets.map(({ id }) => assets[id]),
    named,
    [...new Set(named.map(({ id }) => id))].map((id) => glossary.terms[id]),
  );
}

const known = new WeakMap<Registries, string>();

/** The digest of what every article is drawn with. How grave the rules of the check are is nothing that readers see. */
function shown(registries: Registries): string {
  const { check: _, ...config } = registries.config;
  const digest = known.get(registries) ?? digestOf(config, registries.partners);
  known.set(registries, digest);
  return digest;
}
