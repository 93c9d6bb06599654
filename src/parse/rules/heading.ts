import { childrenOf, isElement, isSilent } from '../tree.ts';
import { placeOf } from './rule.ts';
import type { BodyRule } from './rule.ts';

/** The title is the only heading of the first level, and no heading is empty. */
export const heading: BodyRule = (node, context) => {
  if (!isElement(node) || !/^h[1-6]$/.test(node.tagName)) return;
  if (node.tagName === 'h1') {
    context.report(
      'heading-first',
      placeOf(node, context),
      'A heading of the first level stands in the body; the title is the only one.',
      'Write `##`.',
    );
  }
  if (childrenOf(node).every(isSilent))
    context.report('heading-empty', placeOf(node, context), 'This heading has no text.', 'Give it one, or remove it.');
};
