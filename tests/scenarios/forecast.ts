/** The model forecast of the tests: a grid of twelve cells, and a row of three. */
import type { z } from 'zod';
import type { Problem } from '../../src/parse/problem.ts';
import type { Context, Inherited } from '../../src/provenance/inheritance.ts';
import type { Quantity } from '../../src/quantities/quantity.ts';
import { scenariosSchema } from '../../src/scenarios/schema.ts';
import { toScenarios } from '../../src/scenarios/scenarios.ts';
import type { Scenarios } from '../../src/scenarios/scenarios.ts';

export const SPOT: Quantity = {
  value: 228.16,
  qualifier: 'exact',
  unit: { kind: 'money', currency: 'USD' },
  digits: 2,
};

export const INHERITED: Inherited = {
  currency: 'USD',
  source: { id: 'aave-note', title: 'A note on Aave' },
  asOf: { date: '2025-10' },
  asset: { id: 'aave', name: 'Aave', symbol: 'AAVE', href: '/assets/aave/' },
  spot: SPOT,
};

export const GRID = {
  title: 'Price of AAVE in 2027, by size of the whole crypto market',
  horizon: 2027,
  tier: 'Total crypto market cap',
  cases: { bear: 'Bear', base: 'Base', bull: 'Moon' },
  prices: {
    '8T': [293.45, 396.69, 499.94],
    '16T': [427.46, 732.18, 1041.91],
    '23T': [551.46, 1007.67, 1583.86],
    '31T': [680.47, 1403.16, 2175.85],
  },
};

export const ROW = {
  horizon: '12 months',
  cases: { bear: 'Low', base: 'Base', bull: 'High' },
  prices: ['~70', '~150', '~320'],
};

/** What the schema says of an input: lines of `path: message`, none where it is right. */
export function findingsOf(schema: z.ZodType, input: unknown): string[] {
  const result = schema.safeParse(input);
  return result.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
}

/** A block from what an editor writes, with the problems that were reported. */
export function read(
  input: unknown,
  inherited: Inherited = INHERITED,
  id = 'grid',
): { block: Scenarios | undefined; problems: Problem[] } {
  const problems: Problem[] = [];
  const context: Context = {
    id,
    path: ['scenarios', id],
    inherited,
    resolve: { asset: () => undefined, source: () => undefined },
    report: (problem) => problems.push(problem),
  };
  return { block: toScenarios(scenariosSchema.parse(input), context), problems };
}

/** A block that is known to be right. */
export function forecast(input: unknown, inherited: Inherited = INHERITED, id = 'grid'): Scenarios {
  const { block, problems } = read(input, inherited, id);
  if (!block) throw new Error(JSON.stringify(problems));
  return block;
}

/** The same inheritance without a spot price. */
export function withoutSpot(): Inherited {
  const { spot: _, ...rest } = INHERITED;
  return rest;
}
