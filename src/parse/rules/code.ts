import { isExpression } from '../tree.ts';
import { placeOf } from './rule.ts';
import type { BodyRule } from './rule.ts';

const COMMENTS = /^\s*(?:\/\*(?:(?!\*\/)[\s\S])*\*\/\s*)+$/;

/** Braces hold comments, and nothing is imported or exported. */
export const code: BodyRule = (node, context) => {
  if (node.type === 'mdxjsEsm') {
    const word = node.value.trimStart().startsWith('export') ? 'export' : 'import';
    context.report(
      'body-code',
      placeOf(node, context),
      `\`${word}\` is code; an article holds none.`,
      'Remove the line: every component is known without it. If it is a sentence, begin it with another word.',
    );
  }
  if (!isExpression(node) || COMMENTS.test(node.value)) return;
  const shown = node.value.trim().slice(0, 40);
  const reason =
    shown === '' ? 'Nothing stands between these braces.' : `\`{${shown}}\` is code; an article holds none.`;
  context.report(
    'body-code',
    placeOf(node, context),
    reason,
    'Write `\\{` for a brace that readers see, `<Value of="…" />` for a figure, `{/* … */}` for a comment.',
  );
};

/** The texts of the comments in an expression. */
export function commentsIn(value: string): readonly string[] {
  return COMMENTS.test(value)
    ? [...value.matchAll(/\/\*((?:(?!\*\/)[\s\S])*)\*\//g)].map((match) => (match[1] ?? '').trim())
    : [];
}
