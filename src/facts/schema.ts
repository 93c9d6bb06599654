import { z } from 'zod';
import { closed, finding } from '../parse/closed.ts';
import { inheritable, traceable } from '../provenance/inheritance.ts';

/** One fact. */
const rowSchema = closed({
  /** The asset it is about; the block's by default. */
  of: z.string().optional(),
  value: z.union([z.string(), z.number()], { error: 'A fact needs its value.\nAdd `value: 6M`, or a text.' }),
  /** Guessed where it is absent: a multiple from `x`, a percent from `%`, else a count; what is no quantity is a text. */
  unit: z
    .enum(['money', 'percent', 'multiple', 'count', 'score', 'date'], {
      error: ({ input }) =>
        finding(
          `\`${String(input)}\` is no unit of a fact.`,
          'Write `money`, `percent`, `multiple`, `count`, `score` or `date`.',
        ),
    })
    .optional(),
  /** What the value is, as readers will see it. */
  label: z.string({ error: 'A fact needs a label.\nAdd `label: Lowest price of a call`.' }),
  ...traceable,
  /** One sentence that readers see under the table. */
  note: z.string().optional(),
});

const rowsSchema = z
  .record(z.string(), rowSchema, {
    error:
      'Facts need their rows.\nAdd `rows: { price: { value: 0.017, unit: money, label: Lowest price of a call } }`.',
  })
  .superRefine((rows, context) => {
    if (Object.keys(rows).length === 0)
      context.addIssue({
        code: 'custom',
        message: finding('There are no facts here.', 'Add one below `rows`, or remove the block.'),
      });
    for (const id of Object.keys(rows).filter((key) => !/^[A-Za-z0-9][A-Za-z0-9-]*$/.test(key))) {
      context.addIssue({
        code: 'custom',
        path: [id],
        message: finding(`\`${id}\` cannot be the id of a fact.`, 'Use letters, digits and `-`.'),
      });
    }
  });

/** Single facts, each of its own kind. */
export const factsSchema = closed({
  title: z.string().optional(),
  ...inheritable,
  /** How much stands behind them: `stated` by a source, only `claimed`, or `measured`. */
  status: z
    .enum(['stated', 'claimed', 'measured'], {
      error: 'The status of facts is `stated`, `claimed` or `measured`.\nLeave it out for stated.',
    })
    .default('stated'),
  layout: z
    .enum(['list', 'prices'], { error: 'The layout of facts is `list` or `prices`.\nLeave it out for a list.' })
    .default('list'),
  rows: rowsSchema,
});

export type FactsInput = z.output<typeof factsSchema>;
export type FactInput = FactsInput['rows'][string];
export type Status = FactsInput['status'];
