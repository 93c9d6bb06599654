import GithubSlugger from 'github-slugger';
import { noteId } from '../glossary/draw.ts';
import { pickAnchor, pickOrder } from '../rankings/picks.ts';
import type { Article } from './article.ts';

/** Ids that a page uses itself, so that neither a heading nor a block takes them. */
export const PAGE_IDS: readonly string[] = [
  'takeaways',
  'corrections',
  'sources',
  'contents',
  'main',
  'search-query',
  'search-sort',
];

/**
 * Makes ids for an article's headings from their texts: unique among themselves, and none that a block, a pick, a
 * source or a question of the page has.
 */
export function headingIds({
  figures,
  sources,
  terms,
}: Pick<Article, 'figures' | 'sources' | 'terms'>): (text: string) => string {
  const slugger = new GithubSlugger();
  const picks = figures.flatMap((block) =>
    block.kind === 'ranking' ? pickOrder(block).map((asset) => pickAnchor(block, asset)) : [],
  );
  for (const id of [...PAGE_IDS, ...figures.map(({ id }) => id), ...picks]) slugger.slug(id);
  for (const { id } of sources) slugger.slug(`source-${id}`);
  for (const id of terms.uses) slugger.slug(noteId(id));
  return (text) => slugger.slug(named(text));
}

/** A text without letters has a name nevertheless; what would look like the id of a question is told from it. */
function named(text: string): string {
  const bare = /[\p{L}\p{N}]/u.test(text) ? text : 'section';
  return /^question\b/i.test(bare) ? `section ${bare}` : bare;
}
