/** Portable markup for one place: the same tree, with its elements drawn as that place can show them. */
import { ElementType, parseDocument } from 'htmlparser2';
import { attributes, html, join, trusted } from '../markup.ts';
import type { Markup } from '../markup.ts';

type Node = ReturnType<typeof parseDocument>['children'][number];
export type Tag = Extract<Node, { attribs: unknown }>;

export type Attributes = Readonly<Record<string, string | undefined>>;

/** How an element is drawn, given its children drawn already; `undefined` leaves it as it is. */
export type DrawTag = (tag: Tag, children: Markup) => Markup | undefined;

const VOID = new Set(['br', 'hr', 'img', 'wbr']);

/** Draws markup anew, element by element; text stays what it is. */
export function adapt(markup: Markup, draw: DrawTag): Markup {
  return drawAll(parseDocument(markup.text).children, draw);
}

/** What stands in an element, drawn anew. */
export const drawInside = ({ children }: Tag, draw: DrawTag): Markup => drawAll(children, draw);

function drawAll(nodes: readonly Node[], draw: DrawTag): Markup {
  return join(nodes.map((node) => drawNode(node, draw)));
}

function drawNode(node: Node, draw: DrawTag): Markup {
  if (node.type === ElementType.ElementType.Text) return html`${'data' in node ? node.data : ''}`;
  if (!('attribs' in node)) return html``;
  const children = drawAll(node.children, draw);
  return draw(node, children) ?? element(node.name, node.attribs, children);
}

/** An element; names come from our own drawing. */
export function element(name: string, attribs: Attributes, children: Markup): Markup {
  const open = html`<${trusted(name)}${attributes(attribs)}>`;
  return VOID.has(name) ? open : html`${open}${children}</${trusted(name)}>`;
}

/** The text of an element without its markup. */
export function textOf(node: Node): string {
  if ('data' in node) return node.type === ElementType.ElementType.Text ? node.data : '';
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** Whether an element stands in another of a name. */
export const isWithin = (tag: Tag, name: string): boolean => above(tag, name) !== undefined;

/** The nearest element of a name that an element stands in. */
function above(tag: Tag, name: string): Tag | undefined {
  for (let at = tag.parent; at; at = at.parent) if ('name' in at && at.name === name) return at;
  return undefined;
}

/** Whether a cell, or the head of a column, is set flush right: where every cell of its column that says something holds a figure. */
export function isFigure(tag: Tag): boolean {
  const table = above(tag, 'table');
  const index = tag.parent ? cellsOf(tag.parent).indexOf(tag) : -1;
  if (!table || index < 0) return false;
  const column = rowsOf(table).flatMap((row) => cellsOf(row)[index] ?? []);
  const texts = column.filter((cell) => !above(cell, 'thead') && !isAbsent(cell)).map((cell) => textOf(cell).trim());
  return texts.length > 0 && texts.every((text) => FIGURE.test(text));
}

/** Whether a cell is the last of its row. */
export const isLast = (tag: Tag): boolean => tag.parent !== null && cellsOf(tag.parent).at(-1) === tag;

const FIGURE = /^[~<−+-]?\s?[$€£¥]?\d[\d.,]*\s?[%×KMBT+=]{0,2}[a-z]?$/;

const isAbsent = (cell: Tag): boolean => isExplained(cell) || /^(?:|—|n\/a|undisclosed)$/.test(textOf(cell).trim());

type Holder = NonNullable<Tag['parent']>;

const tagsIn = ({ children }: Holder): Tag[] => children.filter((child): child is Tag => 'attribs' in child);

/** The cells of a row. */
export const cellsOf = (row: Holder): Tag[] => tagsIn(row).filter(({ name }) => name === 'td' || name === 'th');

/** The rows of a table, its heads first. */
export const rowsOf = (holder: Holder): Tag[] =>
  tagsIn(holder).flatMap((tag) =>
    tag.name === 'tr' ? [tag] : ['thead', 'tbody'].includes(tag.name) ? rowsOf(tag) : [],
  );

/** An empty cell says by its mark alone what the notes of its table explain; portable markup explains each. */
export const isExplained = (tag: Tag): boolean => /^(?:—|n\/a|undisclosed) \([^)]*\)$/.test(textOf(tag).trim());

/** What stands in a cell: of an empty one its mark alone, which the notes of the table explain. */
export const shortened = (cell: Tag, children: Markup): Markup =>
  isExplained(cell) ? html`${textOf(cell).trim().replace(/ .*$/s, '')}` : children;

const DEEPER: Readonly<Record<string, string>> = { h2: 'h3', h3: 'h4', h4: 'h5' };

/** An article's markup with its headings one level below the heading of the article itself. */
export const demoted = (markup: Markup): Markup =>
  adapt(markup, ({ name, attribs }, children) => {
    const deeper = DEEPER[name];
    return deeper === undefined ? undefined : element(deeper, attribs, children);
  });
