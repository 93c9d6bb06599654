import type { Subject } from '../provenance/inheritance.ts';
import type { Quantity } from '../quantities/quantity.ts';
import type { Horizon } from './horizon.ts';
import type { Case, CaseId } from './schema.ts';

/** The price in one case, with how many times the spot price it is where there is one. */
export interface ScenarioCell {
  readonly case: Case;
  readonly price: Quantity;
  readonly multiple?: Quantity;
}

/** A row: what the whole is supposed to be worth, and the prices that follow. */
export interface Tier {
  /** As the file writes it, and part of the paths of its values: `8T`. */
  readonly id: string;
  /** `$8 trillion`. */
  readonly label: string;
  /** Absent in a forecast of one row, which has no tiers. */
  readonly amount?: Quantity;
  /** In the order of the cases. */
  readonly cells: readonly ScenarioCell[];
}

/** The figures of a forecast, from which its table, chart, values and answers follow. */
export interface Grid {
  readonly id: string;
  readonly asset: Subject;
  readonly horizon: Horizon;
  /** In the order of the columns. */
  readonly cases: readonly Case[];
  /** What the tiers measure: `Total crypto market cap`. */
  readonly tierLabel?: string;
  readonly tiers: readonly Tier[];
  readonly spot?: Quantity;
}

/** One cell with the row that it stands in. */
export interface Scenario extends ScenarioCell {
  readonly tier: Tier;
}

/** Every cell, row by row; those of one case where it is named. */
export function scenariosOf(grid: Grid, id?: CaseId): Scenario[] {
  const all = grid.tiers.flatMap((tier) => tier.cells.map((cell) => ({ ...cell, tier })));
  return id === undefined ? all : all.filter((scenario) => scenario.case.id === id);
}

/** The cells with the lowest and the highest price, the first of each where several are equal. */
export function extremesOf(scenarios: readonly Scenario[]): { low: Scenario; high: Scenario } | undefined {
  const [first] = scenarios;
  if (!first) return undefined;
  const low = scenarios.reduce(
    (least, scenario) => (scenario.price.value < least.price.value ? scenario : least),
    first,
  );
  const high = scenarios.reduce((most, scenario) => (scenario.price.value > most.price.value ? scenario : most), first);
  return { low, high };
}

export function cellOf(tier: Tier, id: CaseId): ScenarioCell | undefined {
  return tier.cells.find((cell) => cell.case.id === id);
}

export function hasTiers(grid: Grid): boolean {
  return grid.tiers.some((tier) => tier.amount !== undefined);
}

/** `Moon at $31 trillion`, or `Moon` where there are no tiers. */
export function nameOf({ case: { label }, tier }: Scenario): string {
  return tier.amount ? `${label} at ${tier.label}` : label;
}

/** The asset as sentences call it: its symbol, or else its name. */
export function tickerOf({ asset }: Grid): string {
  return asset.symbol ?? asset.name;
}
