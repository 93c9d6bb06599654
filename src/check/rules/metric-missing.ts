import type { ArticleRule } from './rule.ts';

/** A ranking must show what it ranks by, or say in words why it cannot. */
export const metricMissing: ArticleRule = {
  id: 'metric-missing',
  severity: 'error',
  on: 'article',
  finds: 'A ranking that shows no figure of what it ranks by, and does not say why.',
  check: ({ article: { figures, kind }, frontmatter }, report) => {
    for (const block of figures) {
      if (block.kind !== 'ranking' || block.order === undefined) continue;
      const { id, metric, ranked } = block;
      if (frontmatter.rankings[id]?.methodology !== undefined) continue;
      const figuresOf = ranked.filter(
        ({ pick }) => metric !== undefined && pick.cells[metric.id]?.quantity !== undefined,
      );
      if (figuresOf.length > 0) continue;
      const what = metric === undefined ? 'It names no metric' : `No row has a figure of "${metric.label}"`;
      report({
        at: { field: ['rankings', id], at: 'key' },
        reason: `${what}, so readers of this ${kind} cannot see what the places rest on.`,
        hint: 'Add the figures under `metric`, or say under `methodology` where the order comes from and why they are absent.',
      });
    }
  },
};
