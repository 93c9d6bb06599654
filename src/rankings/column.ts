import type { Column } from '../blocks/block.ts';
import type { Unit } from '../quantities/quantity.ts';
import type { ColumnInput } from './schema.ts';

/** A column of a ranking. */
export interface RankingColumn {
  readonly id: string;
  readonly label: string;
  readonly type: ColumnInput['type'];
  /** Of percent, money, score and count. */
  readonly unit?: Unit;
  readonly digits?: number;
  /** What all shares add up to. */
  readonly whole?: number;
  /** The best score there can be. */
  readonly max?: number;
}

/** A column with its unit. `currency` is a code of ISO 4217. */
export function toColumn(id: string, input: ColumnInput, currency: string): RankingColumn {
  const { label, type } = input;
  const unit = unitOf(input, currency);
  const digits = 'digits' in input ? input.digits : undefined;
  return {
    id,
    label,
    type,
    ...(unit && { unit }),
    ...(digits !== undefined && { digits }),
    ...(input.type === 'percent' && input.whole !== undefined && { whole: input.whole }),
    ...(input.type === 'score' && { max: input.max }),
  };
}

function unitOf(input: ColumnInput, currency: string): Unit | undefined {
  switch (input.type) {
    case 'percent':
    case 'count':
      return { kind: input.type };
    case 'money':
      return { kind: 'money', currency };
    case 'score':
      return input.unit === 'percent' ? { kind: 'percent' } : { kind: 'score', max: input.max };
    default:
      return undefined;
  }
}

/** The column as tables know it. */
export function tableColumn({ id, label, type, unit, max }: RankingColumn): Column {
  if (unit) return { id, label, type: 'quantity', unit, ...(max !== undefined && { cue: { form: 'bar', most: max } }) };
  return { id, label, type: type === 'flag' || type === 'link' || type === 'date' ? type : 'text' };
}
