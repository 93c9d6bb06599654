/** Numbers that follow from others in the same sentence: quotients, products, sums, differences. */
import { Decimal } from 'decimal.js';
import type { Datum } from './datum.ts';
import { datumOf } from './datum.ts';
import { fitOf, isWithin, stepOf } from './fits.ts';
import type { Mention } from './mention.ts';
import { unitless } from './mention.ts';
import { readCardinal } from './numerals.ts';

/** Whether a number is the result of two others of its sentence, or of one of them and the spot price. */
export function isComputed(mention: Mention, others: readonly Mention[], data: readonly Datum[]): boolean {
  if (mention.inWords && mention.value.lt(1000)) return false;
  const measured = others.filter(({ unit }) => unit === 'money' || unit === 'percent' || unit === 'multiple');
  const known = measured.filter((one) => one !== mention && data.some((datum) => fitOf(one, datum) === 'fits'));
  return (
    known.some((one, index) => known.slice(index + 1).some((other) => follows(mention, one, other))) ||
    ofSpot(mention, others, data) ||
    ofLeaders(mention, data)
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

/** "Together the first three hold 46.1%": the sum of so many cells of a column, which stand in the order of their ranks. */
function ofLeaders(mention: Mention, data: readonly Datum[]): boolean {
  const said = /\b(?:first|top|leading) (\p{L}+|\d+)\b(?=[^.;:]*$)/u.exec(mention.before)?.[1];
  const count = said === undefined ? 0 : (readCardinal(said)?.value ?? Number(said));
  if (!(count > 1) || (mention.unit !== 'percent' && mention.unit !== 'money')) return false;
  const cells = data.filter(
    ({ role, column, unit }) => role === 'cell' && column !== undefined && unit === mention.unit,
  );
  return [...Map.groupBy(cells, ({ block, column }) => `${block ?? ''}.${column ?? ''}`).values()].some(
    (some) => some.length >= count && states(mention, Decimal.sum(...some.slice(0, count).map(({ value }) => value))),
  );
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
  const fit = fitOf(unitless(mention), datum);
  return fit === 'fits' || fit === 'beyond';
}
