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
    if (node.type === 'text') words += countWords(node.value);
    if (node.type === 'element' && node.tagName === 'a' && typeof node.properties.href === 'string')
      links.push({ href: node.properties.href, node });
    const component = isComponent(node) ? node : undefined;
    if (component?.name) components.push({ name: component.name, node: component, parent });
    for (const child of childrenOf(node)) visit(child, component ?? parent);
  };
  for (const child of tree.children) visit(child, undefined);
  return { components, links, words };
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’.,-]*/gu;
const BEGINS = 1;
const GOES_ON = 2;
/** By the codes of ASCII: what a word begins with, and what only goes on with one. */
const KINDS = Uint8Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code);
  if (/[a-z0-9]/i.test(sign)) return BEGINS;
  return /['.,-]/.test(sign) ? GOES_ON : 0;
});

/** The number of words in a text. A pattern is slow, and needed only for letters that are not of ASCII. */
export function countWords(text: string): number {
  let count = 0;
  let isInWord = false;
  for (let at = 0; at < text.length; at += 1) {
    const kind = kindOf(text.charCodeAt(at));
    if (kind === undefined) return text.match(WORD)?.length ?? 0;
    if (kind === BEGINS && !isInWord) count += 1;
    isInWord = kind === BEGINS || (kind === GOES_ON && isInWord);
  }
  return count;
}

function kindOf(code: number): number | undefined {
  if (code < 128) return KINDS[code];
  if (code === 0x2019) return GOES_ON;
  // Quotation marks and dashes.
  return code >= 0x2000 && code < 0x2070 ? 0 : undefined;
}

/** The values of one attribute over all components of a name, each once, in order of appearance. */
export function named({ components }: Survey, name: string, key: string): string[] {
  const values = components.filter((component) => component.name === name).map(({ node }) => attribute(node, key));
  return [...new Set(values.filter((value) => value !== undefined))];
}
