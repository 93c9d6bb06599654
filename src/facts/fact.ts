import type { Cell } from '../blocks/block.ts';
import { missingCell, textCell } from '../blocks/block.ts';
import { withOwn } from '../blocks/cell.ts';
import { formatDate, formatQuantity } from '../format.ts';
import { error } from '../parse/problem.ts';
import { inherit } from '../provenance/inheritance.ts';
import type { Context, Subject } from '../provenance/inheritance.ts';
import type { Provenance } from '../provenance/provenance.ts';
import { isDate } from '../provenance/provenance.ts';
import { readAmount } from '../quantities/quantity.ts';
import type { Amount, Unit } from '../quantities/quantity.ts';
import type { FactInput } from './schema.ts';

export interface Fact {
  readonly id: string;
  readonly label: string;
  /** Named by the fact itself; not the block's. */
  readonly of: Subject | undefined;
  readonly cell: Cell;
}

interface Fault {
  readonly reason: string;
  readonly hint: string;
}

/** A fact with its value read; one that cannot be read is reported and left empty. */
export function toFact(id: string, input: FactInput, provenance: Provenance, context: Context): Fact {
  const path = [...context.path, 'rows', id];
  const { source, asOf, note } = input;
  const own = inherit(context.inherited, { source, asOf }, path, context.resolve);
  const of = input.of === undefined ? undefined : context.resolve.asset(input.of, [...path, 'of']);
  const cell = readValue(input, own.currency);
  if ('reason' in cell) context.report(error('fact-value', [...path, 'value'], cell.reason, cell.hint));
  const read = 'reason' in cell ? missingCell('not-captured') : cell;
  return { id, label: input.label, of, cell: withOwn(read, note, own, provenance) };
}

function readValue({ value, unit }: FactInput, currency: string): Cell | Fault {
  if (unit === 'date') return readDate(String(value));
  const amount = readAmount(value);
  if (!('reason' in amount)) return readQuantity(amount, String(value).trim(), unit, currency);
  const mendable = !amount.hint.startsWith('Write a number');
  return unit === undefined && !mendable ? textCell(String(value)) : amount;
}

function readQuantity(amount: Amount, raw: string, unit: FactInput['unit'], currency: string): Cell | Fault {
  const said = amount.suffix === 'x' ? 'multiple' : amount.suffix === '%' ? 'percent' : undefined;
  if (said !== undefined && unit !== undefined && unit !== said)
    return {
      reason: `\`${raw}\` is a ${said}, but the unit says ${unit}.`,
      hint: `Write \`unit: ${said}\`, or leave the unit out.`,
    };
  const { value, qualifier } = amount;
  const quantity = { value, qualifier, unit: unitOf(unit ?? said ?? 'count', currency) };
  return { text: formatQuantity(quantity, 'table'), value, quantity };
}

function unitOf(unit: Exclude<FactInput['unit'], undefined>, currency: string): Unit {
  if (unit === 'money') return { kind: 'money', currency };
  if (unit === 'percent' || unit === 'multiple') return { kind: unit };
  return unit === 'score' ? { kind: 'score', max: 100 } : { kind: 'count' };
}

function readDate(iso: string): Cell | Fault {
  if (isDate(iso)) return { text: formatDate(iso), value: iso };
  return { reason: `\`${iso}\` is not a year, month or day.`, hint: 'Write `2024`, `2024-06` or `2024-06-30`.' };
}
