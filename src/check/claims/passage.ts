/** Stretches of an article's prose, with what is known of each number's surroundings: values, citations, picks, blocks. */
import type { Article } from '../../articles/article.ts';
import { mapOf } from '../../articles/block-maps.ts';
import { attribute } from '../../articles/components/component.ts';
import type { Values } from '../../articles/values.ts';
import type { Path } from '../../parse/problem.ts';
import { attributesOf, childrenOf, isComponent, isElement, isExpression } from '../../parse/tree.ts';
import type { Component, Node, Root } from '../../parse/tree.ts';

/** A stretch of a passage and the node that it was made from. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  readonly node: Node;
}

/** A stretch of a passage that `<Value of>` wrote. */
export interface Interpolated {
  readonly from: number;
  readonly to: number;
  readonly path: string;
}

/** Text without a block in it, and where it stands. */
export interface Passage {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'cell' | 'attribute' | 'field';
  /** With values filled in; `STAND_IN` for code. */
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly values: readonly Interpolated[];
  /** Where `<Cite>` stands, and what it names. */
  readonly cites: readonly { readonly at: number; readonly source: string }[];
  /** The pick whose text it is. */
  readonly pick?: { readonly block: string; readonly asset: string };
  /** Blocks placed in the same section, before or behind it. */
  readonly blocks: readonly string[];
  readonly headings: readonly string[];
  readonly within: readonly string[];
  readonly links: readonly [];
  /** How many items the list has that follows it. */
  readonly follows?: number;
  /** Of a text of the frontmatter: its keys. */
  readonly field?: Path;
}

/** Stands for code, and for components that are no words. */
export const STAND_IN = '\uFFFC';

const INLINE_TAGS = new Set(['a', 'em', 'strong', 'del', 'code', 'sup', 'sub', 'br', 'img', 'input', 'span']);
const INLINE_COMPONENTS = new Set(['Value', 'Cite', 'Partner']);
const BLOCK_COMPONENTS = new Set(['Ranking', 'Scenarios', 'Grades', 'Comparison', 'Facts', 'Sequence', 'Picks']);
const SPOKEN = ['alt', 'caption', 'title'];

/** All prose of an article: its title and description, the titles of its blocks, and its body. */
export function passagesOf(article: Article, tree: Root, values: Values): readonly Passage[] {
  const fields: Passage[] = [
    field(article.title, ['title'], []),
    field(article.description, ['description'], []),
    ...article.figures.map(({ id, kind, title }) => field(title, [mapOf(kind), id, 'title'], [id])),
  ];
  return [...fields, ...new Walk(values).walk(tree)];
}

const NOWHERE = { segments: [], values: [], cites: [], headings: [], within: [], links: [] } as const;

const field = (text: string, path: Path, blocks: readonly string[]): Passage => ({
  kind: 'field',
  text,
  field: path,
  blocks,
  ...NOWHERE,
});

interface Around {
  readonly within: readonly string[];
  readonly picks?: string;
  readonly pick?: { readonly block: string; readonly asset: string };
}

class Walk {
  readonly #values: Values;
  readonly #passages: Passage[] = [];
  readonly #headings: { depth: number; text: string }[] = [];
  /** Shared by all passages of a section, and filled as its blocks are met. */
  #blocks: string[] = [];

  constructor(values: Values) {
    this.#values = values;
  }

  walk(tree: Root): readonly Passage[] {
    this.#visit(tree, { within: [] });
    return this.#passages;
  }

  #visit(node: Node, around: Around): void {
    if (isElement(node, 'pre')) return;
    let run: Node[] = [];
    const children = childrenOf(node);
    for (const [index, child] of children.entries()) {
      if (isInline(child)) {
        run.push(child);
        continue;
      }
      this.#flush(run, node, around);
      run = [];
      if (isElement(child) && /^h[1-6]$/.test(child.tagName)) this.#enter(child);
      else if (isComponent(child)) this.#component(child, around);
      else this.#visit(child, around);
      if (isElement(child, 'p')) this.#counted(children.slice(index + 1).find((next) => next.type !== 'text'));
    }
    this.#flush(run, node, around);
  }

  #enter(heading: Node): void {
    const depth = isElement(heading) ? Number(heading.tagName.slice(1)) : 2;
    while ((this.#headings.at(-1)?.depth ?? 0) >= depth) this.#headings.pop();
    if (depth <= 2) this.#blocks = [];
    this.#flush([...childrenOf(heading)], heading, { within: [] });
    this.#headings.push({ depth, text: this.#passages.at(-1)?.text ?? '' });
  }

  #component(node: Component, around: Around): void {
    const name = node.name ?? '';
    const of = attribute(node, 'of');
    if (BLOCK_COMPONENTS.has(name) && of !== undefined && !this.#blocks.includes(of)) this.#blocks.push(of);
    for (const [key, text] of Object.entries(attributesOf(node)))
      if (SPOKEN.includes(key) && name !== 'Partner') this.#spoken(text, node, around);
    const within = [...around.within, name];
    if (name === 'Picks') this.#visit(node, { within, ...(of !== undefined && { picks: of }) });
    else if (name === 'Pick' && around.picks !== undefined && of !== undefined)
      this.#visit(node, { within, picks: around.picks, pick: { block: around.picks, asset: of } });
    else this.#visit(node, { ...around, within });
  }

  #spoken(text: string, node: Node, { within }: Around): void {
    const segments = [{ from: 0, to: text.length, node }];
    this.#passages.push({ ...NOWHERE, kind: 'attribute', text, segments, blocks: this.#blocks, within });
  }

  /** Tells the last passage how long the list behind it is. */
  #counted(next: Node | undefined): void {
    const last = this.#passages.at(-1);
    if (!last || !next || !(isElement(next, 'ul') || isElement(next, 'ol'))) return;
    const follows = childrenOf(next).filter((item) => isElement(item, 'li')).length;
    this.#passages[this.#passages.length - 1] = { ...last, follows };
  }

  #flush(run: readonly Node[], container: Node, { within, pick }: Around): void {
    const written: Writing = { text: '', segments: [], values: [], cites: [] };
    for (const node of run) write(node, written, this.#values);
    if (written.text.trim() === '') return;
    const headings = this.#headings.map(({ text }) => text);
    const around = { headings, within, blocks: this.#blocks, links: [] as const, ...(pick && { pick }) };
    this.#passages.push({ kind: kindOf(container), ...written, ...around });
  }
}

function isInline(node: Node): boolean {
  if (node.type === 'text' || isExpression(node)) return true;
  if (node.type === 'element') return INLINE_TAGS.has(node.tagName);
  return isComponent(node) && (node.type === 'mdxJsxTextElement' || INLINE_COMPONENTS.has(node.name ?? ''));
}

function kindOf(container: Node): Passage['kind'] {
  if (!isElement(container)) return 'paragraph';
  if (/^h[1-6]$/.test(container.tagName)) return 'heading';
  if (container.tagName === 'li') return 'item';
  return /^t[dh]$/.test(container.tagName) ? 'cell' : 'paragraph';
}

interface Writing {
  text: string;
  readonly segments: Segment[];
  readonly values: Interpolated[];
  readonly cites: { at: number; source: string }[];
}

function write(node: Node, written: Writing, values: Values): void {
  const from = written.text.length;
  if (isComponent(node, 'Cite')) written.cites.push({ at: from, source: attribute(node, 'source') ?? '' });
  const words = wordsOf(node, values);
  if (words === undefined) for (const child of childrenOf(node)) write(child, written, values);
  else written.text += words;
  const to = written.text.length;
  if (words !== undefined && to > from) written.segments.push({ from, to, node });
  if (isComponent(node, 'Value') && to > from) written.values.push({ from, to, path: attribute(node, 'of') ?? '' });
}

/** What stands for a node; `undefined` where its children do. */
function wordsOf(node: Node, values: Values): string | undefined {
  if (node.type === 'text') return node.value;
  if (isExpression(node) || isComponent(node, 'Cite')) return '';
  if (isComponent(node, 'Value')) return values.get(attribute(node, 'of') ?? '')?.text ?? STAND_IN;
  if (isElement(node, 'br')) return '\n';
  if (isElement(node, 'code') || isElement(node, 'img') || isElement(node, 'input')) return STAND_IN;
  return undefined;
}
