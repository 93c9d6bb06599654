import matter from 'gray-matter';
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
 * The first line is tested before gray-matter sees the text: a word after the fence would choose one of its engines,
 * and some of them run code. It copies what it is given, so it is given no more than the frontmatter with its fences:
 * all that follows is the body. `readYaml` reads the values.
 *
 * @returns the parts, or what is wrong with the fences or the size
 */
export function splitArticle(text: string, path: string): Split | Rejected {
  const fenced = fencedIn(text);
  const found = unreadable(text, fenced);
  if (found)
    return {
      messages: [
        message(found.ruleId, 'error', { path, start: { line: found.line, column: 1 } }, found.reason, found.hint),
      ],
    };
  const { matter: inner, content } = matter(text.slice(0, fenced.end), { language: 'yaml', engines: ENGINES });
  const body = content + text.slice(fenced.end);
  return { matter: inner.replace(/^\r?\n/, ''), matterLine: 2, body, bodyLine: fenced.lines.length + 2 };
}

/** The frontmatter with its fences. */
interface Fenced {
  /** Its lines before the closing fence; where that is lacking, those of the whole text. */
  readonly lines: readonly string[];
  /** The line that gray-matter takes for the closing fence: the first after the opening that begins so. */
  readonly closing: string | undefined;
  /** Offset of what follows the closing fence. */
  readonly end: number;
}

function fencedIn(text: string): Fenced {
  const at = text.indexOf('\n---') + 1;
  if (at === 0) return { lines: linesOf(text), closing: undefined, end: text.length };
  const next = text.indexOf('\n', at) + 1;
  const end = next === 0 ? text.length : next;
  const before = text[at - 2] === '\r' ? at - 2 : at - 1;
  return { lines: linesOf(text.slice(0, before)), closing: text.slice(at, end).replace(/\r?\n$/, ''), end };
}

interface Finding {
  readonly ruleId: string;
  readonly line: number;
  readonly reason: string;
  readonly hint: string;
}

function unreadable(text: string, fenced: Fenced): Finding | undefined {
  const tooLarge = text.length > LIMITS.frontmatter + LIMITS.body + 16;
  if (tooLarge)
    return { ruleId: 'file-size', line: 1, reason: 'This file is larger than an article may be.', hint: SHORTER };
  const bare = text.includes('\r') ? text.search(/\r(?!\n)/) : -1;
  if (bare !== -1) {
    const hint = 'Save the file with line ends of LF or CRLF.';
    const reason = 'This line ends in a carriage return alone.';
    return { ruleId: 'file-lines', line: linesOf(text.slice(0, bare)).length, reason, hint };
  }
  return badOpening(fenced.lines[0] ?? '') ?? badClosing(fenced) ?? badSize(text, fenced);
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

function badClosing({ lines, closing }: Fenced): Finding | undefined {
  if (closing === undefined) {
    return {
      ruleId: 'frontmatter-fence',
      line: 1,
      reason: 'The frontmatter is not closed.',
      hint: 'Add a line `---` after its last key.',
    };
  }
  if (closing !== '---') {
    return {
      ruleId: 'frontmatter-fence',
      line: lines.length + 1,
      reason: `\`${closing.slice(0, 40)}\` ends the frontmatter here; the line must be \`---\` alone.`,
      hint: 'Write `---` and nothing else on the line, or indent it where it is part of a text.',
    };
  }
  if (lines.slice(1).every((each) => /^\s*(?:#.*)?$/.test(each))) {
    return {
      ruleId: 'frontmatter-empty',
      line: 1,
      reason: 'The frontmatter is empty.',
      hint: 'Add `kind`, `title`, `description`, `published`, `authors` and `category`.',
    };
  }
  return undefined;
}

function badSize(text: string, { lines, end }: Fenced): Finding | undefined {
  if (sizeOf(lines.slice(1)) > LIMITS.frontmatter) {
    return { ruleId: 'file-size', line: 1, reason: 'The frontmatter is larger than 64 KB.', hint: SHORTER };
  }
  // Without its breaks a text is smaller still, so that lines need be counted of the largest alone.
  const isLarge = text.length - end >= LIMITS.body && sizeOf(linesOf(text.slice(end))) > LIMITS.body;
  return isLarge
    ? { ruleId: 'file-size', line: lines.length + 2, reason: 'The body is larger than 2 MB.', hint: SHORTER }
    : undefined;
}

/** Of lines, with one unit for the break of each. */
const sizeOf = (lines: readonly string[]): number => lines.reduce((sum, line) => sum + line.length + 1, 0);

const refuse = (): never => {
  throw new Error('Frontmatter is YAML.');
};

const ENGINES = {
  yaml: () => ({}),
  json: refuse,
  javascript: refuse,
  js: refuse,
  coffee: refuse,
  coffeescript: refuse,
  cson: refuse,
  toml: refuse,
};
