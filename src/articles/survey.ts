import { codesOf } from '../parse/codes.ts';
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

/** Between texts of which no word goes over into the next. */
const BETWEEN = '\0';

/** Walks a body once. */
export function survey(tree: Root): Survey {
  const components: Survey['components'][number][] = [];
  const links: Survey['links'][number][] = [];
  const texts: string[] = [];
  const visit = (node: Node, parent: JsxElement | undefined): void => {
    if (node.type === 'text') {
      texts.push(node.value);
      return;
    }
    if (node.type === 'element' && node.tagName === 'a' && typeof node.properties.href === 'string')
      links.push({ href: node.properties.href, node });
    const component = isComponent(node) ? node : undefined;
    if (component?.name) components.push({ name: component.name, node: component, parent });
    for (const child of childrenOf(node)) visit(child, component ?? parent);
  };
  for (const child of tree.children) visit(child, undefined);
  return { components, links, words: countWords(texts.join(BETWEEN)) };
}

const NOTHING = 1;
const GOES_ON = 2;
const BEGINS = 3;
/** By the codes of signs: what a word begins with, and what only goes on with one; zero where nobody has asked yet. */
const KINDS = new Uint8Array(0x10000);

/** The number of words in a text. */
export function countWords(text: string): number {
  const codes = codesOf(text);
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (kindAt(codes, at) < BEGINS) continue;
    count += 1;
    do at += 1;
    while (kindAt(codes, at) >= GOES_ON);
  }
  return count;
}

function kindAt(codes: Uint16Array, at: number): number {
  const known = KINDS[codes[at] ?? 0] ?? 0;
  return known === 0 ? look(codes, at) : known;
}

/** What a sign is. Of one that is written by two codes, the second only goes on with what the first is. */
function look(codes: Uint16Array, at: number): number {
  const code = codes[at] ?? 0;
  if (!isHalf(code)) return (KINDS[code] = kindOf(String.fromCharCode(code)));
  const isSecond = code >= 0xdc00;
  const whole = String.fromCharCode(...codes.subarray(isSecond ? Math.max(0, at - 1) : at, isSecond ? at + 1 : at + 2));
  const kind = kindOf(whole);
  return isSecond ? Math.min(kind, GOES_ON) : kind;
}

const isHalf = (code: number): boolean => code >= 0xd800 && code < 0xe000;

function kindOf(sign: string): number {
  if (/^[\p{L}\p{N}]$/u.test(sign)) return BEGINS;
  return /^['’.,-]$/.test(sign) ? GOES_ON : NOTHING;
}

/** The values of one attribute over all components of a name, each once, in order of appearance. */
export function named({ components }: Survey, name: string, key: string): string[] {
  const values = components.filter((component) => component.name === name).map(({ node }) => attribute(node, key));
  return [...new Set(values.filter((value) => value !== undefined))];
}
