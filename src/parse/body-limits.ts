import { message, placeAt } from './lines.ts';
import type { Origin } from './lines.ts';
import type { Message } from './problem.ts';
import { childrenOf } from './tree.ts';
import type { Node, Root } from './tree.ts';

/** Brackets that may be open at once, and the characters of one stretch without an empty line, or of one expression. */
export const BODY_LIMITS = { brackets: 200, stretch: 100_000, code: 2_000, depth: 100 } as const;

/**
 * What the parser cannot be given: it takes time with the square of what is unclosed or unbroken, and code that nests
 * too deep ends the process. No article comes near these limits.
 */
export function excess(body: string, origin: Origin): Message[] {
  const found = longStretch(body) ?? deepBrackets(body) ?? longCode(body);
  if (!found) return [];
  return [message('body-limit', 'error', placeAt(body, origin, found.offset), found.reason, found.hint)];
}

/** Whether nodes stand deeper in one another than 100. */
export function isTooDeep(tree: Root): boolean {
  const isDeeper = (node: Node, depth: number): boolean =>
    depth > BODY_LIMITS.depth || childrenOf(node).some((child) => isDeeper(child, depth + 1));
  return isDeeper(tree, 0);
}

interface Excess {
  readonly offset: number;
  readonly reason: string;
  readonly hint: string;
}

function longStretch(body: string): Excess | undefined {
  if (body.length <= BODY_LIMITS.stretch) return undefined;
  let offset = 0;
  for (const stretch of body.split(/(?<=\n[ \t]*\r?\n)/)) {
    if (stretch.length > BODY_LIMITS.stretch) {
      return {
        offset,
        reason: 'More than 100,000 characters stand here without an empty line.',
        hint: 'Break the text into paragraphs, or move the figures to `content/data/`.',
      };
    }
    offset += stretch.length;
  }
  return undefined;
}

function deepBrackets(body: string): Excess | undefined {
  const open: number[] = [];
  for (const { 0: bracket, index } of body.matchAll(/[()[\]{}]/g)) {
    if (bracket === ')' || bracket === ']' || bracket === '}') open.pop();
    else open.push(index);
    if (open.length > BODY_LIMITS.brackets) {
      return {
        offset: open[0] ?? index,
        reason: 'More than 200 brackets are opened from here on and not closed.',
        hint: 'Close them, or write `\\{` for a brace that readers see.',
      };
    }
  }
  return undefined;
}

/** Code outside of fences that is long enough to be deep. Its kind is not judged here: all of it is refused later. */
function longCode(body: string): Excess | undefined {
  if (!['{', 'import', 'export'].some((opening) => body.includes(opening))) return undefined;
  const prose = unfenced(body);
  for (const { index } of prose.matchAll(/(?<!\\)\{(?!\s*\/\*)|^(?:import|export)\b/gm)) {
    const end = prose[index] === '{' ? closing(prose, index) : blank(prose, index);
    if (end - index > BODY_LIMITS.code) {
      return {
        offset: index,
        reason: 'More than 2,000 characters of code begin here; an article holds none.',
        hint: 'Put a code sample between lines of three backticks, and write `\\{` for a brace that readers see.',
      };
    }
  }
  return undefined;
}

/** The text with spaces where samples of code stand between fences. */
function unfenced(body: string): string {
  if (!body.includes('```') && !body.includes('~~~')) return body;
  return body.replace(/^([ \t>]*)(`{3,}|~{3,})[^\n]*\n[\s\S]*?^[ \t>]*\2/gm, (fenced) => ' '.repeat(fenced.length));
}

function closing(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length && at - from <= BODY_LIMITS.code; at += 1) {
    if (text[at] === '{') depth += 1;
    if (text[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
  return depth > 0 && text.length - from > BODY_LIMITS.code ? text.length : from;
}

function blank(text: string, from: number): number {
  const at = text.slice(from, from + BODY_LIMITS.code + 10).search(/\n[ \t]*\r?\n/);
  return at === -1 ? text.length : from + at;
}
