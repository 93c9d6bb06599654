import type { ArticleRule } from './rule.ts';
import type { Scenarios } from '../../scenarios/scenarios.ts';

const ORDER = ['bear', 'base', 'bull'];

/** A larger market lifts every case, and a better case every price. */
export const scenarioOrder: ArticleRule = {
  id: 'scenario-order',
  severity: 'warning',
  on: 'article',
  finds: 'A scenario whose price falls from a lower to a higher tier, or from a worse to a better case.',
  check: ({ article: { figures } }, report) => {
    for (const block of figures) {
      if (block.kind !== 'scenarios') continue;
      for (const fault of [...acrossTiers(block), ...acrossCases(block)])
        report({
          at: { field: fault.field },
          reason: fault.reason,
          hint: 'Compare the row and the column with the source.',
        });
    }
  },
};

interface Fault {
  readonly field: (string | number)[];
  readonly reason: string;
}

function acrossTiers({ id, tiers }: Scenarios): Fault[] {
  const rising = tiers.toSorted((one, other) => (one.amount?.value ?? 0) - (other.amount?.value ?? 0));
  return rising.slice(1).flatMap((tier, at) =>
    tier.cells.flatMap((cell, index): Fault[] => {
      const below = rising[at]?.cells[index];
      if (!below || cell.price.value >= below.price.value) return [];
      const reason = `${cell.case.label} is lower at ${tier.label} than at ${rising[at]?.label ?? ''}.`;
      return [{ field: ['scenarios', id, 'prices', tier.id, index], reason }];
    }),
  );
}

function acrossCases({ id, tiers }: Scenarios): Fault[] {
  return tiers.flatMap((tier) => {
    const cells = tier.cells
      .map((cell, index) => ({ cell, index }))
      .toSorted((one, other) => ORDER.indexOf(one.cell.case.id) - ORDER.indexOf(other.cell.case.id));
    return cells.slice(1).flatMap(({ cell, index }, at): Fault[] => {
      const worse = cells[at]?.cell;
      if (!worse || cell.price.value >= worse.price.value) return [];
      const reason = `${cell.case.label} is lower than ${worse.case.label}${tier.amount ? ` at ${tier.label}` : ''}.`;
      return [{ field: ['scenarios', id, 'prices', ...(tier.amount ? [tier.id] : []), index], reason }];
    });
  });
}
