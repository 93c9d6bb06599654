import type { AttributeShape } from '../shapes.ts';
import { isComponent, isSilent } from '../tree.ts';
import type { Component, Node } from '../tree.ts';
import { placeOf } from './rule.ts';
import type { BodyRule } from './rule.ts';

/** HTML elements that a body may hold, with their attributes: those that Markdown has no sign for. */
export const ELEMENTS: ReadonlyMap<string, Readonly<Record<string, AttributeShape>>> = new Map([
  ['br', {}],
  ['sub', {}],
  ['sup', {}],
  ['kbd', {}],
  ['abbr', { title: {} }],
]);

/** What runs, loads, or takes input. */
const ACTIVE = new Set(
  'script style iframe frame frameset object embed applet form input button select option textarea link meta base template svg math video audio source track canvas dialog portal noscript slot'.split(
    ' ',
  ),
);

const INSTEAD: ReadonlyMap<string, string> = new Map([
  ['b', '`**text**`'],
  ['strong', '`**text**`'],
  ['i', '`*text*`'],
  ['em', '`*text*`'],
  ['s', '`~~text~~`'],
  ['del', '`~~text~~`'],
  ['a', '`[text](https://…)`'],
  ['img', '`<Figure src="…" alt="…" />`'],
  ['code', 'the text between backticks'],
  ['pre', 'the lines between two lines of three backticks'],
  ['p', 'the text with an empty line before and after'],
  ['hr', '`---`'],
  ['ul', 'a list of lines that begin with `-`'],
  ['ol', 'a list of lines that begin with `1.`'],
  ['li', 'a line that begins with `-`'],
  ['blockquote', 'lines that begin with `>`'],
  ['table', 'a table of `|`'],
  ['h1', '`##` before the text'],
  ['h2', '`##` before the text'],
  ['h3', '`###` before the text'],
  ['h4', '`####` before the text'],
]);

/** Whether a component is an HTML element that was typed. */
export function isTypedElement(node: Node | undefined): node is Component & { readonly name: string } {
  if (!isComponent(node) || node.name === null) return false;
  const first = node.name.charAt(0);
  return first >= 'a' && first <= 'z' && !/[.:]/.test(node.name);
}

/** Of HTML, a body holds five elements; none that is active. */
export const html: BodyRule = (node, context) => {
  if (node.type === 'raw')
    context.report('html-element', placeOf(node, context), 'HTML stands here as it is.', 'Write Markdown.');
  if (!isTypedElement(node)) return;
  const { name } = node;
  if (ACTIVE.has(name)) {
    context.report(
      'html-active',
      placeOf(node, context),
      `\`<${name}>\` is active content; an article holds none.`,
      'Remove it, or link to the page that has it.',
    );
  } else if (!ELEMENTS.has(name)) {
    const instead = INSTEAD.get(name);
    context.report(
      'html-element',
      placeOf(node, context),
      `\`<${name}>\` is not an element that articles use.`,
      instead === undefined ? `Remove the tags. Articles use ${allowed}.` : `Write ${instead}.`,
    );
  } else if (name === 'br' && node.children.some((child) => !isSilent(child))) {
    context.report(
      'html-element',
      placeOf(node, context),
      '`<br>` holds nothing, and text stands in it.',
      'Write `<br />`.',
    );
  }
};

const allowed = [...ELEMENTS.keys()].map((name) => `\`<${name}>\``).join(', ');
