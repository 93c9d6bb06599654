import { commentsIn } from '../parse/rules/code.ts';
import { childrenOf, isComponent, isExpression } from '../parse/tree.ts';
import type { Node, Root, Text } from '../parse/tree.ts';
import type { Lexicon } from './lexicon.ts';
import { matchesIn } from './match.ts';
import type { Match } from './match.ts';

/** Where the texts of a body name terms. */
export type Mentions = ReadonlyMap<Text, readonly Match[]>;

/** Where a term is no word of the prose: it names, quotes, counts or leads elsewhere already. */
const CLOSED = new Set(['a', 'abbr', 'code', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'kbd', 'pre', 'sub', 'sup', 'table']);

/** What a walk knows. */
interface Search {
  readonly lexicon: Lexicon;
  /** Terms that are not looked for. */
  readonly except: ReadonlySet<string>;
  /** Components in which terms are not looked for. */
  readonly closed: ReadonlySet<string>;
}

/** Between texts of which no term goes over into the next. */
const BETWEEN = '\0';

/** A text in which terms are looked for. */
interface Prose {
  readonly node: Text;
  /** Whether a comment before it says that no term begins it. */
  readonly isRefused: boolean;
}

/** Every mention of a term in a body's prose; the one right after a comment `no-term` is none. */
export function mentionsIn(tree: Root, search: Search): Mentions {
  const mentions = new Map<Text, readonly Match[]>();
  if (search.lexicon.size === 0) return mentions;
  const prose: Prose[] = [];
  visit(tree, search, prose);
  // All texts are read in one.
  const matches = matchesIn(prose.map(({ node }) => node.value).join(BETWEEN), search.lexicon);
  let [start, at] = [0, 0];
  for (const { node, isRefused } of prose) {
    const end = start + node.value.length;
    const found: Match[] = [];
    for (let match = matches[at]; match && match.start < end; match = matches[(at += 1)])
      found.push({ id: match.id, start: match.start - start, end: match.end - start });
    if (found.length > 0) enter(found, { node, isRefused }, search, mentions);
    start = end + BETWEEN.length;
  }
  return mentions;
}

/** Ids of the terms that are mentioned, in order of appearance. */
export const termsIn = (mentions: Mentions): string[] => [
  ...new Set([...mentions.values()].flatMap((matches) => matches.map(({ id }) => id))),
];

function visit(parent: Node, search: Search, prose: Prose[]): void {
  let before: Node | undefined;
  for (const node of childrenOf(parent)) {
    if (node.type === 'text') prose.push({ node, isRefused: before !== undefined && refuses(before) });
    else if (!isClosed(node, search)) visit(node, search, prose);
    before = node;
  }
}

const refuses = (node: Node): boolean => isExpression(node) && commentsIn(node.value).includes('no-term');

function isClosed(node: Node, { closed }: Search): boolean {
  if (node.type === 'element') return CLOSED.has(node.tagName);
  return isComponent(node) && (CLOSED.has(node.name ?? '') || closed.has(node.name ?? ''));
}

function enter(
  matches: readonly Match[],
  { node, isRefused }: Prose,
  { except }: Search,
  mentions: Map<Text, readonly Match[]>,
): void {
  const found = matches.filter(
    ({ id, start }) => !except.has(id) && !(isRefused && node.value.slice(0, start).trim() === ''),
  );
  if (found.length > 0) mentions.set(node, found);
}
