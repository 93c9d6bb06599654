import { didYouMean, suggest } from '../suggest.ts';
import { isComponent } from '../tree.ts';
import type { Component } from '../tree.ts';
import { isTypedElement } from './html.ts';
import { placeOf } from './rule.ts';
import type { BodyRule, Context } from './rule.ts';

/** Components are those of the table, and each stands where its shape says. */
export const component: BodyRule = (node, context) => {
  if (!isComponent(node) || isTypedElement(node)) return;
  const shape = context.shapes.get(node.name ?? '');
  if (!shape) {
    unknown(node, context);
    return;
  }
  misplaced(node, shape.within, context);
  if (shape.flow === 'block' && node.type === 'mdxJsxTextElement') {
    context.report(
      'component-flow',
      placeOf(node, context),
      `\`<${shape.name}>\` stands in a sentence.`,
      'Put it on a line of its own, with an empty line before and after.',
    );
  }
  if (shape.flow === 'inline' && node.type === 'mdxJsxFlowElement' && !isInCell(context)) {
    context.report(
      'component-flow',
      placeOf(node, context),
      `\`<${shape.name}>\` stands alone.`,
      'Write it in a sentence.',
    );
  }
};

function unknown(node: Component, context: Context): void {
  const name = node.name ?? '';
  if (name === '') {
    context.report('component-unknown', placeOf(node, context), '`<>` is no component.', 'Remove `<>` and `</>`.');
    return;
  }
  const known = [...context.shapes.keys()];
  const near = suggest(name, known);
  context.report(
    'component-unknown',
    placeOf(node, context),
    `\`<${name}>\` is not a component.`,
    near === undefined ? didYouMean(name, known) : `Did you mean \`<${near}>\`?`,
  );
}

function misplaced(node: Component, within: readonly string[] | undefined, context: Context): void {
  if (!within) return;
  const parent = context.ancestors.at(-1);
  if (isComponent(parent) && within.includes(parent.name ?? '')) return;
  const parents = within.map((name) => `\`<${name}>\``).join(' or ');
  context.report(
    'component-within',
    placeOf(node, context),
    `\`<${node.name ?? ''}>\` does not stand directly in ${parents}.`,
    `Move it into ${parents}.`,
  );
}

/** A list item or table cell may hold nothing but a component of a sentence. */
function isInCell({ ancestors }: Context): boolean {
  const parent = ancestors.at(-1);
  return parent?.type === 'element' && ['li', 'td', 'th', 'p'].includes(parent.tagName);
}
