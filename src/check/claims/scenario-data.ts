/** The figures of a forecast: cells, multiples, tiers, midpoints, ends and counts. */
import type { Value } from '../../blocks/block.ts';
import { formatQuantity } from '../../format.ts';
import type { Quantity } from '../../quantities/quantity.ts';
import { hasTiers, scenariosOf } from '../../scenarios/grid.ts';
import type { Scenarios } from '../../scenarios/scenarios.ts';
import type { Datum } from './datum.ts';
import { BLANK, countOf, datumOf } from './datum.ts';

/** Every datum of a forecast. */
export function scenarioData(block: Scenarios): Datum[] {
  const data: Datum[] = [];
  for (const value of block.values) if (value.quantity) data.push(valueData(block, value, value.quantity));
  data.push(...sizes(block), ...againstSpot(block));
  return data;
}

/** The row and the column are those that the path names: `grid.31T.bull.multiple`, `grid.bull.high`, `twelve-month.base`. */
function valueData(of: Scenarios, { path, text, label }: Value, quantity: Quantity): Datum {
  const { id: block, asset, tiers, cases } = of;
  const parts = path.slice(block.length + 1).split('.');
  const tier = tiers.find(({ id, amount }) => id === parts[0] && amount)?.id;
  const each = cases.find(({ id }) => parts.includes(id))?.id;
  const isEnd = parts.includes('low') || parts.includes('high');
  const role = parts.includes('count') ? 'count' : isEnd ? 'whole' : 'cell';
  return datumOf({ ...BLANK, path, text, label, role, block, asset: asset.id, tier, case: each }, quantity);
}

function sizes(block: Scenarios): Datum[] {
  const { id, cases, tiers } = block;
  const counted = (path: string, label: string, count: number): Datum =>
    countOf({ path: `${id}.${path}`, named: false, label, block: id }, count);
  return [
    counted('cases', 'Number of cases', cases.length),
    ...(hasTiers(block) ? [counted('tiers', 'Number of tiers', tiers.length)] : []),
  ];
}

function againstSpot(block: Scenarios): Datum[] {
  const { id, spot } = block;
  if (spot === undefined) return [];
  const all = scenariosOf(block);
  const side = (path: string, test: (price: Quantity) => boolean): Datum =>
    countOf(
      {
        path: `${id}.${path}`,
        named: false,
        label: `Cells ${path} the spot price of ${formatQuantity(spot)}`,
        block: id,
      },
      all.filter(({ price }) => test(price)).length,
    );
  return [side('above', ({ value }) => value > spot.value), side('below', ({ value }) => value < spot.value)];
}
