import { mdxToHast } from 'satteri';
import { excess, isTooDeep } from './body-limits.ts';
import { explainBody } from './body-syntax.ts';
import { message } from './lines.ts';
import type { Origin, Rejected } from './lines.ts';
import type { Node, Root } from './tree.ts';

/**
 * Parses a body into one tree, whose positions are those of the file (offsets count from a text that has as many empty
 * lines before the body as the file has lines). The parser stops at the first syntax error.
 */
export function parseBody(body: string, origin: Origin): { readonly tree: Root } | Rejected {
  const messages = excess(body, origin);
  if (messages.length > 0) return { messages };
  const tree = parsed('\n'.repeat(origin.line - 1) + body);
  if (tree instanceof Error) return { messages: [explainBody(tree.message, body, origin)] };
  if (tree.type !== 'root') throw new TypeError(`A body is parsed to a root, not to ${tree.type}.`);
  return isTooDeep(tree) ? { messages: [tooDeep(origin)] } : { tree };
}

function parsed(text: string): Node | Error {
  try {
    return mdxToHast(text, {
      features: { frontmatter: false, smartPunctuation: { quotes: true, dashes: false, ellipses: false } },
    });
  } catch (fault) {
    if (fault instanceof Error) return fault;
    throw fault;
  }
}

const tooDeep = ({ path, line }: Origin): Rejected['messages'][number] =>
  message(
    'body-limit',
    'error',
    { path, start: { line, column: 1 } },
    'Lists, quotes or components stand more than 100 deep in one another.',
    'Flatten them.',
  );
