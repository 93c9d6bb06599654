import { EVENT_ID, parseEvents } from 'js-yaml';
import { linesOf, message, pointAt } from './lines.ts';
import type { Origin } from './lines.ts';
import type { Message } from './problem.ts';
import { commentsIn } from './rules/code.ts';
import { childrenOf, isExpression } from './tree.ts';
import type { Node, Root } from './tree.ts';

/** A message that an editor accepts, and why. */
export interface Acceptance {
  readonly ruleId: string;
  readonly reason: string;
  /** The file in which the comment stands, and for which it holds. */
  readonly path: string;
  /** Where the comment stands. */
  readonly line: number;
  /** The lines of the file for which it holds. */
  readonly from: number;
  readonly to: number;
}

/** What was found: acceptances, and errors for those that give no rule or no reason. */
export interface Acceptances {
  readonly acceptances: readonly Acceptance[];
  readonly messages: readonly Message[];
}

interface Comment {
  readonly text: string;
  readonly line: number;
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

/**
 * The acceptances of a body: `{/* check-ok rule: reason *\/}`. One in a sentence holds for its paragraph, one that stands
 * alone for the block that follows.
 */
export function acceptancesInBody(tree: Root, path: string): Acceptances {
  return accepted(commentsBelow(tree), path);
}

/**
 * The acceptances of YAML: `# check-ok rule: reason` at the end of a line holds for that line, alone on a line for the
 * next.
 */
export function acceptancesInYaml(text: string, origin: Origin): Acceptances {
  if (!text.includes('check-ok')) return { acceptances: [], messages: [] };
  const inText = textRanges(text);
  const lines = linesOf(text);
  const comments = [...text.matchAll(/(?<=^|[ \t])#[ \t]*(check-ok\b[^\r\n]*)/gm)]
    .filter(({ index }) => !inText.some(([start, end]) => index >= start && index < end))
    .map(({ index, 1: comment = '' }): Comment => {
      const { line, column } = pointAt(text, index, 0);
      const at = (lines[line] ?? '').slice(0, column - 1).trim() === '' ? nextLine(lines, line) : line;
      return { text: comment.trim(), line: line + origin.line, column, from: at + origin.line, to: at + origin.line };
    });
  return accepted(comments, origin.path);
}

function nextLine(lines: readonly string[], after: number): number {
  const next = lines.findIndex((line, index) => index > after && !/^\s*(?:#.*)?$/.test(line));
  return next === -1 ? after : next;
}

function textRanges(text: string): (readonly [number, number])[] {
  try {
    return parseEvents(text, {}).flatMap((event) =>
      event.type === EVENT_ID.SCALAR && event.valueStart >= 0 ? [[event.valueStart, event.valueEnd] as const] : [],
    );
  } catch {
    return [];
  }
}

function commentsBelow(node: Node, block: Node = node): Comment[] {
  const children = childrenOf(node);
  return children.flatMap((child, index) => {
    if (!isExpression(child))
      return commentsBelow(
        child,
        child.type === 'element' && INLINE.has(child.tagName)
          ? block
          : child.type === 'mdxJsxTextElement'
            ? block
            : child,
      );
    const start = child.position?.start ?? { line: 1, column: 1 };
    const target =
      child.type === 'mdxTextExpression'
        ? block
        : (children.slice(index + 1).find((next) => next.position && !isExpression(next)) ?? child);
    const { from, to } = linesOfNode(target, start.line);
    return commentsIn(child.value).map((text) => ({ text, line: start.line, column: start.column, from, to }));
  });
}

const INLINE = new Set(['a', 'em', 'strong', 'del', 'code', 'sup', 'sub']);

const linesOfNode = (node: Node, line: number): { from: number; to: number } => ({
  from: node.position?.start.line ?? line,
  to: node.position?.end.line ?? line,
});

function accepted(comments: readonly Comment[], path: string): Acceptances {
  const acceptances: Acceptance[] = [];
  const messages: Message[] = [];
  for (const { text, line, column, from, to } of comments.filter((comment) => /^check-ok\b/.test(comment.text))) {
    const { rule, reason } =
      /^check-ok\s+(?<rule>[a-z][a-z0-9-]*)\s*:\s*(?<reason>\S[\s\S]*)$/.exec(text)?.groups ?? {};
    if (rule !== undefined && reason !== undefined)
      acceptances.push({ ruleId: rule, reason: reason.replace(/\s+/g, ' ').trim(), path, line, from, to });
    else
      messages.push(
        message(
          'acceptance-reason',
          'error',
          { path, start: { line, column } },
          'This acceptance names no rule or gives no reason.',
          'Write `check-ok rule: reason`; the reason is shown in the report.',
        ),
      );
  }
  return { acceptances, messages };
}
