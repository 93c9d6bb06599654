import { message, placeAt } from './lines.ts';
import type { Origin } from './lines.ts';
import type { Message } from './problem.ts';
import { isParent } from './tree.ts';
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
  return isDeeper(tree, 0);
}

function isDeeper(node: Node, depth: number): boolean {
  if (depth > BODY_LIMITS.depth) return true;
  if (!isParent(node)) return false;
  for (const child of node.children) if (isDeeper(child, depth + 1)) return true;
  return false;
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
  if (!holdsMore(body, ['(', '[', '{'], BODY_LIMITS.brackets)) return undefined;
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

/** Whether a text holds more of some signs, together, than a number. */
function holdsMore(text: string, signs: readonly string[], limit: number): boolean {
  let count = 0;
  for (const sign of signs)
    for (let at = text.indexOf(sign); at !== -1 && count <= limit; at = text.indexOf(sign, at + 1)) count += 1;
  return count > limit;
}

/** Code outside of fences that is long enough to be deep. Its kind is not judged here: all of it is refused later. */
function longCode(body: string): Excess | undefined {
  if (!opensCode(body) && !beginsCode(body)) return undefined;
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

/** Whether a brace of a text opens anything but a comment. */
function opensCode(text: string): boolean {
  for (let at = text.indexOf('{'); at !== -1; at = text.indexOf('{', at + 1))
    if (!text.startsWith('/*', at + 1)) return true;
  return false;
}

/** Whether a line of a text begins with `import` or `export`, or a longer word. */
function beginsCode(text: string): boolean {
  if (ODD_ENDS.some((end) => text.includes(end))) return /^(?:import|export)/m.test(text);
  for (let line = 0; ;) {
    if (text.startsWith('import', line) || text.startsWith('export', line)) return true;
    line = text.indexOf('\n', line) + 1;
    if (line === 0) return false;
  }
}

/** What a line may end with beside a line feed. */
const ODD_ENDS = ['\r', '\u2028', '\u2029'];

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
