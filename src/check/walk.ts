import { childrenOf } from '../parse/tree.ts';
import type { Node } from '../parse/tree.ts';

/** Every node below a node, in the order of the text. */
export function* nodesBelow(node: Node): Generator<Node> {
  for (const child of childrenOf(node)) {
    yield child;
    yield* nodesBelow(child);
  }
}
