/** Writes the nodes of a passage as one text, and notes what each stretch of it was made from. */
import { attribute } from '../articles/components/component.ts';
import type { Values } from '../articles/values.ts';
import { childrenOf, isComponent, isElement, isExpression } from '../parse/tree.ts';
import type { Node } from '../parse/tree.ts';

/** What a stretch of a passage was made from. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  /** The text that was typed, or what stands for it: a component, code. */
  readonly node: Node;
}

/** A link in a passage, by offsets into its text. */
export interface PassageLink extends Segment {
  readonly href: string;
}

/** A stretch of a passage that `<Value of>` wrote. */
export interface Interpolated {
  readonly from: number;
  readonly to: number;
  readonly path: string;
}

/** Where `<Cite>` stands, and what it names. */
export interface Cited {
  readonly at: number;
  readonly source: string;
}

/** Stands for code, and for components that are no words. */
export const STAND_IN = '\uFFFC';

/** What is written of a passage. */
export class Writing {
  text: string;
  /** With the ends of lines, where there are any. */
  typed: string | undefined = undefined;
  readonly segments: Segment[] = [];
  links: PassageLink[] | undefined = undefined;
  values: Interpolated[] | undefined = undefined;
  cites: Cited[] | undefined = undefined;

  constructor(text = '') {
    this.text = text;
  }
}

/** Writes a node behind what is written. */
export function write(node: Node, written: Writing, values: Values): void {
  const from = written.text.length;
  if (node.type === 'text') {
    add(node.value, written);
    if (node.value !== '') written.segments.push({ from, to: written.text.length, node });
    return;
  }
  if (isComponent(node, 'Cite')) (written.cites ??= []).push({ at: from, source: attribute(node, 'source') ?? '' });
  const words = wordsOf(node, values);
  if (words === undefined) for (const child of childrenOf(node)) write(child, written, values);
  else append(words, words, written);
  const to = written.text.length;
  if (words !== undefined && to > from) written.segments.push({ from, to, node });
  if (isComponent(node, 'Value') && to > from)
    (written.values ??= []).push({ from, to, path: attribute(node, 'of') ?? '' });
  if (isElement(node, 'a') && typeof node.properties.href === 'string')
    (written.links ??= []).push({ from, to, href: node.properties.href, node });
}

/** Writes a text. A line that goes on is one line to a reader; both are one character, so that offsets stay. */
export function add(typed: string, written: Writing): void {
  if (!typed.includes('\n')) {
    append(typed, typed, written);
    return;
  }
  written.typed ??= written.text;
  append(typed.replaceAll('\n', ' '), typed, written);
}

function append(text: string, typed: string, written: Writing): void {
  if (written.typed !== undefined) written.typed += typed;
  written.text += text;
}

/** What stands for a node; `undefined` where its children do. */
function wordsOf(node: Node, values: Values): string | undefined {
  if (isExpression(node) || isComponent(node, 'Cite')) return '';
  if (isComponent(node, 'Value')) return values.get(attribute(node, 'of') ?? '')?.text ?? STAND_IN;
  if (isElement(node, 'br')) return '\n';
  if (isElement(node, 'code') || isElement(node, 'img') || isElement(node, 'input')) return STAND_IN;
  return undefined;
}

/** Whether a text says nothing. */
export const isBlank = (text: string): boolean => text.trim() === '';
