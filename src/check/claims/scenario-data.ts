/** The figures of a forecast: cells, multiples, tiers, midpoints, ends and counts. */
import type { Value } from '../../blocks/block.ts';
import { formatQuantity } from '../../format.ts';
import type { Quantity } from '../../quantities/quantity.ts';
import { hasTiers } from '../../scenarios/grid.ts';
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

function valueData(of: Scenarios, value: Value, quantity: Quantity): Datum {
  const { path, label } = value;
  const { role, tier, case: each } = placeOf(path, of);
  const { id: block, asset } = of;
  return datumOf(
    { ...BLANK, path, text: () => value.text, label, role, block, asset: asset.id, tier, case: each },
    quantity,
  );
}

/** What the parts of a path name: `grid.31T.bull.multiple`, `grid.bull.high`, `twelve-month.base`. */
function placeOf(path: string, { id: block, tiers, cases }: Scenarios): Pick<Datum, 'role' | 'tier' | 'case'> {
  const place: { role: Datum['role']; tier: string | undefined; case: string | undefined } = {
    role: 'cell',
    tier: undefined,
    case: undefined,
  };
  const start = block.length + 1;
  for (let from = start, to; from <= path.length; from = to + 1) {
    to = path.indexOf('.', from);
    if (to === -1) to = path.length;
    const part = path.slice(from, to);
    if (part === 'count') place.role = 'count';
    else if (part === 'low' || part === 'high') place.role = 'whole';
    else if (from === start && tiers.some(({ id, amount }) => id === part && amount)) place.tier = part;
    else if (cases.some(({ id }) => id === part)) place.case = part;
  }
  return place;
}

function sizes(block: Scenarios): Datum[] {
  const { id, cases, tiers } = block;
  const data = [sizeOf(id, 'cases', 'Number of cases', cases.length)];
  if (hasTiers(block)) data.push(sizeOf(id, 'tiers', 'Number of tiers', tiers.length));
  return data;
}

/** How many cells lie on either side of the spot price. */
function againstSpot({ id, spot, tiers }: Scenarios): Datum[] {
  if (spot === undefined) return [];
  let [above, below] = [0, 0];
  for (const { cells } of tiers)
    for (const { price } of cells) {
      if (price.value > spot.value) above += 1;
      if (price.value < spot.value) below += 1;
    }
  const text = formatQuantity(spot);
  return [
    sizeOf(id, 'above', `Cells above the spot price of ${text}`, above),
    sizeOf(id, 'below', `Cells below the spot price of ${text}`, below),
  ];
}

const sizeOf = (block: string, what: string, label: string, count: number): Datum =>
  countOf({ ...BLANK, path: `${block}.${what}`, named: false, label, block }, count);
