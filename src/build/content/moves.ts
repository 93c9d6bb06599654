/** Former addresses of articles: each leads to one article, and none is an address that an article has. */
import { error, type Message, type Problem } from '../../parse/problem.ts';
import type { ArticleSummary } from '../program.ts';
import type { Content } from './files.ts';

/** What is asked of an article here. */
type Moved = Pick<ArticleSummary, 'path' | 'formerly'>;

/** Slugs under `formerly` that another article has, or has had as well. */
export async function checkMoves(summaries: readonly Moved[], content: Content): Promise<Message[]> {
  const now = new Map(content.articles.map(({ slug, path }) => [slug, path]));
  const before = new Map<string, string>();
  const messages: Message[] = [];
  for (const summary of summaries) {
    const problems = summary.formerly.flatMap((slug, index): Problem[] => {
      const taken = takenBy(slug, { now: now.get(slug), before: before.get(slug) }, summary);
      before.set(slug, before.get(slug) ?? summary.path);
      return taken === undefined ? [] : [error('formerly-taken', ['formerly', index], taken.reason, taken.hint)];
    });
    if (problems.length > 0) messages.push(...(await placed(problems, summary, content)));
  }
  return messages;
}

/** Who has the address, and who else says that it had it. */
interface Owners {
  readonly now: string | undefined;
  readonly before: string | undefined;
}

function takenBy(slug: string, { now, before }: Owners, { path }: Moved): { reason: string; hint: string } | undefined {
  const hint = `Take \`${slug}\` out of \`formerly\`.`;
  if (now === path) return { reason: `\`${slug}\` is what this article is called now.`, hint };
  if (now !== undefined) return { reason: `\`/articles/${slug}/\` is the address of \`${now}\`.`, hint };
  if (before === path) return { reason: `\`${slug}\` stands here twice.`, hint: 'Keep one of them.' };
  if (before === undefined) return undefined;
  const reason = `\`/articles/${slug}/\` leads to \`${before}\` already, and cannot lead to two articles.`;
  return { reason, hint: 'Keep it in one of the two.' };
}

async function placed(problems: readonly Problem[], { path }: Moved, { read }: Content): Promise<Message[]> {
  // Hardly ever needed.
  const { splitArticle } = await import('../../parse/frontmatter.ts');
  const { placeProblems } = await import('../../parse/places.ts');
  const parts = splitArticle(read(path) ?? '', path);
  return 'messages' in parts
    ? [...parts.messages]
    : placeProblems(parts.matter, { path, line: parts.matterLine }, problems);
}
