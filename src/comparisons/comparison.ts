import type { Block, DataTable, Value } from '../blocks/block.ts';
import { unexplained } from '../blocks/gaps.ts';
import { legendOf } from '../blocks/legend.ts';
import { formatQuantity, listed } from '../format.ts';
import { inherit, provenanceOf } from '../provenance/inheritance.ts';
import type { Context } from '../provenance/inheritance.ts';
import { gapsOf, toRow } from './row.ts';
import type { Option, Setting } from './row.ts';
import type { ComparisonInput } from './schema.ts';

export interface Comparison extends Block {
  readonly kind: 'comparison';
  readonly options: readonly Option[];
}

/**
 * A comparison as a table of features by options. Rows that do not fit the options, and cells that are neither a text
 * nor a number, are reported at their paths.
 *
 * @returns `undefined` where the comparison has no provenance
 */
export function toComparison(input: ComparisonInput, context: Context): Comparison | undefined {
  const inherited = inherit(context.inherited, input, context.path, context.resolve);
  const provenance = provenanceOf(inherited, context.path, context.report);
  if (!provenance) return undefined;
  const options = Object.entries(input.options).map(([id, label]) => ({ id, label }));
  const table = tableOf({ input, options, provenance, context: { ...context, inherited } });
  reportGaps(input, options, context);
  return {
    kind: 'comparison',
    id: context.id,
    title: input.title ?? `${listed(options.map(({ label }) => label))} compared`,
    options,
    table,
    notes: legendOf(table),
    provenance,
    values: valuesOf(context.id, options, table),
    assets: inherited.asset ? [inherited.asset.id] : [],
  };
}

function tableOf(setting: Setting): DataTable {
  const { input, options } = setting;
  const columns = options.map(({ id, label }) => ({ id, label, type: 'text' as const }));
  const rows = Object.entries(input.rows).map(([label, row]) => toRow(label, row, setting));
  const narrow = options.length === 2 ? 'pairs' : 'records';
  return { columns: [{ id: 'of', label: input.of ?? 'Feature', type: 'name' }, ...columns], rows, header: 0, narrow };
}

function reportGaps(input: ComparisonInput, options: readonly Option[], { path, report }: Context): void {
  const gaps = input.missing === undefined ? gapsOf(input, options) : [];
  if (gaps.length > 0) report(unexplained('comparison-missing', path, 'comparison', gaps));
}

function valuesOf(id: string, options: readonly Option[], { rows }: DataTable): readonly Value[] {
  return rows.flatMap((row) =>
    options.flatMap((option, index): readonly Value[] => {
      const cell = row.cells[index + 1];
      if (cell === undefined || cell.missing !== undefined) return [];
      const { quantity, text } = cell;
      const value = { path: `${id}.${row.id}.${option.id}`, label: `${row.id} of ${option.label}` };
      return [quantity ? { ...value, text: formatQuantity(quantity), quantity } : { ...value, text }];
    }),
  );
}
