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
import { childrenOf } from './tree.ts';
import type { Node, Root } from './tree.ts';

const RULES: readonly BodyRule[] = [component, attributes, content, html, code, link, heading];

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
  const walk = (node: Node, ancestors: readonly Node[]): void => {
    // Plain text, which is most of a body, has no form that could be wrong.
    if (node.type === 'text') return;
    const context: Context = { shapes, file, ancestors, report };
    for (const rule of RULES) rule(node, context);
    const below = [...ancestors, node];
    for (const child of childrenOf(node)) walk(child, below);
  };
  walk(tree, []);
  return sorted(messages);
}
