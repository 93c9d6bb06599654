import { z } from 'zod';
import { cellSchema, missingSchema } from '../blocks/cell.ts';
import { closed } from '../parse/closed.ts';
import { inheritable } from '../provenance/inheritance.ts';

const label = z.union([z.string(), z.number().transform(String)], {
  error: 'A label is expected.\nWrite what readers will see.',
});

/** A row: a map from options to cells, or the cells in the order of the options. */
const rowSchema = z.unknown().transform((raw, context) => {
  const result = Array.isArray(raw) ? listSchema.safeParse(raw) : cellsSchema.safeParse(raw);
  if (result.success) return result.data;
  for (const { message, path } of result.error.issues) context.addIssue({ code: 'custom', message, path: [...path] });
  return z.NEVER;
});

const listSchema = z.array(cellSchema);

const cellsSchema = z.record(z.string(), cellSchema, {
  error:
    'A row holds its cells.\nWrite `{ keys: API keys, x402: A wallet }`, or `[API keys, A wallet]` in the order of the options.',
});

/** A comparison: options side by side, one feature a row. */
export const comparisonSchema = closed({
  title: z.string().optional(),
  ...inheritable,
  /** Heading of the first column. */
  of: z.string().optional(),
  /** The columns: ids, with the labels that readers see. */
  options: z
    .record(z.string(), label, {
      error: 'A comparison needs its options.\nAdd `options: { keys: API keys, x402: x402 }`.',
    })
    .refine((options) => Object.keys(options).length > 1, {
      error: 'A comparison needs two options at least.\nAdd another below `options`.',
    }),
  rows: z
    .record(z.string(), rowSchema, { error: 'A comparison needs its rows.\nAdd `rows: { Fees: [none, 1%] }`.' })
    .refine((rows) => Object.keys(rows).length > 0, {
      error: 'A comparison needs at least one row.\nAdd `Fees: [none, 1%]` below `rows`.',
    }),
  /** What an absent cell means. */
  missing: missingSchema.optional(),
});

export type ComparisonInput = z.output<typeof comparisonSchema>;
