/** Answers that are computed from a forecast, to the questions that readers ask of it. Each says whose scenarios it counts. */
import { formatQuantity, formatValue, inWords, listed } from '../format.ts';
import type { Quantity } from '../quantities/quantity.ts';
import { extremesOf, hasTiers, nameOf, scenariosOf, tickerOf } from './grid.ts';
import type { Grid, Scenario } from './grid.ts';
import { formatHorizon } from './horizon.ts';
import { times } from './multiple.ts';
import type { CaseId } from './schema.ts';

/** A question and its answer, both plain text. */
export interface Answer {
  readonly question: string;
  readonly answer: string;
}

/** "Can AAVE reach $1,000 in 2027?", with every cell at or above `price`, a number above zero in the block's currency. */
export function answerReach(grid: Grid, price: number): Answer {
  const all = scenariosOf(grid);
  const reaching = all.filter((scenario) => scenario.price.value >= price);
  const question = `Can ${tickerOf(grid)} reach ${formatMoneyOf(all, price)} ${formatHorizon(grid.horizon)}?`;
  if (reaching.length === 0) return { question, answer: `In none of ${the(all.length)}. ${highestOf(all)}` };
  const answer = `In ${share(reaching.length, all.length)}: ${listed(reaching.map(withPrice))}.${rest(reaching.length, all.length)}`;
  return { question, answer };
}

/**
 * "Can AAVE do 10× in 2027?", with every cell at or above `count` times the spot price; `count` is above zero. Nothing
 * where the forecast has no spot price.
 */
export function answerMultiple(grid: Grid, count: number): Answer | undefined {
  if (!grid.spot) return undefined;
  const all = scenariosOf(grid);
  const goal = times(count, grid.spot);
  const reaching = all.filter((scenario) => scenario.price.value >= goal.value);
  const question = `Can ${tickerOf(grid)} do ${formatValue(count, { kind: 'multiple' })} ${formatHorizon(grid.horizon)}?`;
  const target = targetOf(count, grid.spot, goal);
  if (reaching.length === 0) return { question, answer: `No. ${target} ${highestOf(all, count)}` };
  const verb = reaching.length === 1 ? 'is' : 'are';
  const found = `${capital(share(reaching.length, all.length))} ${verb} at or above it: ${listed(reaching.map(withMultiple))}.`;
  return { question, answer: `${target} ${found}${rest(reaching.length, all.length)}` };
}

/** From which price to which a case goes, or all cases go. Nothing where the forecast has no such case. */
export function answerRange(grid: Grid, which: CaseId | 'all'): Answer | undefined {
  if (which === 'all') return rangeOfAll(grid);
  const each = grid.cases.find(({ id }) => id === which);
  return each && rangeOfCase(grid, each.label, scenariosOf(grid, which));
}

function rangeOfAll(grid: Grid): Answer | undefined {
  const all = scenariosOf(grid);
  const extremes = extremesOf(all);
  if (!extremes) return undefined;
  const { low, high } = extremes;
  const [first, last] = [low, high].map((end) => `${formatQuantity(end.price)} (${nameOf(end)})`);
  const question = `What range do the scenarios give ${tickerOf(grid)} ${formatHorizon(grid.horizon)}?`;
  const range = `The ${inWords(all.length)} scenarios of one model run from ${first ?? ''} to ${last ?? ''}.`;
  return { question, answer: `${range}${measured(grid, low, high)}` };
}

function measured({ spot }: Grid, low: Scenario, high: Scenario): string {
  if (!spot || !low.multiple || !high.multiple) return '';
  const range = `${formatQuantity(low.multiple)} to ${formatQuantity(high.multiple)}`;
  return ` Measured from the spot price of ${formatQuantity(spot)}, that is ${range}.`;
}

function rangeOfCase(grid: Grid, label: string, scenarios: readonly Scenario[]): Answer | undefined {
  const extremes = extremesOf(scenarios);
  if (!extremes) return undefined;
  const { low, high } = extremes;
  const [subject, when] = [tickerOf(grid), formatHorizon(grid.horizon)];
  if (low.price.value === high.price.value) {
    const question = `What price does the ${label} case give ${subject} ${when}?`;
    return { question, answer: `${onePrice(grid, label, scenarios.length, low)}${measuredOnce(grid, low)}` };
  }
  const [from, to] = [low, high].map((end) => `${formatQuantity(end.price)} at ${end.tier.label}`);
  const answer = `The ${inWords(scenarios.length)} ${label} scenarios of one model run from ${from ?? ''} to ${to ?? ''}.`;
  return {
    question: `What range does the ${label} case give ${subject} ${when}?`,
    answer: `${answer}${measured(grid, low, high)}`,
  };
}

function onePrice(grid: Grid, label: string, count: number, { price, tier }: Scenario): string {
  if (count > 1) return `The ${inWords(count)} ${label} scenarios of one model all give ${formatQuantity(price)}.`;
  return `The ${label} scenario of one model is ${formatQuantity(price)}${hasTiers(grid) ? ` at ${tier.label}` : ''}.`;
}

function measuredOnce({ spot }: Grid, { multiple }: Scenario): string {
  if (!spot || !multiple) return '';
  return ` Measured from the spot price of ${formatQuantity(spot)}, that is ${formatQuantity(multiple)}.`;
}

/** `Ten times the spot price of $228.16 is $2,281.60.` */
function targetOf(count: number, spot: Quantity, goal: Quantity): string {
  if (count === 1) return `The spot price is ${formatQuantity(spot)}.`;
  const factor = count === 2 ? 'Twice' : `${capital(inWords(count))} times`;
  return `${factor} the spot price of ${formatQuantity(spot)} is ${formatQuantity(goal)}.`;
}

/** The highest cell, which is below `count` times the spot price even where its rounded multiple does not show it. */
function highestOf(all: readonly Scenario[], count?: number): string {
  const high = extremesOf(all)?.high;
  if (!high) return '';
  const price = `${nameOf(high)}, is ${formatQuantity(high.price)}`;
  if (count === undefined || !high.multiple) return `The highest, ${price}.`;
  const rounded = high.multiple.value >= count ? `just under ${String(count)}×` : formatQuantity(high.multiple);
  return `The highest of ${the(all.length)}, ${price}, which is ${rounded}.`;
}

function formatMoneyOf([first]: readonly Scenario[], value: number): string {
  return formatValue(value, first?.price.unit ?? { kind: 'count' });
}

function withPrice(scenario: Scenario): string {
  return `${nameOf(scenario)} (${formatQuantity(scenario.price)})`;
}

function withMultiple(scenario: Scenario): string {
  const multiple = scenario.multiple ? `, ${formatQuantity(scenario.multiple)}` : '';
  return `${nameOf(scenario)} (${formatQuantity(scenario.price)}${multiple})`;
}

function the(count: number): string {
  return `the ${inWords(count)} scenarios of one model`;
}

/** `five of the twelve scenarios of one model`, `all twelve scenarios …`, `both scenarios …`. */
function share(count: number, all: number): string {
  if (count < all) return `${inWords(count)} of ${the(all)}`;
  return `${all === 2 ? 'both' : `all ${inWords(all)}`} scenarios of one model`;
}

function rest(count: number, all: number): string {
  const others = all - count;
  if (others === 0) return '';
  return others === 1 ? ' The other is lower.' : ` The other ${inWords(others)} are lower.`;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
