import { message, sorted } from './lines.ts';
import type { Message } from './problem.ts';
import { attributes } from './rules/attributes.ts';
import { code } from './rules/code.ts';
import { component } from './rules/component.ts';
import { content } from './rules/content.ts';
import { heading } from './rules/heading.ts';
import { html } from './rules/html.ts';
import { link } from './rules/link.ts';
import type { BodyFile, BodyRule, Context } from './rules/rule.ts';
import type { ComponentShapes } from './shapes.ts';
import { childrenOf, isComponent } from './tree.ts';
import type { Node, Root } from './tree.ts';

/** What looks at the elements that Markdown makes, at components, and at all else but text. */
const OF_ELEMENTS: readonly BodyRule[] = [link, heading];
const OF_COMPONENTS: readonly BodyRule[] = [component, attributes, content, html, link];
const OF_OTHERS: readonly BodyRule[] = [html, code];

function rulesOf(node: Node): readonly BodyRule[] {
  if (node.type === 'element') return OF_ELEMENTS;
  return isComponent(node) ? OF_COMPONENTS : OF_OTHERS;
}

/**
 * Every error in the form of a body: components and attributes that are not in the table, HTML, code, links that are
 * not safe. What attributes name (blocks, sources, values) is not looked up here.
 *
 * @param file the body's text, from which `tree` was parsed
 */
export function checkBody(tree: Root, shapes: ComponentShapes, file: BodyFile): Message[] {
  const messages: Message[] = [];
  const report: Context['report'] = (ruleId, place, reason, hint) =>
    messages.push(message(ruleId, 'error', place, reason, hint));
  const ancestors: Node[] = [];
  const context: Context = { shapes, file, ancestors, report };
  const walk = (node: Node): void => {
    // Plain text, which is most of a body, has no form that could be wrong.
    if (node.type === 'text') return;
    for (const rule of rulesOf(node)) rule(node, context);
    ancestors.push(node);
    for (const child of childrenOf(node)) walk(child);
    ancestors.pop();
  };
  walk(tree);
  return sorted(messages);
}
