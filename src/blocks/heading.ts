import type { Block } from './block.ts';

/**
 * A block as its heading says it: the finding first, since it is what a reader takes away, and below it the caption, which
 * says what was measured, unless the finding begins with it. A sequence finds nothing but how many steps it has, so its
 * caption stays first.
 */
export function headed(block: Block): Block {
  const { finding, ...rest } = block;
  if (block.kind === 'sequence' || finding === undefined) return block;
  return { ...rest, title: finding, ...(!finding.startsWith(block.title) && { finding: block.title }) };
}
