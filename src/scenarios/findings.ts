/** Sentences about a forecast as a whole: title, finding and notes. All of them are computed. */
import { formatQuantity, inWords, listed } from '../format.ts';
import type { Quantity } from '../quantities/quantity.ts';
import { extremesOf, hasTiers, scenariosOf, tickerOf } from './grid.ts';
import type { Grid, Scenario } from './grid.ts';
import { formatHorizon } from './horizon.ts';

/** `Price of AAVE in 2027, by total crypto market cap`. */
export function titleOf(grid: Grid): string {
  const by = grid.tierLabel === undefined ? '' : `, by ${lowerFirst(grid.tierLabel)}`;
  return `Price of ${tickerOf(grid)} ${formatHorizon(grid.horizon)}${by}`;
}

/** `AAVE in 2027: from $293.45 to $2,175.85, which is 1.29× to 9.54× the spot price`. */
export function findingOf(grid: Grid): string {
  const subject = `${tickerOf(grid)} ${formatHorizon(grid.horizon)}`;
  const extremes = extremesOf(scenariosOf(grid));
  if (!extremes) return subject;
  const { low, high } = extremes;
  const range = `${subject}: from ${formatQuantity(low.price)} to ${formatQuantity(high.price)}`;
  if (!low.multiple || !high.multiple) return range;
  return `${range}, which is ${formatQuantity(low.multiple)} to ${formatQuantity(high.multiple)} the spot price`;
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

/** The first letter in lower case, unless the word is written in capitals. */
function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.slice(0, 1).toLowerCase() + text.slice(1) : text;
}
