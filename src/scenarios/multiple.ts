import { Decimal } from 'decimal.js';
import { roundedQuotient, sum } from '../quantities/decimals.ts';
import type { Qualifier, Quantity } from '../quantities/quantity.ts';

const INVERSE = { exact: 'exact', about: 'about', under: 'over', over: 'under' } as const satisfies Record<
  Qualifier,
  Qualifier
>;

/**
 * How many times the spot price a price is: the quotient of both as they are printed, rounded to two digits after the
 * point, or below 0.1 to two significant digits.
 */
export function multipleOf(price: Quantity, spot: Quantity): Quantity {
  return {
    value: roundedQuotient(price.value, spot.value),
    qualifier: ofQuotient(price.qualifier, spot.qualifier),
    unit: { kind: 'multiple' },
  };
}

/** A number of times a quantity, exact in decimals. */
export function times(count: number, quantity: Quantity): Quantity {
  const { digits: _, ...rest } = quantity;
  return { ...rest, value: new Decimal(quantity.value).times(count).toNumber() };
}

/** Halfway between two prices, as exact as they are. */
export function midpointOf(low: Quantity, high: Quantity): Quantity {
  const value = sum([low.value, high.value]) / 2;
  return { ...low, value, qualifier: low.qualifier === high.qualifier ? low.qualifier : 'about' };
}

/** "Over 60" by "under 10" is over 6; where the two pull apart, all that is known is "about". */
function ofQuotient(above: Qualifier, below: Qualifier): Qualifier {
  const inverse = INVERSE[below];
  if (above === inverse || inverse === 'exact') return above;
  return above === 'exact' ? inverse : 'about';
}
