/** Sentences about a forecast as a whole: title, finding and notes. All of them are computed. */
import { capitalised, formatQuantity, inSentence, inWords, listed } from '../format.ts';
import type { Quantity } from '../quantities/quantity.ts';
import { extremesOf, hasTiers, scenariosOf, tickerOf } from './grid.ts';
import type { Grid, Scenario } from './grid.ts';
import { formatHorizon } from './horizon.ts';

/** `Price of AAVE in 2027, by total crypto market cap`. */
export function titleOf(grid: Grid): string {
  const by = grid.tierLabel === undefined ? '' : `, by ${inSentence(grid.tierLabel)}`;
  return `Price of ${tickerOf(grid)} ${formatHorizon(grid.horizon)}${by}`;
}

/**
 * `All twelve AAVE prices lie above the spot price: the lowest is 1.29× it, the highest 9.54×`; where that cannot be said,
 * `AAVE in 2027: twelve prices from $293.45 to $2,175.85`.
 */
export function findingOf(grid: Grid): string {
  const all = scenariosOf(grid);
  const { spot } = grid;
  const extremes = extremesOf(all);
  if (!extremes) return `${tickerOf(grid)} ${formatHorizon(grid.horizon)}`;
  const { low, high } = extremes;
  if (!spot || !all.every(({ price }) => isSure(price, spot))) return rangeOf(grid, all.length, low, high);
  const [least, most] = [againstSpotOf(low, spot), againstSpotOf(high, spot)];
  const where = `${sidesOf(grid, all, spot)} the spot price`;
  if (least === most) return `${where}: ${all.length === 2 ? 'both are' : 'each is'} ${least} it`;
  return `${where}: the lowest is ${least} it, the highest ${most}`;
}

function rangeOf(grid: Grid, count: number, low: Scenario, high: Scenario): string {
  const [from, to] = [low, high].map(({ price }) => formatQuantity(price));
  const range = from === to ? `, each ${from ?? ''}` : ` from ${from ?? ''} to ${to ?? ''}`;
  return `${tickerOf(grid)} ${formatHorizon(grid.horizon)}: ${inWords(count)} prices${range}`;
}

/** Whether a price is known to lie on its side of the spot price: "under 300" may be on either side of 228. */
function isSure({ value, qualifier }: Quantity, spot: Quantity): boolean {
  if (spot.qualifier === 'under' || spot.qualifier === 'over') return false;
  if (qualifier === 'under') return value <= spot.value;
  return qualifier !== 'over' || value >= spot.value;
}

/** `1.29×`, or `just over 1×` where rounding would hide on which side of the spot price it is. */
function againstSpotOf({ price, multiple }: Scenario, spot: Quantity): string {
  if (!multiple) return '';
  if (multiple.value !== 1 || price.value === spot.value) return formatQuantity(multiple);
  return `just ${price.value > spot.value ? 'over' : 'under'} 1×`;
}

/** `All twelve AAVE prices lie above`, `Two of three AAVE prices lie below`. */
function sidesOf(grid: Grid, all: readonly Scenario[], spot: Quantity): string {
  const counts = (['above', 'below', 'at'] as const).map((side) => {
    const on = all.filter(({ price }) => sideOf(price, spot) === side);
    return { side, count: on.length };
  });
  const most = counts.find(({ count }) => count === all.length);
  if (most) return `${everyOf(all.length)} ${tickerOf(grid)} prices lie ${most.side}`;
  const below = counts[1]?.count ?? 0;
  const [count, side] = below > 0 ? [below, 'below'] : [counts[0]?.count ?? 0, 'above'];
  const of = `${capitalised(inWords(count))} of ${inWords(all.length)} ${tickerOf(grid)} prices`;
  return `${of} ${count === 1 ? 'lies' : 'lie'} ${side}`;
}

/** A price that is "under 200" lies below 200. */
function sideOf({ value, qualifier }: Quantity, spot: Quantity): 'above' | 'below' | 'at' {
  if (value > spot.value) return 'above';
  if (value < spot.value) return 'below';
  return qualifier === 'under' ? 'below' : qualifier === 'over' ? 'above' : 'at';
}

/** Sentences under the table: where the cells lie against the spot price, and how multiples are measured. */
export function notesOf(grid: Grid): string[] {
  if (!grid.spot) return ['No spot price was given, so there is nothing to measure multiples from.'];
  const from = `Multiples are measured from the spot price of ${formatQuantity(grid.spot)} and rounded.`;
  return [againstSpot(grid, grid.spot), from];
}

function againstSpot(grid: Grid, spot: Quantity): string {
  const all = scenariosOf(grid);
  const above = all.filter(({ price }) => price.value > spot.value);
  const below = all.filter(({ price }) => price.value < spot.value);
  if (above.length === all.length)
    return allOnOneSide(grid, all, `above the spot price of ${formatQuantity(spot)}`, 'bear');
  if (below.length === all.length)
    return allOnOneSide(grid, all, `below the spot price of ${formatQuantity(spot)}`, 'bull');
  const at = all.filter(({ price }) => price.value === spot.value);
  return onBothSides(grid, all, formatQuantity(spot), [
    [below, 'below'],
    [at, 'at'],
    [above, 'above'],
  ]);
}

/** The case of which nobody would expect it is named: "All twelve cells, those called Bear included, lie above …". */
function allOnOneSide(grid: Grid, all: readonly Scenario[], where: string, id: 'bear' | 'bull'): string {
  const unexpected = grid.cases.find((each) => each.id === id);
  const included = unexpected ? `, ${hasTiers(grid) ? 'those called ' : ''}${unexpected.label} included,` : '';
  return `${everyOf(all.length)} ${noun(grid)}${included} lie ${where}.`;
}

type Group = readonly [scenarios: readonly Scenario[], where: 'below' | 'at' | 'above'];

/** `Of the three cases, two (Low and Base) lie below the spot price of $228.16 and one (High) lies above it.` */
function onBothSides(grid: Grid, all: readonly Scenario[], spot: string, groups: readonly Group[]): string {
  const parts = groups
    .filter(([scenarios]) => scenarios.length > 0)
    .map(([scenarios, where], index) => {
      const names = hasTiers(grid) ? '' : ` (${listed(scenarios.map((scenario) => scenario.case.label))})`;
      const verb = scenarios.length === 1 ? 'lies' : 'lie';
      return `${inWords(scenarios.length)}${names} ${verb} ${where} ${index === 0 ? `the spot price of ${spot}` : 'it'}`;
    });
  return `Of the ${inWords(all.length)} ${noun(grid)}, ${listed(parts)}.`;
}

function everyOf(count: number): string {
  return count === 2 ? 'Both' : `All ${inWords(count)}`;
}

function noun(grid: Grid): string {
  return hasTiers(grid) ? 'cells' : 'cases';
}
