import { isParent } from '../parse/tree.ts';
import type { Node } from '../parse/tree.ts';
import { attribute } from './components/component.ts';
import type { Values } from './values.ts';

/** The text of a node as a reader sees it, with values filled in; other components say nothing. */
export function plainText(node: Node, values: Values): string {
  if (node.type === 'text') return node.value;
  if ((node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') && node.name === 'Value')
    return values.get(attribute(node, 'of') ?? '')?.text ?? '';
  if (!isParent(node)) return '';
  return node.children.map((child) => plainText(child, values)).join('');
}
