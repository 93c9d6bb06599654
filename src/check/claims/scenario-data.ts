/** The figures of a forecast: cells, multiples, tiers, midpoints, ends and counts. */
import { formatQuantity } from '../../format.ts';
import type { Quantity } from '../../quantities/quantity.ts';
import { hasTiers, scenariosOf } from '../../scenarios/grid.ts';
import type { Scenarios } from '../../scenarios/scenarios.ts';
import type { Datum, DatumInput } from './datum.ts';
import { countOf, datumOf } from './datum.ts';

/** Every datum of a forecast. */
export function scenarioData(block: Scenarios): Datum[] {
  const { id, asset } = block;
  const about = { block: id, asset: asset.id };
  const fromValues = block.values.flatMap(({ path, quantity, text, label }) =>
    quantity ? [datumOf({ ...about, path, text, label, ...placeOf(path, block) }, quantity)] : [],
  );
  return [...fromValues, ...sizes(block), ...againstSpot(block)];
}

/** Which row and column a path names: `grid.31T.bull.multiple`, `grid.bull.high`, `twelve-month.base`. */
function placeOf(path: string, block: Scenarios): Pick<DatumInput, 'role' | 'tier' | 'case'> {
  const parts = path.split('.').slice(1);
  const tier = block.tiers.find(({ id, amount }) => amount && parts[0] === id)?.id;
  const each = block.cases.find(({ id }) => parts.includes(id))?.id;
  const role = parts.includes('count')
    ? 'count'
    : parts.some((part) => part === 'low' || part === 'high')
      ? 'whole'
      : 'cell';
  return { role, ...(tier !== undefined && { tier }), ...(each !== undefined && { case: each }) };
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
