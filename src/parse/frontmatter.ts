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
 * and some of them run code. `readYaml` reads the values.
 *
 * @returns the parts, or what is wrong with the fences or the size
 */
export function splitArticle(text: string, path: string): Split | Rejected {
  const lines = linesOf(text);
  const found = unreadable(text, lines);
  if (found)
    return {
      messages: [
        message(found.ruleId, 'error', { path, start: { line: found.line, column: 1 } }, found.reason, found.hint),
      ],
    };
  const { matter: fenced, content: body } = matter(text, { language: 'yaml', engines: ENGINES });
  const block = fenced.replace(/^\r?\n/, '');
  return { matter: block, matterLine: 2, body, bodyLine: closingFence(lines) + 2 };
}

interface Finding {
  readonly ruleId: string;
  readonly line: number;
  readonly reason: string;
  readonly hint: string;
}

function unreadable(text: string, lines: readonly string[]): Finding | undefined {
  const tooLarge = text.length > LIMITS.frontmatter + LIMITS.body + 16;
  if (tooLarge)
    return { ruleId: 'file-size', line: 1, reason: 'This file is larger than an article may be.', hint: SHORTER };
  const bare = text.search(/\r(?!\n)/);
  if (bare !== -1) {
    const hint = 'Save the file with line ends of LF or CRLF.';
    const reason = 'This line ends in a carriage return alone.';
    return { ruleId: 'file-lines', line: linesOf(text.slice(0, bare)).length, reason, hint };
  }
  return badOpening(lines[0] ?? '') ?? badClosing(lines) ?? badSize(lines);
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

function badClosing(lines: readonly string[]): Finding | undefined {
  const at = closingFence(lines);
  if (at === -1) {
    return {
      ruleId: 'frontmatter-fence',
      line: 1,
      reason: 'The frontmatter is not closed.',
      hint: 'Add a line `---` after its last key.',
    };
  }
  const line = lines[at] ?? '';
  if (line !== '---') {
    return {
      ruleId: 'frontmatter-fence',
      line: at + 1,
      reason: `\`${line.slice(0, 40)}\` ends the frontmatter here; the line must be \`---\` alone.`,
      hint: 'Write `---` and nothing else on the line, or indent it where it is part of a text.',
    };
  }
  if (lines.slice(1, at).every((each) => /^\s*(?:#.*)?$/.test(each))) {
    return {
      ruleId: 'frontmatter-empty',
      line: 1,
      reason: 'The frontmatter is empty.',
      hint: 'Add `kind`, `title`, `description`, `published`, `authors` and `category`.',
    };
  }
  return undefined;
}

function badSize(lines: readonly string[]): Finding | undefined {
  const at = closingFence(lines);
  const size = (some: readonly string[]): number => some.reduce((sum, line) => sum + line.length + 1, 0);
  if (size(lines.slice(1, at)) > LIMITS.frontmatter) {
    return { ruleId: 'file-size', line: 1, reason: 'The frontmatter is larger than 64 KB.', hint: SHORTER };
  }
  if (size(lines.slice(at + 1)) > LIMITS.body) {
    return { ruleId: 'file-size', line: at + 2, reason: 'The body is larger than 2 MB.', hint: SHORTER };
  }
  return undefined;
}

/** Index of the line that gray-matter takes for the closing fence: the first after the opening that begins so. */
function closingFence(lines: readonly string[]): number {
  return lines.findIndex((line, index) => index > 0 && line.startsWith('---'));
}

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
