import type { ComponentShape } from '../shapes.ts';
import { childrenOf, isComponent, isElement, isSilent } from '../tree.ts';
import type { Component, Node } from '../tree.ts';
import { placeOf } from './rule.ts';
import type { BodyRule, Context } from './rule.ts';

const BLOCKS = new Set([
  'p',
  'ul',
  'ol',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'table',
  'blockquote',
  'pre',
  'hr',
  'section',
]);

/** A component holds what its shape says: nothing, words, prose, or certain components only. */
export const content: BodyRule = (node, context) => {
  if (!isComponent(node)) return;
  const shape = context.shapes.get(node.name ?? '');
  if (!shape || shape.holds === 'prose') return;
  const wrong = childrenOf(node).find((child) => !isSilent(child) && !mayHold(shape, child));
  if (!wrong) return;
  const below: Context = { ...context, ancestors: [...context.ancestors, node] };
  const { reason, hint } = complaint(node, shape);
  context.report('component-content', placeOf(wrong, below), reason, hint);
};

function mayHold({ holds }: ComponentShape, child: Node): boolean {
  if (holds === 'nothing') return false;
  if (holds === 'inline') return !(isElement(child) && BLOCKS.has(child.tagName));
  return isComponent(child) && holds.includes(child.name ?? '');
}

function complaint(node: Component, { name, holds }: ComponentShape): { reason: string; hint: string } {
  if (holds === 'nothing')
    return {
      reason: `\`<${name}>\` holds nothing, and text stands in it.`,
      hint: `End the tag with \`/>\`, and move the text after it.`,
    };
  if (holds === 'inline')
    return {
      reason: `\`<${name}>\` holds words of a sentence, and a block stands in it.`,
      hint: `Write \`<${name} …>text</${name}>\` in one line.`,
    };
  const names = Array.isArray(holds) ? holds.map((one) => `\`<${String(one)}>\``).join(' and ') : '';
  return {
    reason: `\`<${node.name ?? ''}>\` holds only ${names}.`,
    hint: 'Move what stands between them into one of them, or out.',
  };
}
