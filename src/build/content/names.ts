/** The names of an article's file and of its folder make its address, so they are checked like its fields. */
import type { Message } from '../../parse/problem.ts';
import type { ArticleFile, Content } from './files.ts';

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Files that are no articles, names that make no address, and addresses that two files claim. */
export function checkNames({ articles, strays, newsletters }: Content): Message[] {
  const bySlug = Map.groupBy(articles, ({ slug }) => slug);
  return [
    ...strays.map(stray),
    ...newsletters.filter((path) => !isIssue(path)).map(noIssue),
    ...articles.filter(({ slug }) => !SLUG.test(slug)).map(unusable),
    ...[...bySlug.values()].filter((files) => files.length > 1).flatMap(repeated),
  ];
}

function stray(path: string): Message {
  const hint = /\.(md|markdown|mdx)$/i.test(path)
    ? `Rename it to \`${path.replace(/\.\w+$/, '.mdx')}\`.`
    : 'Move it out of `content/articles/`, or beside the `index.mdx` of the article it belongs to.';
  return message(path, 'This file is no article and lies beside none, so nothing of it would be published.', hint);
}

/** Whether a file below `content/newsletters/` is an issue of the newsletter. */
export const isIssue = (path: string): boolean => /^content\/newsletters\/[^/]+\.mdx$/.test(path);

const noIssue = (path: string): Message =>
  message(
    path,
    'This file is no issue of the newsletter, so nothing of it would be published.',
    'Issues are `content/newsletters/<name>.mdx`; move anything else out of that folder.',
  );

function unusable({ path, slug }: ArticleFile): Message {
  const better = slug
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const hint = `Use lower-case letters, digits and single hyphens${better === '' ? '' : `: \`${better}\``}.`;
  return message(path, `\`${slug}\` cannot be part of an address.`, hint);
}

const repeated = ([first, ...others]: readonly ArticleFile[]): Message[] =>
  first === undefined
    ? []
    : others.map(({ path, slug }) =>
        message(path, `\`${first.path}\` has the address \`/articles/${slug}/\` already.`, 'Rename one of the two.'),
      );

const message = (path: string, reason: string, hint: string): Message => ({
  ruleId: 'file-name',
  severity: 'error',
  place: { path, start: { line: 1, column: 1 } },
  reason,
  hint,
});
