/**
 * Arithmetic on figures as they are printed: exact in decimals, so that 100 − 90.3 is 9.7. Nearly all figures are whole
 * numbers of hundredths, of which sums and remainders are exact in binary too; the few others are left to `Decimal`.
 */
import { Decimal } from 'decimal.js';

/** The sum of figures. */
export function sum(values: readonly number[]): number {
  const scale = scaleOf(values);
  if (scale === undefined) return values.reduce((all, value) => all.plus(value), new Decimal(0)).toNumber();
  return values.reduce((all, value) => all + Math.round(value * scale), 0) / scale;
}

/** How much more one figure is than another. */
export function difference(one: number, other: number): number {
  const more = hundredthsOf(one);
  const less = hundredthsOf(other);
  return more === undefined || less === undefined ? sum([one, -other]) : (more - less) / 100;
}

/**
 * The quotient of two figures above zero, rounded half up: to two digits after the point, or below 0.1 to two
 * significant digits.
 */
export function roundedQuotient(one: number, other: number): number {
  const scale = scaleOf([one, other]);
  const [hundredfold, divisor] =
    scale === undefined ? [0, 0] : [Math.round(one * scale) * 100, Math.round(other * scale)];
  if (hundredfold < divisor * 10 || divisor <= 0 || hundredfold > LARGEST) return inDecimals(one, other);
  const rest = hundredfold % divisor;
  return ((hundredfold - rest) / divisor + (rest * 2 < divisor ? 0 : 1)) / 100;
}

function inDecimals(one: number, other: number): number {
  const exact = new Decimal(one).div(other);
  return (exact.abs().lt(0.1) ? exact.toSignificantDigits(2) : exact.toDecimalPlaces(2)).toNumber();
}

/** How many hundredths a number is; `undefined` where they are no whole number, or more than a text shows digit by digit. */
export function hundredthsOf(value: number): number | undefined {
  const hundredths = Math.round(value * 100);
  return hundredths / 100 === value && Math.abs(hundredths) < MOST_HUNDREDTHS ? hundredths : undefined;
}

const MOST_HUNDREDTHS = 1e13;

const SCALES = [1, 100, 1e6] as const;

/** Whole numbers up to here have no more digits than a number keeps. */
const LARGEST = 1e15;

/** By how much figures become whole numbers that stand for what is printed, and whose sum does too. */
function scaleOf(values: readonly number[]): number | undefined {
  const most = LARGEST / Math.max(1, values.length);
  return SCALES.find((scale) =>
    values.every((value) => {
      const whole = Math.round(value * scale);
      return Math.abs(whole) <= most && whole / scale === value;
    }),
  );
}
