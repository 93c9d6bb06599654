import type { Chart } from '../charts/chart.ts';
import { gradeChart } from '../grades/chart.ts';
import { hasRankingChart, rankingChart } from '../rankings/chart.ts';
import { scenariosChart } from '../scenarios/chart.ts';
import { sequenceChart } from '../sequences/chart.ts';
import type { ArticleBlock } from './article.ts';

/** The chart of a block, where its kind has one and its figures allow it. */
export function chartOf(block: ArticleBlock): Chart | undefined {
  switch (block.kind) {
    case 'ranking':
      return rankingChart(block);
    case 'scenarios':
      return scenariosChart(block);
    case 'grades':
      return gradeChart(block);
    case 'sequence':
      return sequenceChart(block);
    case 'comparison':
    case 'facts':
      return undefined;
  }
}

/** Bars that a card has room for. */
const ON_CARD = 10;

/** The chart of a block as a card shows it: of a ranking the first few picks, since all of them would be too small to read. */
export function cardChartOf(block: ArticleBlock): Chart | undefined {
  if (block.kind !== 'ranking' || block.ranked.length <= ON_CARD) return chartOf(block);
  return rankingChart({ ...block, ranked: block.ranked.slice(0, ON_CARD), others: {} });
}

/** Whether `chartOf` draws a chart, without drawing it. */
export function hasChart(block: ArticleBlock): boolean {
  switch (block.kind) {
    case 'ranking':
      return hasRankingChart(block);
    case 'grades':
      return block.parts.length > 0;
    case 'scenarios':
    case 'sequence':
      return true;
    case 'comparison':
    case 'facts':
      return false;
  }
}
