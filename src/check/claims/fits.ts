/** Whether a number in prose says what a figure is, within the rounding and the hedge that it is written in. */
import { Decimal } from 'decimal.js';
import type { Datum } from './datum.ts';
import { stem } from './vocabulary.ts';
import type { Mention } from './mention.ts';

/**
 * How a number agrees with a figure: it is the same (`fits`), the figure lies where the number's hedge puts it (`beyond`),
 * only the hedge is another (`hedge`), or not at all.
 */
export type Fit = 'fits' | 'beyond' | 'hedge' | undefined;

/** Whether a number states a figure. */
export function fitOf(mention: Mention, datum: Datum): Fit {
  if (!isOfUnit(mention, datum) || isFar(mention, datum)) return undefined;
  if (mention.unit === 'none' && isOfOtherMeasure(mention, datum)) return undefined;
  if (mention.unit === 'date') return isOfDate(mention.date ?? '', datum.date ?? '') ? 'fits' : undefined;
  return fitsValue(mention, datum);
}

/** Whether two numbers are so far apart that no rounding and no hedge brings them together: binary numbers tell. */
function isFar({ approximate, approximateStep, unit }: Mention, datum: Datum): boolean {
  if (unit === 'date') return false;
  const factor = factorOf(unit);
  const said = approximate * factor;
  const reach = Math.abs(said) * 0.26 + approximateStep * factor;
  return Math.abs(datum.approximate - said) > reach;
}

/** Parts of a whole are held against percents. */
const factorOf = (unit: Mention['unit']): number => (unit === 'fraction' ? 100 : 1);

/** Whether a number is a figure, as exactly as it is written. */
function isEqual(mention: Mention, datum: Datum): boolean {
  const { approximate, approximateStep, hedge, unit } = mention;
  const factor = factorOf(unit);
  const said = approximate * factor;
  // Only exact arithmetic tells the step of a number behind "about".
  const told =
    hedge === 'about' ? undefined : toldBy(Math.abs(datum.approximate - said), (approximateStep * factor) / 2, said);
  return told ?? isWithin(datum.value, mention.value.times(factor), stepOf(mention).times(factor).div(2));
}

/**
 * Whether a distance is within a tolerance, as far as binary numbers tell: `undefined` where only exact ones do. `size` is
 * how great the numbers are that lie so far apart.
 */
export function toldBy(distance: number, tolerance: number, size: number): boolean | undefined {
  const slack = tolerance * 1e-6 + Math.abs(size) * 1e-12;
  if (distance > tolerance + slack) return false;
  return distance < tolerance - slack ? true : undefined;
}

/** Whether one number is greater than another: only of those that have one binary value the exact ones need to be compared. */
export const isGreater = (one: Mention, other: Mention): boolean =>
  one.approximate === other.approximate ? one.value.gt(other.value) : one.approximate > other.approximate;

function fitsValue(mention: Mention, datum: Datum): Fit {
  const equal = isEqual(mention, datum);
  const { hedge } = mention;
  const bound = datum.qualifier === 'under' || datum.qualifier === 'over';
  if (datum.role === 'limit' && equal) return 'fits';
  if (hedge === undefined || hedge === 'about') return equal ? (bound ? 'hedge' : 'fits') : undefined;
  if (hedge === 'above' || hedge === 'below') return equal ? 'fits' : undefined;
  const said = mention.value.times(factorOf(mention.unit));
  if (hedge === 'atLeast' || hedge === 'atMost')
    return equal
      ? datum.qualifier === (hedge === 'atLeast' ? 'under' : 'over')
        ? 'hedge'
        : 'fits'
      : isRound(mention)
        ? beyond(hedge, said, datum.value)
        : undefined;
  if (equal && datum.qualifier === hedge) return 'fits';
  const isBeyond = hedge === 'under' ? datum.value.lt(said) : datum.value.gt(said);
  if (equal && hedge !== 'nearly') return isBeyond && !bound ? 'beyond' : 'hedge';
  if (bound || !isRound(mention)) return undefined;
  return beyond(hedge, said, datum.value);
}

/** A bound is a round number: two digits at most, and noughts. */
const isRound = ({ value, step, unit }: Mention): boolean =>
  (step.gte(1) || unit === 'fraction') && value.div(step).abs().toFixed(0).replace(/0+$/, '').length < 3;

/** Seconds are no milliseconds, bits are no bytes. */
export function isOfOtherMeasure({ after }: Mention, datum: Datum): boolean {
  const noun = measureIn(after);
  if (noun === undefined) return false;
  // How many of something there are is no length of time, whatever its label says.
  if (datum.role === 'count') return true;
  const words = datum.words;
  return !words.has(noun) && [...words].some((word) => MEASURES.has(word));
}

/** The unit of time or size that stands behind a number. */
export function measureIn(after: string): string | undefined {
  const [, first = '', second = ''] = /^[ -](\p{L}+)(?: (\p{L}+))?/u.exec(after) ?? [];
  return [stem(first), stem(second)].find((word) => MEASURES.has(word));
}

const MEASURES = new Set(
  ['millisecond', 'second', 'minute', 'hour', 'day', 'week', 'month', 'year', 'bit', 'byte'].map(stem),
);

/** A figure that lies on the side of a number that its hedge names, and near it. */
function beyond(hedge: NonNullable<Mention['hedge']>, said: Decimal, value: Decimal): Fit {
  if (said.isZero()) return undefined;
  const ratio = value.div(said);
  switch (hedge) {
    case 'over':
    case 'above':
    case 'atLeast':
      return ratio.gt(1) && ratio.lt(1.2) ? 'beyond' : undefined;
    case 'under':
    case 'below':
    case 'atMost':
      return ratio.lt(1) && ratio.gt(0.8) ? 'beyond' : undefined;
    case 'nearly':
      return ratio.lt(1) && ratio.gt(0.9) ? 'beyond' : undefined;
    case 'about':
      return undefined;
  }
}

/** The rounding of a number: of "about 2,200" it is a hundred, of "2,200" one. */
export function stepOf({ value, step, hedge, inWords }: Mention): Decimal {
  if (hedge !== 'about' || inWords || step.lt(1) || value.isZero()) return step;
  const zeros = /0*$/.exec(value.div(step).toFixed(0))?.[0].length ?? 0;
  return step.times(new Decimal(10).pow(zeros));
}

/** Whether one of some figures is a number within half of a rounding. */
export function isAnyNear(
  data: readonly Datum[],
  mention: Mention,
  rounded: Pick<Mention, 'step' | 'approximateStep'>,
): boolean {
  const { approximate } = mention;
  const tolerance = rounded.approximateStep / 2;
  for (const datum of data) {
    const told = toldBy(Math.abs(datum.approximate - approximate), tolerance, approximate);
    if (told ?? isWithin(datum.value, mention.value, rounded.step.div(2))) return true;
  }
  return false;
}

export const isWithin = (one: Decimal, other: Decimal, tolerance: Decimal): boolean =>
  one.minus(other).abs().lte(tolerance.times(SLACK));

const SLACK = new Decimal('1.0000001');

/** Whether a number and a figure count the same sort of thing. */
export function isOfUnit(mention: Mention, datum: Datum): boolean {
  const { unit } = mention;
  switch (unit) {
    case 'money':
      return datum.unit === 'money' && isOfCurrency(mention, datum);
    case 'none':
      if (datum.unit === 'money') return mention.isScaled;
      return datum.unit === 'count' || (datum.unit === 'percent' && !mention.inWords && isScore(mention, datum.label));
    case 'fraction':
      return datum.unit === 'percent';
    case 'percent':
    case 'points':
    case 'multiple':
    case 'date':
      return datum.unit === unit;
    case 'ordinal':
    case 'time':
      return false;
  }
}

const isOfCurrency = ({ currency }: Mention, datum: Datum): boolean =>
  currency === undefined || datum.currency === undefined || currency === datum.currency;

/** A score may be written without its percent sign, where it is called a score. */
function isScore({ before, after }: Mention, label: string): boolean {
  const around = before + after;
  return /\b(?:scor\w+|grades?|rated?)\b/.test(around) && !/^ of\b/.test(around) && /score|grade/i.test(label);
}

/** Whether one date holds the other: 2018 and 2018-03-08 do, and so do 03-08 and 2018-03-08. */
function isOfDate(said: string, known: string): boolean {
  if (said === '' || known === '') return false;
  return said.startsWith('-') ? known.endsWith(said) : known.startsWith(said) || said.startsWith(`${known}-`);
}
