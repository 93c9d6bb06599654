/** Stretches of text as a reader sees them, each of which leads back to where it was typed. */
import type { Values } from '../articles/values.ts';
import type { Path } from '../parse/problem.ts';
import { childrenOf, isComponent, isElement, isExpression } from '../parse/tree.ts';
import type { Component, Element, Node, Root, Text } from '../parse/tree.ts';
import { attribute } from '../articles/components/component.ts';
import { add, isBlank, write, Writing } from './writing.ts';
import type { Cited, Interpolated, PassageLink, Segment } from './writing.ts';

export type PassageKind = 'heading' | 'paragraph' | 'item' | 'cell' | 'attribute' | 'field';

/** Text without a block in it: a paragraph, a heading, a cell, a text of the frontmatter. */
export interface Passage {
  readonly kind: PassageKind;
  /** With values filled in; `STAND_IN` for code and for what says nothing in words. A line that goes on is one. */
  readonly text: string;
  /** The same with its lines as they were typed. */
  readonly typed: string;
  readonly segments: readonly Segment[];
  readonly links: readonly PassageLink[];
  readonly values: readonly Interpolated[];
  readonly cites: readonly Cited[];
  /** Of a heading: 2 to 6. */
  readonly depth: number | undefined;
  /** The headings above it, outermost first. */
  readonly headings: readonly string[];
  /** Components that it stands in, outermost first, such as `Faqs` or `Takeaways`. */
  readonly within: readonly string[];
  /** The pick whose text it is. */
  readonly pick: { readonly block: string; readonly asset: string } | undefined;
  /** Blocks placed in the same section, before or behind it. */
  readonly blocks: readonly string[];
  /** How many items the list has that follows it. */
  readonly follows: number | undefined;
  /** Of a text of a component: the name of its attribute. */
  readonly attribute: string | undefined;
  /** Of a text of the frontmatter: its keys. */
  readonly field: Path | undefined;
}

const BLOCK_COMPONENTS = new Set(['Ranking', 'Scenarios', 'Grades', 'Comparison', 'Facts', 'Sequence', 'Picks']);
const INLINE_TAGS = new Set(['a', 'em', 'strong', 'del', 'code', 'sup', 'sub', 'br', 'img', 'input', 'span']);
const INLINE_COMPONENTS = new Set(['Value', 'Cite', 'Partner']);
/** Attributes that readers see or hear. */
const SPOKEN = ['alt', 'credit', 'caption', 'title'];

/** The passages of a body, in their order. */
export const passagesOf = (tree: Root, values: Values): Passage[] => new Walk(values).walk(tree);

interface Around {
  readonly within: readonly string[];
  /** The block of the picks that it stands among. */
  readonly picks: string | undefined;
  readonly pick: Passage['pick'];
}

class Walk {
  readonly #values: Values;
  readonly #passages: { -readonly [Key in keyof Passage]: Passage[Key] }[] = [];
  readonly #above: { depth: number; text: string }[] = [];
  /** The texts of the headings above. */
  #headings: readonly string[] = [];
  /** Shared by all passages of a section, and filled as its blocks are met. */
  #blocks: string[] = [];

  constructor(values: Values) {
    this.#values = values;
  }

  walk(tree: Root): Passage[] {
    this.#visit(tree, { within: [], picks: undefined, pick: undefined });
    return this.#passages;
  }

  #visit(node: Node, around: Around): void {
    if (isElement(node, 'pre')) return;
    const children = childrenOf(node);
    let written: Writing | undefined;
    for (let at = 0; at < children.length; at += 1) {
      const child = children[at];
      if (child === undefined) continue;
      if (isInline(child)) {
        written ??= new Writing();
        write(child, written, this.#values);
        continue;
      }
      if (written) this.#enter(written, node, around);
      written = undefined;
      this.#block(child, around);
      if (isElement(child, 'p')) this.#count(children, at + 1);
    }
    if (written) this.#enter(written, node, around);
  }

  #block(node: Node, around: Around): void {
    const depth = isElement(node) ? depthOf(node) : undefined;
    if (depth !== undefined) this.#heading(node, depth, around);
    else if (isComponent(node)) this.#component(node, around);
    else this.#visit(node, around);
  }

  #heading(node: Node, depth: number, { within }: Around): void {
    while ((this.#above.at(-1)?.depth ?? 0) >= depth) this.#above.pop();
    this.#headings = this.#above.map(({ text }) => text);
    if (depth <= 2) this.#blocks = [];
    this.#visit(node, { within, picks: undefined, pick: undefined });
    const text = this.#passages.at(-1)?.typed ?? '';
    this.#above.push({ depth, text });
    this.#headings = [...this.#headings, text];
  }

  #component(node: Component, { within: above, picks, pick }: Around): void {
    const name = node.name ?? '';
    const of = attribute(node, 'of');
    if (BLOCK_COMPONENTS.has(name) && of !== undefined && !this.#blocks.includes(of)) this.#blocks.push(of);
    for (const spoken of SPOKEN) this.#speak(node, spoken, above);
    const within = name === '' ? above : [...above, name];
    if (name === 'Picks') this.#visit(node, { within, picks: of, pick: undefined });
    else if (name === 'Pick' && picks !== undefined && of !== undefined)
      this.#visit(node, { within, picks, pick: { block: picks, asset: of } });
    else this.#visit(node, { within, picks, pick });
  }

  #speak(node: Component, name: string, within: readonly string[]): void {
    let text: string | undefined;
    for (const one of node.attributes)
      if (one.type === 'mdxJsxAttribute' && one.name === name && typeof one.value === 'string') text = one.value;
    if (text === undefined || isBlank(text)) return;
    const written = new Writing(text);
    written.segments.push({ from: 0, to: text.length, node });
    this.#passages.push(passageOf('attribute', written, { within, blocks: this.#blocks, attribute: name }));
  }

  #enter(written: Writing, container: Node, { within, pick }: Around): void {
    if (isBlank(written.text)) return;
    const depth = isElement(container) ? depthOf(container) : undefined;
    const known = { headings: this.#headings, within, pick, blocks: this.#blocks, depth };
    this.#passages.push(passageOf(kindOf(container, depth), written, known));
  }

  /** Tells the last passage how long the list behind it is. */
  #count(siblings: readonly Node[], from: number): void {
    let at = from;
    while (siblings[at]?.type === 'text') at += 1;
    const [last, next] = [this.#passages.at(-1), siblings[at]];
    if (!last || !next || !(isElement(next, 'ul') || isElement(next, 'ol'))) return;
    last.follows = childrenOf(next).filter((item) => isElement(item, 'li')).length;
  }
}

function isInline(node: Node): boolean {
  if (node.type === 'text' || isExpression(node)) return true;
  if (node.type === 'element') return INLINE_TAGS.has(node.tagName);
  return node.type === 'mdxJsxTextElement' || (isComponent(node) && INLINE_COMPONENTS.has(node.name ?? ''));
}

/** The level of a heading. */
export function depthOf({ tagName }: Element): number | undefined {
  const depth = tagName.charCodeAt(1) - 48;
  return tagName.length === 2 && tagName.startsWith('h') && depth >= 1 && depth <= 6 ? depth : undefined;
}

function kindOf(container: Node, depth: number | undefined): PassageKind {
  if (!isElement(container)) return 'paragraph';
  if (depth !== undefined) return 'heading';
  if (container.tagName === 'li') return 'item';
  return container.tagName === 'td' || container.tagName === 'th' ? 'cell' : 'paragraph';
}

const NONE: readonly never[] = [];

/** The texts of a frontmatter, in their order. */
export function fieldsOf(matter: unknown): Passage[] {
  const passages: Passage[] = [];
  visitFields(matter, [], passages);
  return passages;
}

/** @param path keys of the value, of which a text gets a copy: most values are none */
function visitFields(value: unknown, path: (string | number)[], passages: Passage[]): void {
  if (typeof value === 'string') {
    if (value !== '') passages.push(fieldPassage(value, path.slice(), NONE));
  } else if (Array.isArray(value))
    for (let at = 0; at < value.length; at += 1) visitBelow(value[at], at, path, passages);
  else if (typeof value === 'object' && value !== null)
    for (const key of Object.keys(value)) visitBelow((value as Record<string, unknown>)[key], key, path, passages);
}

function visitBelow(value: unknown, key: string | number, path: (string | number)[], passages: Passage[]): void {
  path.push(key);
  visitFields(value, path, passages);
  path.pop();
}

/** A text of the frontmatter. */
export function fieldPassage(typed: string, field: Path, blocks: readonly string[]): Passage {
  const written = new Writing();
  add(typed, written);
  return passageOf('field', written, { blocks, field });
}

/** A passage whose lines end where they were typed to. */
export const asTyped = (passage: Passage): Passage =>
  passage.typed === passage.text ? passage : passageOf(passage.kind, { ...passage, text: passage.typed }, passage);

type Written = Pick<Passage, 'text' | 'segments'> & {
  readonly [Key in 'typed' | 'links' | 'values' | 'cites']: Passage[Key] | undefined;
};

/** All passages have one form: what goes over them is faster so. */
const passageOf = (kind: PassageKind, written: Written, known: Partial<Passage>): Passage => ({
  kind,
  text: written.text,
  typed: written.typed ?? written.text,
  segments: written.segments,
  links: written.links ?? NONE,
  values: written.values ?? NONE,
  cites: written.cites ?? NONE,
  depth: known.depth,
  headings: known.headings ?? NONE,
  within: known.within ?? NONE,
  pick: known.pick,
  blocks: known.blocks ?? NONE,
  follows: known.follows,
  attribute: known.attribute,
  field: known.field,
});

export const isText = (node: Node): node is Text => node.type === 'text';
