import { attribute } from '../../articles/components/component.ts';
import { isComponent, isElement } from '../../parse/tree.ts';
import type { Node } from '../../parse/tree.ts';
import type { TextRule } from './rule.ts';

/** What is said in place of a picture to those who cannot see it. */
export const altText: TextRule = {
  id: 'alt-text',
  severity: 'error',
  on: 'text',
  finds: 'A picture whose alternative text is missing, a file name, or only says that it is a picture.',
  check: ({ nodes }, report) => {
    for (const node of nodes) {
      const alt = altOf(node);
      const found = alt === undefined ? undefined : faultOf(alt.trim());
      if (found !== undefined)
        report({ at: { node }, reason: found, hint: 'Say in a sentence what the picture shows.' });
    }
  },
};

function altOf(node: Node): string | undefined {
  if (isElement(node, 'img')) return typeof node.properties.alt === 'string' ? node.properties.alt : '';
  return isComponent(node, 'Figure') ? (attribute(node, 'alt') ?? '') : undefined;
}

function faultOf(alt: string): string | undefined {
  if (alt === '') return 'This picture has no alternative text.';
  if (/^[\w-]+\.(?:png|jpe?g|webp|gif|svg)$/i.test(alt) || /^(?:IMG|DSC|Screenshot)[\s_-]?\d/i.test(alt))
    return `\`${alt}\` is the name of a file, and does not say what the picture shows.`;
  if (
    /^(?:an? |the )?(?:image|picture|photo|graphic|chart|screenshot|figure|table|logo|illustration|diagram)(?: \d+)?\.?$/i.test(
      alt,
    )
  )
    return `\`${alt}\` only says that there is a picture.`;
  return undefined;
}
