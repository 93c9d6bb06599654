import { linesOf, message } from './lines.ts';
import type { Rejected } from './lines.ts';

/** The most that a frontmatter and a body may hold, in UTF-16 units. */
export const LIMITS = { frontmatter: 64 * 1024, body: 2 * 1024 * 1024 } as const;

/** An article's two parts and the lines at which they begin. */
export interface Split {
  readonly matter: string;
  readonly matterLine: number;
  readonly body: string;
  readonly bodyLine: number;
}

/**
 * Splits an article into frontmatter and body. A BOM and CRLF are tolerated, and lines stay those of the file.
 *
 * @returns the parts, or what is wrong with the fences or the size
 */
export function splitArticle(text: string, path: string): Split | Rejected {
  const parts = unreadable(text) ?? partsOf(text);
  if ('matter' in parts) return parts;
  const { ruleId, line, reason, hint } = parts;
  return { messages: [message(ruleId, 'error', { path, start: { line, column: 1 } }, reason, hint)] };
}

interface Finding {
  readonly ruleId: string;
  readonly line: number;
  readonly reason: string;
  readonly hint: string;
}

function unreadable(text: string): Finding | undefined {
  const tooLarge = text.length > LIMITS.frontmatter + LIMITS.body + 16;
  if (tooLarge)
    return { ruleId: 'file-size', line: 1, reason: 'This file is larger than an article may be.', hint: SHORTER };
  const bare = text.search(/\r(?!\n)/);
  if (bare !== -1) {
    const hint = 'Save the file with line ends of LF or CRLF.';
    const reason = 'This line ends in a carriage return alone.';
    return { ruleId: 'file-lines', line: linesOf(text.slice(0, bare)).length, reason, hint };
  }
  return badOpening(lineFrom(text, 0));
}

/** The parts of a text that begins with a fence: the next line that begins like one closes the frontmatter. */
function partsOf(text: string): Split | Finding {
  const end = text.indexOf('\n---');
  if (end === -1) return UNCLOSED;
  const matter = text.slice(text.indexOf('\n') + 1, end);
  const fence = lineFrom(text, end + 1);
  const bodyLine = linesOf(text.slice(0, end + 1)).length + 1;
  const body = text.slice(end + 1 + fence.length).replace(/^\r?\n/, '');
  return badFence(fence, bodyLine - 1) ?? badSize(matter, body, bodyLine) ?? { matter, matterLine: 2, body, bodyLine };
}

/** The line that begins at an offset. */
function lineFrom(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(start, end === -1 ? undefined : end).replace(/\r$/, '');
}

const FENCE = 'Begin the file with a line that holds `---` and nothing else, then the frontmatter, then `---` again.';
const SHORTER = 'Move figures to a file under `content/data/`, or split the article.';

function badOpening(line: string): Finding | undefined {
  const first = line.replace(/^\uFEFF/, '');
  if (first === '---') return undefined;
  const reason = first.startsWith('---')
    ? `The first line is \`${first.slice(0, 40)}\`; it must be \`---\` alone.`
    : 'The first line is not `---`, so this file has no frontmatter.';
  return { ruleId: 'frontmatter-fence', line: 1, reason, hint: FENCE };
}

const UNCLOSED: Finding = {
  ruleId: 'frontmatter-fence',
  line: 1,
  reason: 'The frontmatter is not closed.',
  hint: 'Add a line `---` after its last key.',
};

function badFence(fence: string, line: number): Finding | undefined {
  if (fence === '---') return undefined;
  return {
    ruleId: 'frontmatter-fence',
    line,
    reason: `\`${fence.slice(0, 40)}\` ends the frontmatter here; the line must be \`---\` alone.`,
    hint: 'Write `---` and nothing else on the line, or indent it where it is part of a text.',
  };
}

function badSize(matter: string, body: string, bodyLine: number): Finding | undefined {
  if (linesOf(matter).every((line) => /^\s*(?:#.*)?$/.test(line))) {
    return {
      ruleId: 'frontmatter-empty',
      line: 1,
      reason: 'The frontmatter is empty.',
      hint: 'Add `kind`, `title`, `description`, `published`, `authors` and `category`.',
    };
  }
  if (sizeOf(matter) > LIMITS.frontmatter)
    return { ruleId: 'file-size', line: 1, reason: 'The frontmatter is larger than 64 KB.', hint: SHORTER };
  if (sizeOf(body) > LIMITS.body)
    return { ruleId: 'file-size', line: bodyLine, reason: 'The body is larger than 2 MB.', hint: SHORTER };
  return undefined;
}

/** How large a text is with every line end as one character, and one more behind its last line. */
const sizeOf = (text: string): number => text.length + 1 - (text.match(/\r/g)?.length ?? 0);
