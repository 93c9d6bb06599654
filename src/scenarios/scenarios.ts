import type { Block } from '../blocks/block.ts';
import { lazily } from '../parse/lazily.ts';
import { error } from '../parse/problem.ts';
import { inherit, provenanceOf } from '../provenance/inheritance.ts';
import type { Context, Inherited, Subject } from '../provenance/inheritance.ts';
import type { Quantity } from '../quantities/quantity.ts';
import { findingOf, notesOf, titleOf } from './findings.ts';
import type { Grid, Tier } from './grid.ts';
import { multipleOf } from './multiple.ts';
import type { ScenariosInput } from './schema.ts';
import { tableOf } from './table.ts';
import { tiersOf } from './tiers.ts';
import { valuesOf } from './values.ts';

/** A forecast as a block of an article: prices of one asset by case, and by tier where there are tiers. */
export interface Scenarios extends Block, Grid {
  readonly kind: 'scenarios';
  readonly finding: string;
}

/**
 * A forecast from what an editor wrote, or nothing where an error was reported. Source, date, asset, spot and currency
 * that the block does not say are those of `context.inherited`.
 */
export function toScenarios(input: ScenariosInput, context: Context): Scenarios | undefined {
  const inherited = inherit(context.inherited, input, context.path, context.resolve);
  const provenance = provenanceOf(inherited, context.path, context.report);
  const grid = toGrid(input, inherited, context);
  if (!grid || !provenance) return undefined;
  const scenarios = {
    ...grid,
    kind: 'scenarios' as const,
    title: input.title ?? titleOf(grid),
    provenance,
    values: valuesOf(grid),
    assets: [grid.asset.id],
  };
  return lazily<typeof scenarios, ForPages>(scenarios, {
    finding: () => findingOf(grid),
    table: () => tableOf(grid),
    notes: () => notesOf(grid),
  });
}

/** What pages ask for: a check goes without most of it. */
type ForPages = Pick<Scenarios, 'finding' | 'table' | 'notes'>;

function toGrid(input: ScenariosInput, inherited: Inherited, context: Context): Grid | undefined {
  const asset = assetOf(inherited, context);
  const spot = spotOf(inherited, context);
  const tiers = tiersOf(input, inherited.currency, context);
  if (!asset || !tiers) return undefined;
  return {
    id: context.id,
    asset,
    horizon: input.horizon,
    cases: input.cases,
    ...(input.tier !== undefined && { tierLabel: input.tier }),
    tiers: spot ? tiers.map((tier) => measured(tier, spot)) : tiers,
    ...(spot && { spot }),
  };
}

function assetOf({ asset }: Inherited, { path, report }: Context): Subject | undefined {
  if (asset) return asset;
  const hint = 'Add `asset: <id of assets.yaml>` to the block, or to the article for all of its blocks.';
  report(error('scenarios-asset', path, 'Nothing says whose prices these are.', hint));
  return undefined;
}

function spotOf({ spot }: Inherited, { path, report }: Context): Quantity | undefined {
  if (!spot || spot.value > 0) return spot;
  const reason = `The spot price ${String(spot.value)} is not above zero, so nothing can be measured from it.`;
  report(error('scenarios-spot', path, reason, 'Write the price as a number above zero, such as `spot: 228.16`.'));
  return undefined;
}

function measured(tier: Tier, spot: Quantity): Tier {
  return { ...tier, cells: tier.cells.map((cell) => ({ ...cell, multiple: multipleOf(cell.price, spot) })) };
}
