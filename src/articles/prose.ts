/** Prose: the body's tree with every component drawn, as HTML. */
import type { Element, ElementContent, Root as HastRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { refractor } from 'refractor';
import { printable, trusted } from '../markup.ts';
import type { Markup } from '../markup.ts';
import { attributesOf, isComponent } from '../parse/tree.ts';
import type { Component as JsxElement, Node, Text } from '../parse/tree.ts';
import { components } from './components/index.ts';
import type { Drawing } from './components/component.ts';
import { plainText } from './plain.ts';
import { drawText } from './terms.ts';

/** Markup of ours inside a tree: `hast-util-to-html` writes it as it is. */
interface Raw {
  readonly type: 'raw';
  readonly value: string;
}

type Drawn = ElementContent | Raw;

/** Draws nodes of the body: prose by the serialiser of trees, components by their own functions. */
export function drawProse(nodes: readonly Node[], drawing: Drawing): Markup {
  const children = drawAll(nodes, drawing);
  const root = { type: 'root', children } as HastRoot;
  return trusted(printable(toHtml(root, { allowDangerousHtml: true })));
}

function drawAll(nodes: readonly Node[], drawing: Drawing): ReturnType<typeof drawNode> {
  return nodes.flatMap((node, index) =>
    node.type === 'text' ? drawText(node, tightened(node, nodes[index + 1]), drawing) : drawNode(node, drawing),
  );
}

/** The number of a source stands right after the word, whatever white space was typed before `<Cite>`. */
function tightened({ value }: Text, next: Node | undefined): string {
  return isComponent(next, 'Cite') ? value.trimEnd() : value;
}

function drawNode(node: Node, drawing: Drawing): Drawn[] {
  switch (node.type) {
    case 'element':
      return drawElement(node, drawing);
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return drawComponent(node, drawing);
    default:
      return [];
  }
}

function drawComponent(node: JsxElement, drawing: Drawing): Drawn[] {
  const component = components.get(node.name ?? '');
  if (component) return [{ type: 'raw', value: component.draw[drawing.mode](node, drawing).text }];
  return [
    { type: 'element', tagName: node.name ?? 'span', properties: attributesOf(node), children: inside(node, drawing) },
  ];
}

function drawElement(node: Extract<Node, { type: 'element' }>, drawing: Drawing): Drawn[] {
  const draw = ELEMENTS[node.tagName] ?? drawPlain;
  return draw(node, drawing);
}

type DrawElement = (element: Element, drawing: Drawing) => Drawn[];

const inside = (parent: Element | JsxElement, drawing: Drawing): ElementContent[] => drawAll(parent.children, drawing);

const drawPlain: DrawElement = (element, drawing) => [
  { ...element, properties: kept(element, drawing), children: inside(element, drawing) },
];

/** Feeds and mail take no classes, ids or data attributes. */
function kept({ properties }: Element, { mode }: Drawing): Element['properties'] {
  if (mode === 'page') return properties;
  return Object.fromEntries(
    Object.entries(properties).filter(([name]) => ['href', 'src', 'alt', 'start', 'title'].includes(name)),
  );
}

const drawHeading: DrawElement = (element, drawing) => {
  const id = drawing.heading(plainText(element, drawing.values), Number(element.tagName.slice(1)));
  return [{ ...element, properties: drawing.mode === 'page' ? { id } : {}, children: inside(element, drawing) }];
};

/** In feeds and mail every address is absolute: of the site, of a place on this page, of a file beside the article. */
function addressIn(href: string, { article, mode, origin }: Drawing): string {
  if (mode === 'page' || /^[a-z][a-z0-9+.-]*:/i.test(href)) return href;
  return new URL(href, `${origin}${article.href}`).href;
}

const drawLink: DrawElement = (element, drawing) => {
  const { href, ariaDescribedBy: _, ...others } = element.properties;
  const properties = typeof href === 'string' ? { ...others, href: addressIn(href, drawing) } : others;
  return drawPlain({ ...element, properties }, drawing);
};

const drawImage: DrawElement = (element, drawing) => {
  const { src, ...others } = element.properties;
  return drawPlain({ ...element, properties: { src: addressIn(String(src), drawing), ...others } }, drawing);
};

/** The box of a task is drawn as a sign: readers cannot tick it, and mail holds no forms. */
const drawBox: DrawElement = ({ properties }) => [{ type: 'text', value: properties.checked === true ? '☑' : '☐' }];

/** A table scrolls inside its own container. */
const drawTable: DrawElement = (element, drawing) => {
  const [table] = drawPlain(element, drawing);
  if (drawing.mode === 'portable') return table ? [table] : [];
  const properties = { className: ['table-scroll'], tabIndex: 0, role: 'region', ariaLabel: 'Table' };
  return [{ type: 'element', tagName: 'div', properties, children: table && table.type !== 'raw' ? [table] : [] }];
};

/** Sätteri says the alignment of a column by an inline style, which our policy forbids: it becomes a class. */
const drawCell: DrawElement = (element, drawing) => {
  const { style, align, ...others } = element.properties;
  const side =
    typeof align === 'string' ? align : /text-align:\s*(\w+)/.exec(typeof style === 'string' ? style : '')?.[1];
  const named = side === 'right' || side === 'center' ? { className: [side === 'right' ? 'num' : 'align-center'] } : {};
  const scope = element.tagName === 'th' ? { scope: 'col' } : {};
  const properties = drawing.mode === 'page' ? { ...others, ...named, ...scope } : scope;
  return [{ ...element, properties, children: inside(element, drawing) }];
};

/** Code is coloured by classes, under a line that names its language; feeds and mail have the plain text. */
const drawCode: DrawElement = (element, drawing) => {
  const [code] = element.children;
  if (drawing.mode === 'portable' || code?.type !== 'element') return drawPlain(element, drawing);
  const [name] = [code.properties.className].flat();
  const language = typeof name === 'string' ? name.replace('language-', '') : '';
  const text = plainText(code, drawing.values);
  const coloured = refractor.registered(language)
    ? refractor.highlight(text, language).children
    : [{ type: 'text' as const, value: text }];
  const inner: Element = {
    ...code,
    properties: language === '' ? {} : { className: [`language-${language}`] },
    children: coloured as ElementContent[],
  };
  const sample: Element = { ...element, properties: { tabIndex: 0 }, children: [inner] };
  const named = { className: ['code'], ...(language !== '' && { dataLanguage: language }) };
  return [{ type: 'element', tagName: 'div', properties: named, children: [sample] }];
};

const ELEMENTS: Readonly<Record<string, DrawElement>> = {
  h2: drawHeading,
  h3: drawHeading,
  h4: drawHeading,
  a: drawLink,
  img: drawImage,
  input: drawBox,
  table: drawTable,
  th: drawCell,
  td: drawCell,
  pre: drawCode,
};
