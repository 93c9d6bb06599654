/** From the prices that an editor wrote to tiers of cells; whatever does not fit the cases is reported. */
import { formatQuantity } from '../format.ts';
import { error } from '../parse/problem.ts';
import type { Path } from '../parse/problem.ts';
import type { Context } from '../provenance/inheritance.ts';
import { readAmount } from '../quantities/quantity.ts';
import type { Amount, Quantity, Unit } from '../quantities/quantity.ts';
import type { ScenarioCell, Tier } from './grid.ts';
import type { Case, ScenariosInput } from './schema.ts';

/** The id of the row of a forecast without tiers. */
export const ONLY_ROW = 'price';

const EXAMPLE = '`8T: [293.45, 396.69, 499.94]`';

interface Reading {
  readonly context: Context;
  readonly cases: readonly Case[];
  /** An amount as a price of this block. */
  readonly asPrice: (amount: Amount) => Quantity;
}

/** The tiers in the order of the file, or nothing where one is at fault. */
export function tiersOf(input: ScenariosInput, currency: string, context: Context): Tier[] | undefined {
  const { prices, cases } = input;
  const rows = Array.isArray(prices) ? [prices] : Object.values(prices);
  const digits = digitsOf(rows.flat());
  const unit: Unit = { kind: 'money', currency };
  const asPrice = ({ value, qualifier }: Amount): Quantity =>
    digits === undefined ? { value, qualifier, unit } : { value, qualifier, unit, digits };
  const reading: Reading = { context, cases, asPrice };
  reportTierLabel(input, context);
  return Array.isArray(prices) ? onlyRow(prices, reading) : severalTiers(prices, currency, reading);
}

function money({ value, qualifier }: Amount, currency: string): Quantity {
  return { value, qualifier, unit: { kind: 'money', currency } };
}

function reportTierLabel({ prices, tier }: ScenariosInput, { path, report }: Context): void {
  if (Array.isArray(prices) && tier !== undefined) {
    const hint = `Write ${EXAMPLE} for each tier, or remove \`tier\`.`;
    report(error('scenarios-tier', [...path, 'tier'], '`tier` says what tiers measure, and there are none.', hint));
  }
  if (!Array.isArray(prices) && tier === undefined) {
    const hint = 'Add what they measure, such as `tier: Total crypto market cap`.';
    report(error('scenarios-tier', path, 'Nothing says what the tiers measure.', hint));
  }
}

function onlyRow(prices: readonly Amount[], reading: Reading): Tier[] | undefined {
  const cells = cellsOf(prices, ['prices'], reading);
  return cells && [{ id: ONLY_ROW, label: 'Price', cells }];
}

type Rows = Readonly<Record<string, readonly Amount[]>>;

function severalTiers(rows: Rows, currency: string, reading: Reading): Tier[] | undefined {
  const { path, report } = reading.context;
  const seen = new Map<number, string>();
  const tiers = Object.entries(rows).map(([id, prices]): Tier | undefined => {
    const amount = tierAmount(id, currency, seen, reading.context);
    const cells = cellsOf(prices, ['prices', id], reading);
    return amount && cells && { id, label: formatQuantity(amount), amount, cells };
  });
  if (tiers.length === 0) {
    report(error('scenarios-prices', [...path, 'prices'], 'There are no prices.', `Add a tier: ${EXAMPLE}.`));
  }
  const whole = tiers.filter((tier) => tier !== undefined);
  return whole.length === tiers.length && whole.length > 0 ? whole : undefined;
}

/** The amount of money that a key says; `seen` holds those before it. */
function tierAmount(
  id: string,
  currency: string,
  seen: Map<number, string>,
  { path, report }: Context,
): Quantity | undefined {
  const amount = readTier(id, seen);
  if ('reason' in amount) {
    report({ ...error('scenarios-tier', [...path, 'prices', id], amount.reason, amount.hint), at: 'key' });
    return undefined;
  }
  seen.set(amount.value, id);
  return money(amount, currency);
}

function readTier(id: string, seen: ReadonlyMap<number, string>): Amount | Finding {
  const amount = readAmount(id);
  if ('reason' in amount) return amount;
  if (amount.value <= 0 || amount.suffix) {
    return { reason: `The tier \`${id}\` is not an amount of money.`, hint: 'Write `8T` or `900B`.' };
  }
  const earlier = seen.get(amount.value);
  if (earlier === undefined) return amount;
  return { reason: `The tiers \`${earlier}\` and \`${id}\` are the same amount.`, hint: 'Correct one of them.' };
}

function cellsOf(
  prices: readonly Amount[],
  at: Path,
  { context, cases, asPrice }: Reading,
): ScenarioCell[] | undefined {
  const path = [...context.path, ...at];
  const wrong = prices.length === cases.length ? prices.flatMap(priceProblem) : [countProblem(prices, cases)];
  for (const { index, reason, hint } of wrong) {
    context.report(error('scenarios-prices', index === undefined ? path : [...path, index], reason, hint));
  }
  if (wrong.length > 0) return undefined;
  return cases.flatMap((each, index) => {
    const amount = prices[index];
    return amount ? [{ case: each, price: asPrice(amount) }] : [];
  });
}

interface Finding {
  readonly reason: string;
  readonly hint: string;
}

interface PriceProblem extends Finding {
  /** Of the price, where it is one of them. */
  readonly index?: number;
}

function countProblem(prices: readonly Amount[], cases: readonly Case[]): PriceProblem {
  const order = cases.map(({ label }) => label).join(', ');
  return {
    reason: `The number of prices is ${String(prices.length)}, and that of cases ${String(cases.length)}.`,
    hint: `Write one price for each case, in the order ${order}, without thousands commas.`,
  };
}

function priceProblem({ value, suffix }: Amount, index: number): PriceProblem[] {
  const hint = 'Write the price as a number above zero, such as `293.45`.';
  if (suffix) return [{ index, reason: `\`${String(value)}${suffix}\` is not a price.`, hint }];
  return value > 0 ? [] : [{ index, reason: `The price ${String(value)} is not above zero.`, hint }];
}

/** Two digits for all where one has cents, so that columns align; finer prices keep their own digits. */
function digitsOf(amounts: readonly Amount[]): number | undefined {
  if (amounts.every(({ value }) => Number.isInteger(value))) return undefined;
  return amounts.every(({ value }) => Number(value.toFixed(2)) === value) ? 2 : undefined;
}
