import type { Cell } from '../blocks/block.ts';
import { toComparison } from '../comparisons/comparison.ts';
import { toFacts } from '../facts/facts.ts';
import { toGrade } from '../grades/grade.ts';
import type { Report } from '../parse/problem.ts';
import type { Context, Inherited, Resolve } from '../provenance/inheritance.ts';
import { toRanking } from '../rankings/ranking.ts';
import { toScenarios } from '../scenarios/scenarios.ts';
import { toSequence } from '../sequences/sequence.ts';
import type { ArticleBlock } from './article.ts';
import type { BLOCK_MAPS } from './schema.ts';
import type { Frontmatter } from './schema.ts';

/**
 * The blocks of an article, derived from its frontmatter: rankings, scenarios, grades, comparisons, facts and
 * sequences, each map in the order in which it was typed. A block with an error is reported and left out.
 */
export function toBlocks(article: Frontmatter, inherited: Inherited, resolve: Resolve, report: Report): ArticleBlock[] {
  const context = (map: (typeof BLOCK_MAPS)[number], id: string): Context => ({
    id,
    path: [map, id],
    inherited,
    resolve,
    report,
  });
  const made = [
    ...Object.entries(article.rankings).map(([id, input]) => toRanking(input, context('rankings', id))),
    ...Object.entries(article.scenarios).map(([id, input]) => toScenarios(input, context('scenarios', id))),
    ...Object.entries(article.grades).map(([id, input]) => toGrade(input, context('grades', id))),
    ...Object.entries(article.comparisons).map(([id, input]) => toComparison(input, context('comparisons', id))),
    ...Object.entries(article.facts).map(([id, input]) => toFacts(input, context('facts', id))),
    ...Object.entries(article.sequences).map(([id, input]) => toSequence(input, context('sequences', id))),
  ];
  return made.filter((block) => block !== undefined);
}

/**
 * The cells of a block that were typed, and may lead somewhere or have a source of their own. Those of a forecast are
 * prices that have neither.
 */
export function typedCells(block: ArticleBlock): readonly Cell[] {
  if (block.kind === 'scenarios') return [];
  if (block.kind !== 'ranking') return block.table.rows.flatMap(({ cells }) => cells);
  return block.ranked.flatMap(({ pick }) => block.columns.flatMap(({ id }) => pick.cells[id] ?? []));
}
