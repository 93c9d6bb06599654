import type { Value } from '../blocks/block.ts';
import { QuantityValue } from '../blocks/quantity-value.ts';
import { inWords } from '../format.ts';
import type { Quantity } from '../quantities/quantity.ts';
import { cellOf, extremesOf, hasTiers, nameOf, scenariosOf, tickerOf } from './grid.ts';
import type { Grid, Scenario, Tier } from './grid.ts';
import { formatHorizon } from './horizon.ts';
import { midpointOf } from './multiple.ts';

/** What text may name of a forecast; the reference of paths is in `docs/frontmatter.md`. */
export function valuesOf(grid: Grid): Value[] {
  const all = scenariosOf(grid);
  const { id } = grid;
  const what = `Price of ${tickerOf(grid)} ${formatHorizon(grid.horizon)}`;
  return [
    ...all.flatMap((scenario) =>
      priced(`${pathOf(grid, scenario.tier)}.${scenario.case.id}`, scenario, `${what}, ${nameOf(scenario)}`),
    ),
    ...grid.tiers.flatMap((tier) => ofTier(grid, tier)),
    ...ends(id, all, what, 'of all cases'),
    ...caseEnds(grid, all, what),
    {
      path: `${id}.count`,
      text: inWords(all.length),
      quantity: countOf(all.length),
      label: `Number of scenarios of ${id}`,
    },
  ];
}

function pathOf({ id }: Grid, tier: Tier): string {
  return tier.amount ? `${id}.${tier.id}` : id;
}

/** A price and, where there is a spot price, its multiple. */
function priced(path: string, { price, multiple }: Scenario, label: string): Value[] {
  const value = new QuantityValue(path, price, label);
  return multiple
    ? [value, new QuantityValue(`${path}.multiple`, multiple, `${label}, as a multiple of spot`)]
    : [value];
}

function ofTier(grid: Grid, tier: Tier): Value[] {
  const path = pathOf(grid, tier);
  const [bear, bull] = [cellOf(tier, 'bear'), cellOf(tier, 'bull')];
  const midpoint = bear && bull && midpointOf(bear.price, bull.price);
  const at = tier.amount ? ` at ${tier.label}` : '';
  return [
    ...(tier.amount ? [new QuantityValue(`${path}.tier`, tier.amount, grid.tierLabel ?? 'Tier')] : []),
    ...(bear && bull && midpoint
      ? [new QuantityValue(`${path}.midpoint`, midpoint, `Midpoint of ${bear.case.label} and ${bull.case.label}${at}`)]
      : []),
  ];
}

/** The lowest and the highest of some cells. */
function ends(path: string, scenarios: readonly Scenario[], what: string, name: string): Value[] {
  const extremes = extremesOf(scenarios);
  if (!extremes) return [];
  const { low, high } = extremes;
  return [
    ...priced(`${path}.low`, low, `${what}, lowest ${name}`),
    ...priced(`${path}.high`, high, `${what}, highest ${name}`),
  ];
}

/** Without tiers a case is one cell, and has no ends. */
function caseEnds(grid: Grid, all: readonly Scenario[], what: string): Value[] {
  if (!hasTiers(grid)) return [];
  return grid.cases.flatMap(({ id, label }) => {
    const own = all.filter((scenario) => scenario.case.id === id);
    return ends(`${grid.id}.${id}`, own, what, `of ${label}`);
  });
}

function countOf(value: number): Quantity {
  return { value, qualifier: 'exact', unit: { kind: 'count' } };
}
