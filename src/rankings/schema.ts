import { z } from 'zod';
import { cellSchema, missingSchema } from '../blocks/cell.ts';
import { closed, finding } from '../parse/closed.ts';
import { didYouMean } from '../parse/suggest.ts';
import { inheritable, traceable } from '../provenance/inheritance.ts';
import { amountSchema } from '../quantities/quantity.ts';

/** Words that a path or a pick already uses, so that no column can have them as its id. */
const RESERVED = ['source', 'asOf', 'name', 'lead', 'rank', 'sum', 'count', 'others', 'criteria'];

const label = z
  .string({ error: 'A column needs a label.\nAdd `label: Market cap`, as readers will see it.' })
  .min(1, { error: 'A label cannot be empty.\nWrite what readers will see.' });
const digits = z
  .int({ error: 'Digits after the point are a whole number.\nWrite `digits: 2`.' })
  .min(0)
  .max(12)
  .optional();

const COLUMNS = [
  /** `whole`: the column holds shares of it, so each is between 0 and the whole and a row "Others" is computed. */
  closed({
    type: z.literal('percent'),
    label,
    digits,
    whole: z
      .number({ error: 'The whole is a number.\nWrite `whole: 100`.' })
      .positive({ error: 'The whole is more than 0.\nWrite `whole: 100`.' })
      .optional(),
  }),
  closed({ type: z.literal('money'), label, digits }),
  /** `max`: the best score there can be; `unit: percent` draws scores with a sign. */
  closed({
    type: z.literal('score'),
    label,
    digits,
    max: z.number({ error: 'A score needs the best there can be.\nAdd `max: 100`.' }),
    unit: z
      .enum(['percent', 'points'], { error: 'The unit of a score is `percent` or `points`.\nLeave it out for points.' })
      .optional(),
  }),
  closed({ type: z.literal('count'), label, digits }),
  closed({ type: z.literal('text'), label }),
  closed({ type: z.literal('flag'), label }),
  closed({ type: z.literal('link'), label }),
  closed({ type: z.literal('date'), label }),
] as const;

const TYPES = COLUMNS.map(({ shape }) => shape.type.value);

const columnSchema = z.discriminatedUnion('type', COLUMNS, {
  error: ({ input }) => {
    const type = typeof input === 'object' && input !== null && 'type' in input ? input.type : undefined;
    if (typeof type !== 'string')
      return finding('A column needs a type.', `Add \`type: \` and one of ${TYPES.join(', ')}.`);
    return finding(`\`${type}\` is no type of a column.`, didYouMean(type, TYPES));
  },
});

const columnsSchema = z
  .record(z.string(), columnSchema, {
    error: 'A ranking needs its columns.\nAdd `columns: { share: { type: percent, label: Share of votes } }`.',
  })
  .superRefine((columns, context) => {
    for (const id of Object.keys(columns)) {
      const fault = faultOfId(id);
      if (fault !== undefined) context.addIssue({ code: 'custom', path: [id], message: fault });
    }
  });

function faultOfId(id: string): string | undefined {
  if (RESERVED.includes(id) || id in {})
    return finding(
      `A column cannot be called \`${id}\`, since paths and picks use that word.`,
      `Call it \`${id}-given\`, for example.`,
    );
  if (/^[A-Za-z][A-Za-z0-9-]*$/.test(id)) return undefined;
  return finding(`\`${id}\` cannot be the id of a column.`, 'Use letters, digits and `-`, a letter first.');
}

const criterionSchema = closed({
  column: z.string({ error: 'A criterion needs the column that it tests.\nAdd `column: tech`.' }),
  atLeast: amountSchema.optional(),
  atMost: amountSchema.optional(),
  /** Made from the column and the limit where it is absent. */
  label: z.string().optional(),
}).refine(({ atLeast, atMost }) => (atLeast === undefined) !== (atMost === undefined), {
  error: 'A criterion has one limit.\nSay either `atLeast: 75` or `atMost: 75`.',
});

/** A pick: its source and date where they are its own, and its cells by column. */
const pickSchema = z
  .object(traceable, { error: 'A pick is a map from columns to figures.\nWrite `aave: { share: 21.8, cap: 6M }`.' })
  .catchall(cellSchema)
  .transform(({ source, asOf, ...cells }) => ({ source, asOf, cells }));

/** A ranking: picks with figures in columns, ranked by one of them. */
export const rankingSchema = closed({
  title: z.string().optional(),
  ...inheritable,
  /** The column that ranks. Without one, and without `order: reported`, the picks are a list in the order typed. */
  metric: z.string().optional(),
  /** `reported`: the order typed is the rank that the source gave. */
  order: z
    .enum(['descending', 'ascending', 'reported'], {
      error: 'The order is `descending`, `ascending` or `reported`.\nLeave it out for descending.',
    })
    .optional(),
  /** How the figures came about; readers see it under the table. */
  methodology: z.string().optional(),
  /** What an absent cell means. */
  missing: missingSchema.optional(),
  criteria: z.array(criterionSchema).optional(),
  columns: columnsSchema,
  picks: z
    .record(z.string(), pickSchema, {
      error: 'A ranking needs its picks.\nAdd `picks: { aave: { share: 21.8 } }`, keyed by ids of assets.yaml.',
    })
    .refine((picks) => Object.keys(picks).length > 0, {
      error: 'A ranking needs at least one pick.\nAdd `aave: { share: 21.8 }` below `picks`.',
    }),
});

export type RankingInput = z.output<typeof rankingSchema>;
export type ColumnInput = z.output<typeof columnSchema>;
export type CriterionInput = z.output<typeof criterionSchema>;
