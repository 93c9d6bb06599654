import type { ArticleBlock } from '../article.ts';
import { drawArticleBlock } from '../draw-block.ts';
import { alike, required } from './component.ts';
import type { Component } from './component.ts';

/** A component that places a block: `<Ranking of="votes" />`. */
function placing(name: string, kind: ArticleBlock['kind']): Component {
  return {
    shape: { name, attributes: { of: { required: true } }, flow: 'block', holds: 'nothing' },
    draw: alike((node, drawing) => {
      const of = required(node, 'of');
      const block = drawing.article.figures.find((candidate) => candidate.id === of && candidate.kind === kind);
      if (!block) throw new Error(`there is no ${kind} \`${of}\`, which the check of references requires`);
      return drawArticleBlock(block, drawing);
    }),
  };
}

export const placedBlocks: readonly Component[] = [
  placing('Ranking', 'ranking'),
  placing('Scenarios', 'scenarios'),
  placing('Grades', 'grades'),
  placing('Comparison', 'comparison'),
  placing('Facts', 'facts'),
  placing('Sequence', 'sequence'),
];
