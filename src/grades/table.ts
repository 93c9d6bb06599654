import { missingCell, textCell } from '../blocks/block.ts';
import type { Cell, Column, DataTable, Row } from '../blocks/block.ts';
import { formatQuantity } from '../format.ts';
import type { Quantity } from '../quantities/quantity.ts';
import { knownWeights, maxOf } from './score.ts';
import type { Score } from './score.ts';
import { percentOf } from './weights.ts';

/** A cell of the parts beside one of the total. */
interface Field {
  readonly column: Column;
  readonly total: Cell;
  readonly part: (name: string, score: Quantity) => Cell;
}

/** A row for each part and one for the total, with weights, verdict and signal where there are any. */
export function tableOf(score: Score): DataTable {
  const fields = fieldsOf(score);
  const parts = score.parts.map(({ name, score: value }): Row => ({
    id: name,
    cells: [textCell(name), ...fields.map((field) => field.part(name, value))],
  }));
  const total: Row = {
    id: 'total',
    cells: [textCell(score.parts.length > 0 ? 'Total' : score.label), ...fields.map((field) => field.total)],
    ...(knownWeights(score) && { computed: true }),
  };
  const header: Column = { id: 'part', label: score.parts.length > 0 ? 'Part' : 'Grade', type: 'name' };
  return { columns: [header, ...fields.map((field) => field.column)], rows: [...parts, total], header: 0 };
}

function fieldsOf(score: Score): Field[] {
  return [
    scores(score.total),
    ...weights(score),
    ...texts('verdict', 'Verdict', score.verdict),
    ...texts('signal', 'Signal', score.signal),
  ];
}

function scores(total: Quantity): Field {
  const { unit } = total;
  const label = unit.kind === 'score' ? `Score, of ${String(maxOf(unit))}` : 'Score';
  return {
    column: { id: 'score', label, type: 'quantity', unit },
    total: quantityCell(total),
    part: (_, score) => quantityCell(score),
  };
}

function weights(score: Score): Field[] {
  const known = knownWeights(score);
  if (!known) return [];
  const weight = (value: number): Cell => quantityCell({ value, qualifier: 'exact', unit: { kind: 'percent' } });
  const column: Column = { id: 'weight', label: 'Weight', type: 'quantity', unit: { kind: 'percent' } };
  return [{ column, total: weight(100), part: (name) => weight(percentOf(known, name)) }];
}

/** What the source says of the whole does not apply to a part. */
function texts(id: string, label: string, text: string | undefined): Field[] {
  if (text === undefined) return [];
  return [{ column: { id, label, type: 'text' }, total: textCell(text), part: () => missingCell('not-applicable') }];
}

function quantityCell(quantity: Quantity): Cell {
  return { text: formatQuantity(quantity, 'table'), value: quantity.value, quantity };
}
