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

/** Every mention of a term in a body's prose; the one right after a comment `no-term` is none. */
export function mentionsIn(tree: Root, search: Search): Mentions {
  const mentions = new Map<Text, readonly Match[]>();
  if (search.lexicon.size > 0) visit(tree, search, mentions);
  return mentions;
}

/** Ids of the terms that are mentioned, in order of appearance. */
export const termsIn = (mentions: Mentions): string[] => [
  ...new Set([...mentions.values()].flatMap((matches) => matches.map(({ id }) => id))),
];

function visit(parent: Node, search: Search, mentions: Map<Text, readonly Match[]>): void {
  let before: Node | undefined;
  for (const node of childrenOf(parent)) {
    if (node.type === 'text') enter(node, before, search, mentions);
    else if (!isClosed(node, search)) visit(node, search, mentions);
    before = node;
  }
}

function isClosed(node: Node, { closed }: Search): boolean {
  if (node.type === 'element') return CLOSED.has(node.tagName);
  return isComponent(node) && (CLOSED.has(node.name ?? '') || closed.has(node.name ?? ''));
}

function enter(
  node: Text,
  before: Node | undefined,
  { lexicon, except }: Search,
  mentions: Map<Text, readonly Match[]>,
): void {
  const isRefused = before !== undefined && isExpression(before) && commentsIn(before.value).includes('no-term');
  const found = matchesIn(node.value, lexicon).filter(
    ({ id, start }) => !except.has(id) && !(isRefused && node.value.slice(0, start).trim() === ''),
  );
  if (found.length > 0) mentions.set(node, found);
}
