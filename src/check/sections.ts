/** The sections of a body: headings and what follows them up to the next. */
import { plainText } from '../articles/plain.ts';
import { childrenOf, isComponent, isElement, isSilent } from '../parse/tree.ts';
import type { Element, Node, Root } from '../parse/tree.ts';

export interface Section {
  readonly heading: Element;
  readonly depth: number;
  readonly text: string;
  /** Headings above it, outermost first. */
  readonly above: readonly string[];
  /** Whether anything stands between its heading and the next. */
  readonly isEmpty: boolean;
  /** Whether a section of a deeper level follows in it. */
  readonly hasSections: boolean;
  readonly isLast: boolean;
}

/** The sections of a body and, each for itself, of its components that hold headings, such as `<Faqs>`. */
export function sectionsOf(tree: Root): Section[] {
  const holders = [tree as Node, ...childrenOf(tree).filter((node) => isComponent(node))];
  return holders.flatMap((holder) => sectionsIn(childrenOf(holder).filter((node) => !isSilent(node))));
}

function sectionsIn(nodes: readonly Node[]): Section[] {
  const headings = nodes.flatMap((node, index) =>
    depthOf(node) === undefined ? [] : [{ node: node as Element, index }],
  );
  const above: { depth: number; text: string }[] = [];
  return headings.map(({ node, index }, at): Section => {
    const depth = depthOf(node) ?? 2;
    const text = plainText(node, new Map()).trim();
    while ((above.at(-1)?.depth ?? 0) >= depth) above.pop();
    const parents = above.map((one) => one.text);
    above.push({ depth, text });
    const next = headings[at + 1];
    const isEmpty = (next?.index ?? nodes.length) === index + 1;
    return {
      heading: node,
      depth,
      text,
      above: parents,
      isEmpty,
      hasSections: next !== undefined && (depthOf(next.node) ?? 0) > depth,
      isLast: next === undefined,
    };
  });
}

const depthOf = (node: Node): number | undefined =>
  isElement(node) && /^h[1-6]$/.test(node.tagName) ? Number(node.tagName.slice(1)) : undefined;
