import { missingCell, textCell } from '../blocks/block.ts';
import type { Cell, Column, DataTable, Row } from '../blocks/block.ts';
import { formatQuantity } from '../format.ts';
import type { Quantity, Unit } from '../quantities/quantity.ts';
import { hasTiers } from './grid.ts';
import type { Grid, ScenarioCell } from './grid.ts';

const MULTIPLE: Unit = { kind: 'multiple' };

/**
 * With tiers a row for each, all prices before all multiples, so that a narrow screen shows the prices together; without
 * tiers a row for each case.
 */
export function tableOf(grid: Grid): DataTable {
  return hasTiers(grid) ? byTier(grid) : byCase(grid);
}

function byTier(grid: Grid): DataTable {
  const unit = moneyOf(grid);
  const { cases, spot, tierLabel = 'Tier' } = grid;
  const prices = cases.map(({ id, label }): Column => {
    return { id, label, type: 'quantity', unit, ...(spot && { group: { label: 'Price', own: label } }) };
  });
  const multiples = cases.map(({ id, label }): Column => {
    const column = multipleColumn(`${id}-multiple`, `${label}, multiple of spot`);
    return { ...column, group: { label: 'Multiple of spot', own: label } };
  });
  const rows = grid.tiers.map(({ id, label, amount, cells }): Row => ({
    id,
    cells: [tierCell(label, amount), ...cells.map(priceCell), ...(spot ? cells.map(multipleCell) : [])],
  }));
  const tier: Column = { id: 'tier', label: tierLabel, type: 'name' };
  const narrow = cases.length === 2 ? 'pairs' : 'triples';
  return { columns: [tier, ...prices, ...(spot ? multiples : [])], rows, header: 0, narrow };
}

function byCase(grid: Grid): DataTable {
  const price: Column = { id: 'price', label: 'Price', type: 'quantity', unit: moneyOf(grid) };
  const rows = grid.tiers
    .flatMap(({ cells }) => cells)
    .map((cell): Row => ({
      id: cell.case.id,
      cells: [textCell(cell.case.label), priceCell(cell), ...(grid.spot ? [multipleCell(cell)] : [])],
    }));
  const multiples = grid.spot ? [multipleColumn('multiple', 'Multiple of spot')] : [];
  return { columns: [{ id: 'case', label: 'Case', type: 'name' }, price, ...multiples], rows, header: 0 };
}

function multipleColumn(id: string, label: string): Column {
  return { id, label, type: 'quantity', unit: MULTIPLE, cue: { form: 'shade' } };
}

function moneyOf(grid: Grid): Unit {
  return grid.tiers[0]?.cells[0]?.price.unit ?? { kind: 'money', currency: 'USD' };
}

function tierCell(label: string, amount: Quantity | undefined): Cell {
  return amount ? { text: label, value: amount.value, quantity: amount } : textCell(label);
}

function priceCell({ price }: ScenarioCell): Cell {
  return { text: formatQuantity(price, 'table'), value: price.value, quantity: price };
}

function multipleCell({ multiple }: ScenarioCell): Cell {
  if (!multiple) return missingCell('not-applicable');
  const quantity = multiple.value < 0.1 ? multiple : { ...multiple, digits: 2 };
  return { text: formatQuantity(quantity, 'table'), value: multiple.value, quantity };
}
