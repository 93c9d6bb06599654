import type { Tier } from '../../scenarios/grid.ts';
import { cellOf } from '../../scenarios/grid.ts';
import type { ArticleRule } from './rule.ts';

/** How far, as a part of the row, a base may lie from where it usually lies, and how much farther than others do. */
const FAR = 0.03;
const TIMES = 3;

/** One digit typed wrong puts a cell out of the pattern of its rows. */
export const scenarioMidpoint: ArticleRule = {
  id: 'scenario-midpoint',
  severity: 'warning',
  on: 'article',
  finds: 'A base case that lies elsewhere between bear and bull than in the other rows.',
  check: ({ article: { figures } }, report) => {
    for (const block of figures) {
      if (block.kind !== 'scenarios') continue;
      const places = block.tiers.flatMap((tier) => {
        const place = placeIn(tier);
        return place === undefined ? [] : [{ tier, place }];
      });
      if (places.length < 3) continue;
      const usual = median(places.map(({ place }) => place));
      const spread = median(places.map(({ place }) => Math.abs(place - usual)));
      for (const { tier, place } of places) {
        const off = Math.abs(place - usual);
        if (off <= FAR || off <= TIMES * spread) continue;
        const index = tier.cells.findIndex((cell) => cell.case.id === 'base');
        report({
          at: { field: ['scenarios', block.id, 'prices', tier.id, index] },
          reason: `The base at ${tier.label} lies ${percent(place)} of the way from bear to bull; in the other rows it lies at about ${percent(usual)}.`,
          hint: 'Compare its digits with the source. Where they are as printed, accept this and say so in the text.',
        });
      }
    }
  },
};

function placeIn(tier: Tier): number | undefined {
  const [bear, base, bull] = (['bear', 'base', 'bull'] as const).map((id) => cellOf(tier, id)?.price.value);
  if (bear === undefined || base === undefined || bull === undefined || bull <= bear) return undefined;
  return (base - bear) / (bull - bear);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}

const percent = (part: number): string => `${Math.round(part * 100)}%`;
