import type { ArticleBlock } from './article.ts';

/**
 * The id of the data that a block holds, by which they have a page of their own: the name of the file that several
 * articles share, or `<slug>--<block>`. No slug and no name of shared data holds two hyphens, so an id means one thing.
 * A sequence says who does what, and holds no figures: it has none.
 */
export function datasetIdOf(
  { id, kind }: Pick<ArticleBlock, 'id' | 'kind'>,
  { slug, shared }: { readonly slug: string; readonly shared: string | undefined },
): string | undefined {
  return kind === 'sequence' ? undefined : (shared ?? `${slug}--${id}`);
}
