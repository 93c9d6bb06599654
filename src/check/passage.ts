/** Stretches of text as a reader sees them, each of which leads back to where it was typed. */
import { attribute } from '../articles/components/component.ts';
import type { Values } from '../articles/values.ts';
import type { Path } from '../parse/problem.ts';
import { attributesOf, childrenOf, isComponent, isElement, isExpression } from '../parse/tree.ts';
import type { Node, Root, Text } from '../parse/tree.ts';

/** A link in a passage, by offsets into its text. */
export interface PassageLink {
  readonly from: number;
  readonly to: number;
  readonly href: string;
  readonly node: Node;
}

/** What a stretch of a passage was made from. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  /** The text that was typed, or what stands for it: a component, code. */
  readonly node: Node;
}

export type PassageKind = 'heading' | 'paragraph' | 'item' | 'cell' | 'attribute' | 'field';

/** Text without a block in it: a paragraph, a heading, a cell, a text of the frontmatter. */
export interface Passage {
  readonly kind: PassageKind;
  /** With values filled in; `STAND_IN` for code and for what says nothing in words. */
  readonly text: string;
  /** Of a heading: 2 to 6. */
  readonly depth?: number;
  /** The headings above it, outermost first. */
  readonly headings: readonly string[];
  /** Components that it stands in, outermost first, such as `Faqs` or `Takeaways`. */
  readonly within: readonly string[];
  readonly segments: readonly Segment[];
  readonly links: readonly PassageLink[];
  /** Of a text of the frontmatter: its keys. */
  readonly field?: Path;
}

/** Stands for code, and for components that are no words. */
export const STAND_IN = '\uFFFC';

const INLINE_TAGS = new Set(['a', 'em', 'strong', 'del', 'code', 'sup', 'sub', 'br', 'img', 'input', 'span']);
const INLINE_COMPONENTS = new Set(['Value', 'Cite', 'Partner']);
/** Attributes that readers see or hear. */
const SPOKEN = ['alt', 'credit', 'caption', 'title'];

/** The passages of a body, in their order. */
export function passagesOf(tree: Root, values: Values): Passage[] {
  const passages: Passage[] = [];
  const headings: { depth: number; text: string }[] = [];
  const visit = (node: Node, within: readonly string[]): void => {
    if (isElement(node, 'pre')) return;
    let run: Node[] = [];
    const flush = (): void => {
      const passage = passageOf(run, node, { headings: headings.map(({ text }) => text), within, values });
      run = [];
      if (passage === undefined) return;
      if (passage.depth !== undefined) enter(headings, passage.depth, passage.text);
      passages.push(passage);
    };
    for (const child of childrenOf(node)) {
      if (isInline(child)) {
        run.push(child);
        continue;
      }
      flush();
      if (isComponent(child)) passages.push(...spoken(child, headings, within));
      visit(child, isComponent(child) && child.name ? [...within, child.name] : within);
    }
    flush();
  };
  visit(tree, []);
  return passages;
}

function enter(headings: { depth: number; text: string }[], depth: number, text: string): void {
  while ((headings.at(-1)?.depth ?? 0) >= depth) headings.pop();
  headings.push({ depth, text });
}

function isInline(node: Node): boolean {
  if (node.type === 'text' || isExpression(node)) return true;
  if (node.type === 'element') return INLINE_TAGS.has(node.tagName);
  return node.type === 'mdxJsxTextElement' || (isComponent(node) && INLINE_COMPONENTS.has(node.name ?? ''));
}

interface Around {
  readonly headings: readonly string[];
  readonly within: readonly string[];
  readonly values: Values;
}

function passageOf(run: readonly Node[], container: Node, around: Around): Passage | undefined {
  const written: Writing = { text: '', segments: [], links: [] };
  for (const node of run) write(node, written, around.values);
  if (written.text.trim() === '') return undefined;
  const { headings, within } = around;
  return {
    ...kindOf(container),
    text: written.text,
    headings,
    within,
    segments: written.segments,
    links: written.links,
  };
}

function kindOf(container: Node): { kind: PassageKind; depth?: number } {
  if (!isElement(container)) return { kind: 'paragraph' };
  const depth = /^h([1-6])$/.exec(container.tagName)?.[1];
  if (depth !== undefined) return { kind: 'heading', depth: Number(depth) };
  if (container.tagName === 'li') return { kind: 'item' };
  return { kind: /^t[dh]$/.test(container.tagName) ? 'cell' : 'paragraph' };
}

interface Writing {
  text: string;
  readonly segments: Segment[];
  readonly links: PassageLink[];
}

function write(node: Node, written: Writing, values: Values): void {
  const from = written.text.length;
  const words = wordsOf(node, values);
  if (words === undefined) for (const child of childrenOf(node)) write(child, written, values);
  else written.text += words;
  const to = written.text.length;
  if (words !== undefined && to > from) written.segments.push({ from, to, node });
  if (isElement(node, 'a') && typeof node.properties.href === 'string')
    written.links.push({ from, to, href: node.properties.href, node });
}

/** What stands for a node; `undefined` where its children do. */
function wordsOf(node: Node, values: Values): string | undefined {
  // A line that goes on is one line to a reader; both are one character, so that offsets stay.
  if (node.type === 'text') return node.value.replaceAll('\n', ' ');
  if (isExpression(node) || isComponent(node, 'Cite')) return '';
  if (isComponent(node, 'Value')) return values.get(attribute(node, 'of') ?? '')?.text ?? STAND_IN;
  if (isElement(node, 'br')) return '\n';
  if (isElement(node, 'code') || isElement(node, 'img') || isElement(node, 'input')) return STAND_IN;
  return undefined;
}

function spoken(node: Node, headings: readonly { text: string }[], within: readonly string[]): Passage[] {
  if (!isComponent(node)) return [];
  const attributes = attributesOf(node);
  return SPOKEN.flatMap((name): Passage[] => {
    const text = attributes[name];
    if (text === undefined || text.trim() === '') return [];
    const segments = [{ from: 0, to: text.length, node }];
    return [{ kind: 'attribute', text, headings: headings.map((one) => one.text), within, segments, links: [] }];
  });
}

/** The texts of a frontmatter, in their order. */
export function fieldsOf(matter: unknown): Passage[] {
  const passages: Passage[] = [];
  const visit = (value: unknown, path: Path): void => {
    if (typeof value === 'string') {
      const segments: Segment[] = [];
      if (value !== '')
        passages.push({
          kind: 'field',
          text: value.replaceAll('\n', ' '),
          headings: [],
          within: [],
          segments,
          links: [],
          field: path,
        });
    } else if (Array.isArray(value)) value.forEach((item, index) => visit(item, [...path, index]));
    else if (typeof value === 'object' && value !== null)
      for (const [key, item] of Object.entries(value)) visit(item, [...path, key]);
  };
  visit(matter, []);
  return passages;
}

export const isText = (node: Node): node is Text => node.type === 'text';
