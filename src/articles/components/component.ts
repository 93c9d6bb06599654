import type { ComponentShape } from '../../parse/shapes.ts';
import type { Component as JsxElement, Node } from '../../parse/tree.ts';
import type { Mode } from '../../blocks/link.ts';
import type { Markup } from '../../markup.ts';
import type { Notice } from '../../disclosures/notice.ts';
import type { Article } from '../article.ts';
import type { Partner } from '../registry-schemas.ts';
import type { Values } from '../values.ts';

/** What components ask of the article, or of the issue of the newsletter, that they stand in. */
export type Drawn = Pick<Article, 'slug' | 'href' | 'figures' | 'blocks' | 'pictures' | 'sources' | 'mentions'> & {
  readonly notices: readonly Notice[];
};

/** What a component is drawn with. */
export interface Drawing {
  readonly article: Drawn;
  readonly values: Values;
  /** The registry of partners. */
  readonly partners: Readonly<Record<string, Partner>>;
  readonly mode: Mode;
  /** Origin of absolute addresses; empty on the page. */
  readonly origin: string;
  /** Draws nodes of the body: prose and the components in it. */
  readonly prose: (nodes: readonly Node[]) => Markup;
  /** Notes a heading for the contents list, under its own id or under one made from its text that is free on the page. */
  readonly heading: (text: string, depth: number, own?: string) => string;
  /** The level that the title of a block has here: 2 until a section has begun, so that no level is skipped. */
  readonly blockLevel: () => 2 | 3;
  /** The number of the figure that is drawn next, where figures have numbers. */
  readonly figureNumber: () => number | undefined;
  /** Whether a mention of a term becomes a link: the first does, and is noted. */
  readonly linksTerm: (id: string) => boolean;
  /** Whether a source is said in the margin: beside the first note that leads to it. */
  readonly notesSource: (id: string) => boolean;
  /** Number of a source in the list at the end, from 1. */
  readonly sourceNumber: (id: string) => number;
  /** Of portable markup: `false` where the charts are not published as pictures, so that none can be shown. */
  readonly pictures?: boolean;
}

export type Draw = (node: JsxElement, drawing: Drawing) => Markup;

/**
 * A component that editors may use: what it looks like in a body, and how it is drawn on a page and in feeds and mail. A
 * component that lacks one of the two does not compile, so that none is lost on the way to subscribers.
 */
export interface Component {
  readonly shape: ComponentShape;
  readonly draw: Readonly<Record<Mode, Draw>>;
}

/** What is drawn by parts that know where they stand. */
export const alike = (draw: Draw): Component['draw'] => ({ page: draw, portable: draw });

/** The value of an attribute; the body's rules have made sure that it is a text where it is required. */
export function attribute(node: JsxElement, name: string): string | undefined {
  for (const candidate of node.attributes) {
    if (candidate.type === 'mdxJsxAttribute' && candidate.name === name)
      return typeof candidate.value === 'string' ? candidate.value : undefined;
  }
  return undefined;
}

/** A required attribute. */
export function required(node: JsxElement, name: string): string {
  const value = attribute(node, name);
  if (value === undefined)
    throw new Error(`<${node.name ?? ''}> has no attribute ${name}, which the body's rules require`);
  return value;
}

export type { JsxElement, Node };
