import { childrenOf } from '../parse/tree.ts';
import type { Node } from '../parse/tree.ts';

/** Every node below a node, in the order of the text. */
export function nodesBelow(node: Node): Node[] {
  const found: Node[] = [];
  const visit = (parent: Node): void => {
    for (const child of childrenOf(parent)) {
      found.push(child);
      visit(child);
    }
  };
  visit(node);
  return found;
}
