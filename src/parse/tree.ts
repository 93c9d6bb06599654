/** The nodes of a body: HTML's tree (hast) with the components of MDX in it. */
import type { Element, Nodes, Root, Text } from 'hast';
import type {
  MdxFlowExpressionHast,
  MdxJsxFlowElementHast,
  MdxJsxTextElementHast,
  MdxTextExpressionHast,
  MdxjsEsmHast,
} from 'satteri';

export type { Element, Root, Text };

/** Any node of a body. */
export type Node = Nodes;

/** A node that holds others. */
export type Parent = Extract<Node, { children: unknown[] }>;

/** `<Name …>` in a block of its own, or in a paragraph. Lower-case names are HTML elements that were typed. */
export type Component = MdxJsxFlowElementHast | MdxJsxTextElementHast;

/** `{…}`: a comment, or an error. */
export type Expression = MdxFlowExpressionHast | MdxTextExpressionHast;

/** `import` or `export`: an error. */
export type Esm = MdxjsEsmHast;

/** Asked for by its value, which the engine finds sooner than it finds out whether there is such a key. */
export function isParent(node: Node): node is Parent {
  return (node as Partial<Parent>).children !== undefined;
}

export function isElement(node: Node | undefined, tagName?: string): node is Element {
  return node?.type === 'element' && (tagName === undefined || node.tagName === tagName);
}

export function isComponent(node: Node | undefined, name?: string): node is Component {
  if (node?.type !== 'mdxJsxFlowElement' && node?.type !== 'mdxJsxTextElement') return false;
  return name === undefined || node.name === name;
}

export function isExpression(node: Node): node is Expression {
  return node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression';
}

/** Whether a node says nothing to readers: white space, or a comment. */
export function isSilent(node: Node): boolean {
  return isExpression(node) || node.type === 'comment' || (node.type === 'text' && node.value.trim() === '');
}

/** Text attributes of a component by name. Attributes with expressions are left out: the check refuses them. */
export function attributesOf(component: Component): Readonly<Record<string, string>> {
  const texts = component.attributes.flatMap((one) =>
    one.type === 'mdxJsxAttribute' && typeof one.value === 'string' ? [[one.name, one.value] as const] : [],
  );
  return Object.fromEntries(texts);
}

/** The children of a node; none where it cannot have any. */
export function childrenOf(node: Node): readonly Node[] {
  return isParent(node) ? node.children : NONE;
}

const NONE: readonly Node[] = [];
