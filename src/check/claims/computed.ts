/** Numbers that follow from others in the same sentence: quotients, products, sums, differences. */
import type { Decimal } from 'decimal.js';
import type { Datum } from './datum.ts';
import { datumOf } from './datum.ts';
import { fitOf, isWithin, stepOf } from './fits.ts';
import type { Mention } from './mention.ts';

/** Whether a number is the result of two others of its sentence, or of one of them and the spot price. */
export function isComputed(mention: Mention, others: readonly Mention[], data: readonly Datum[]): boolean {
  if (mention.inWords && mention.value.lt(1000)) return false;
  const measured = others.filter(({ unit }) => unit === 'money' || unit === 'percent' || unit === 'multiple');
  const known = measured.filter((one) => one !== mention && data.some((datum) => fitOf(one, datum) === 'fits'));
  return (
    known.some((one, index) => known.slice(index + 1).some((other) => follows(mention, one, other))) ||
    ofSpot(mention, others, data)
  );
}

function follows(mention: Mention, one: Mention, other: Mention): boolean {
  const same = one.unit === other.unit;
  const results = [
    ...(same && mention.unit !== one.unit && !other.value.isZero() && !one.value.isZero()
      ? [one.value.div(other.value), other.value.div(one.value)]
      : []),
    ...(same && (mention.unit === one.unit || (mention.unit === 'points' && one.unit === 'percent'))
      ? [one.value.plus(other.value), one.value.minus(other.value).abs()]
      : []),
  ];
  return results.some((value) => states(mention, value));
}

/** "Ten times the spot price is $2,281.60." */
function ofSpot(mention: Mention, others: readonly Mention[], data: readonly Datum[]): boolean {
  const spot = data.find(({ path }) => path === 'spot');
  if (!spot || mention.unit !== 'money') return false;
  return others.some(({ unit, value }) => unit === 'multiple' && states(mention, value.times(spot.value)));
}

function states(mention: Mention, value: Decimal): boolean {
  if (mention.hedge === undefined) return isWithin(value, mention.value, stepOf(mention).div(2));
  const quantity = { value: value.toNumber(), qualifier: 'exact', unit: { kind: 'count' } } as const;
  const datum = datumOf({ path: '', text: '', label: '', role: 'cell' }, quantity);
  const fit = fitOf({ ...mention, unit: 'none' }, datum);
  return fit === 'fits' || fit === 'beyond';
}
