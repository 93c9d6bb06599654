import type { ArticleBlock } from './article.ts';
import type { BlockMap } from './schema.ts';

/** The map of the frontmatter that blocks of a kind stand under. */
export function mapOf(kind: ArticleBlock['kind']): BlockMap {
  return MAPS[kind];
}

const MAPS = {
  ranking: 'rankings',
  scenarios: 'scenarios',
  grades: 'grades',
  comparison: 'comparisons',
  facts: 'facts',
  sequence: 'sequences',
} as const satisfies Record<ArticleBlock['kind'], BlockMap>;

/** The kinds of blocks, as rules for notices name them. */
export const BLOCK_KINDS: readonly string[] = Object.keys(MAPS);
