import { childrenOf, isComponent } from '../parse/tree.ts';
import type { Component as JsxElement, Node, Root } from '../parse/tree.ts';
import { attribute } from './components/component.ts';

/** What stands in a body, found in one walk: every component and link, and the number of words of its prose. */
export interface Survey {
  readonly components: readonly {
    readonly name: string;
    readonly node: JsxElement;
    readonly parent: JsxElement | undefined;
  }[];
  readonly links: readonly { readonly href: string; readonly node: Node }[];
  readonly words: number;
}

/** Walks a body once. */
export function survey(tree: Root): Survey {
  const components: Survey['components'][number][] = [];
  const links: Survey['links'][number][] = [];
  let words = 0;
  const visit = (node: Node, parent: JsxElement | undefined): void => {
    if (node.type === 'text') words += node.value.match(/[\p{L}\p{N}][\p{L}\p{N}'’.,-]*/gu)?.length ?? 0;
    if (node.type === 'element' && node.tagName === 'a' && typeof node.properties.href === 'string')
      links.push({ href: node.properties.href, node });
    const component = isComponent(node) ? node : undefined;
    if (component?.name) components.push({ name: component.name, node: component, parent });
    for (const child of childrenOf(node)) visit(child, component ?? parent);
  };
  for (const child of tree.children) visit(child, undefined);
  return { components, links, words };
}

/** The values of one attribute over all components of a name, each once, in order of appearance. */
export function named({ components }: Survey, name: string, key: string): string[] {
  const values = components.filter((component) => component.name === name).map(({ node }) => attribute(node, key));
  return [...new Set(values.filter((value) => value !== undefined))];
}
