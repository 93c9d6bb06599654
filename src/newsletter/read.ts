import { checkIntroduction, introductionShapes, partnersIn } from '../articles/introduction.ts';
import { paths } from '../articles/paths.ts';
import type { Registries } from '../articles/registries.ts';
import { checkBody } from '../parse/body-rules.ts';
import { parseBody } from '../parse/body.ts';
import { clean } from '../parse/clean.ts';
import { splitArticle } from '../parse/frontmatter.ts';
import { message, sorted } from '../parse/lines.ts';
import { placeProblems } from '../parse/places.ts';
import { error } from '../parse/problem.ts';
import type { Message, Problem } from '../parse/problem.ts';
import { didYouMean } from '../parse/suggest.ts';
import type { Root } from '../parse/tree.ts';
import { readYaml } from '../parse/yaml.ts';
import { readShape } from '../parse/zod-problems.ts';
import { contentsOf } from './issue.ts';
import type { Issue, Listed } from './issue.ts';
import { issueSchema } from './schema.ts';
import type { IssueFrontmatter } from './schema.ts';

/** A file of `content/newsletters/`. */
export interface IssueFile {
  /** Below the project's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** What issues are held against. */
export interface Around {
  readonly registries: Registries;
  /** Every article that is sound, drafts among them, newest first. */
  readonly articles: readonly Listed[];
  /** Whether an article has errors, so that it is not known what it is. */
  readonly incomplete: boolean;
}

/** Names of pages that stand below `/newsletter/` beside the issues. */
const TAKEN = ['thanks', 'problem', 'page'];

/** Reads all issues. Every error of every file is in `messages`, at its place; an issue with an error is left out. */
export function readIssues(
  files: readonly IssueFile[],
  around: Around,
): { readonly issues: readonly Issue[]; readonly messages: readonly Message[] } {
  const read = files.map((file) => readIssue(file, around));
  const issues = read.flatMap(({ issue }) => issue ?? []);
  const empty = issues.filter((issue) => !around.incomplete && contentsOf(issue, issues, around.articles).length === 0);
  const messages = [...read.flatMap((one) => one.messages), ...empty.map(({ path }) => atStart(path, NOTHING))];
  return { issues, messages: sorted(messages) };
}

const NOTHING: readonly [string, string, string] = [
  'issue-empty',
  'This issue holds no article.',
  'List some under `articles`, or write `since: last-issue` where something was published since.',
];

const atStart = (path: string, [ruleId, reason, hint]: readonly [string, string, string]): Message =>
  message(ruleId, 'error', { path, start: { line: 1, column: 1 } }, reason, hint);

function readIssue({ path, text }: IssueFile, around: Around): { issue?: Issue; messages: readonly Message[] } {
  const id = path.replace(/^.*\/|\.mdx$/g, '');
  const unusable = checkName(id, path, around);
  const parts = splitArticle(text, path);
  if ('messages' in parts) return { messages: [...unusable, ...parts.messages] };
  const origin = { path, line: parts.matterLine };
  const body = readBody(parts.body, { path, line: parts.bodyLine }, around.registries);
  const matter = readYaml(parts.matter, origin);
  if ('messages' in matter) return { messages: [...unusable, ...body.messages, ...matter.messages] };
  const shape = readShape(issueSchema, matter.value);
  const problems = 'problems' in shape ? shape.problems : judged(shape.data, around);
  const messages = [...unusable, ...body.messages, ...placeProblems(parts.matter, origin, problems)];
  if ('problems' in shape || !body.tree || messages.length > 0) return { messages };
  return { issue: issueOf(id, path, shape.data, body.tree, parts), messages };
}

function checkName(id: string, path: string, { registries }: Around): Message[] {
  const { newsletter } = registries.config;
  if (newsletter === undefined)
    return [
      atStart(path, [
        'issue-provider',
        'There is no newsletter to which this issue could belong.',
        'Add `newsletter` to content/site.yaml: docs/newsletter.md shows what stands in it.',
      ]),
    ];
  if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) && !TAKEN.includes(id)) return [];
  const reason = TAKEN.includes(id)
    ? `\`/newsletter/${id}/\` is a page that the site has already.`
    : `\`${id}\` cannot be part of an address.`;
  return [atStart(path, ['file-name', reason, 'Name the file by its day, such as `2026-11-24.mdx`.'])];
}

function readBody(
  body: string,
  origin: { path: string; line: number },
  registries: Registries,
): { tree?: Root; messages: readonly Message[] } {
  const parsed = parseBody(body, origin);
  if ('messages' in parsed) return parsed;
  const { tree } = parsed;
  const found = checkBody(tree, introductionShapes, { ...origin, text: body });
  return { tree, messages: found.length > 0 ? found : checkIntroduction(tree, origin.path, registries) };
}

function judged(issue: IssueFrontmatter, { registries, articles, incomplete }: Around): Problem[] {
  const bySlug = new Map(articles.map((article) => [article.slug, article]));
  const chosen = issue.articles.flatMap(({ slug }, index): Problem[] => {
    const at = ['articles', index, 'slug'];
    if (issue.articles.findIndex((other) => other.slug === slug) < index)
      return [error('issue-article', at, `\`${slug}\` stands in this issue already.`, 'Keep one of them.')];
    const article = bySlug.get(slug);
    if (article) return unpublished(article, issue, at);
    const hint = didYouMean(slug, [...bySlug.keys()]);
    return incomplete ? [] : [error('issue-article', at, `There is no article \`${slug}\`.`, hint)];
  });
  const paid = issue.partners.flatMap(({ id }, index) => checkSlot(id, ['partners', index, 'id'], registries));
  if (issue.articles.length > 0 || issue.since !== undefined) return [...chosen, ...paid];
  return [...paid, error('issue-empty', ['articles'], NOTHING[1], NOTHING[2])];
}

function unpublished(article: Listed, issue: IssueFrontmatter, at: (string | number)[]): Problem[] {
  const { slug, published, draft } = article;
  if (draft && !issue.draft)
    return [error('issue-article', at, `\`${slug}\` is a draft, and this issue is not.`, 'Publish it first.')];
  if (draft || published <= issue.published) return [];
  const reason = `\`${slug}\` is published on ${published}, after this issue.`;
  return [error('issue-article', at, reason, `Send the issue on \`${published}\` or later.`)];
}

function checkSlot(id: string, at: (string | number)[], { partners }: Registries): Problem[] {
  const partner = Object.hasOwn(partners, id) ? partners[id] : undefined;
  if (!partner)
    return [
      error(
        'issue-partner',
        at,
        `There is no partner \`${id}\` in partners.yaml.`,
        didYouMean(id, Object.keys(partners)),
      ),
    ];
  if (partner.relation !== 'affiliate')
    return [
      error(
        'issue-partner',
        at,
        `\`${id}\` is an organisation in partners.yaml: it pays for nothing.`,
        'Name a partner whose relation is `affiliate`.',
      ),
    ];
  if (partner.url !== undefined) return [];
  return [
    error(
      'issue-partner',
      at,
      `The partner \`${id}\` has no \`url\` in partners.yaml, so there is nothing to link to.`,
      'Add its `url`.',
    ),
  ];
}

function issueOf(
  id: string,
  path: string,
  frontmatter: IssueFrontmatter,
  tree: Root,
  { body, bodyLine }: { body: string; bodyLine: number },
): Issue {
  const { since, as, partners, ...rest } = frontmatter;
  return clean<Issue>({
    ...rest,
    id,
    path,
    href: paths.issue(id),
    since: since === undefined ? undefined : as,
    partners,
    linked: [...new Set([...partners.map((partner) => partner.id), ...partnersIn(tree)])],
    body,
    bodyLine,
  });
}
