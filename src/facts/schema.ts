import { z } from 'zod';
import { closed, finding } from '../parse/closed.ts';
import { isPlainMap, plainMap, quicken } from '../parse/quicken.ts';
import { inheritable, traceable } from '../provenance/inheritance.ts';

const UNITS = ['money', 'percent', 'multiple', 'count', 'score', 'date'] as const;

/** One fact. */
const rowSchema = closed({
  /** The asset it is about; the block's by default. */
  of: z.string().optional(),
  value: z.union([z.string(), z.number()], { error: 'A fact needs its value.\nAdd `value: 6M`, or a text.' }),
  /** Guessed where it is absent: a multiple from `x`, a percent from `%`, else a count; what is no quantity is a text. */
  unit: z
    .enum(UNITS, {
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

const ID = /^[A-Za-z0-9][A-Za-z0-9-]*$/;

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
    for (const id of Object.keys(rows).filter((key) => !ID.test(key))) {
      context.addIssue({
        code: 'custom',
        path: [id],
        message: finding(`\`${id}\` cannot be the id of a fact.`, 'Use letters, digits and `-`.'),
      });
    }
  });

const KEYS: readonly string[] = ['of', 'value', 'unit', 'label', 'note'];
const isTextOrNone = (raw: unknown): raw is string | undefined => raw === undefined || typeof raw === 'string';
const isUnitOrNone = (raw: unknown): raw is (typeof UNITS)[number] | undefined =>
  raw === undefined || (UNITS as readonly unknown[]).includes(raw);

/** A fact from the source and day of its block. */
function plainFact(raw: unknown, id: string): z.output<typeof rowSchema> | undefined {
  if (!ID.test(id) || !isPlainMap(raw) || !Object.keys(raw).every((key) => KEYS.includes(key))) return undefined;
  const { of, value, unit, label, note } = raw;
  if (typeof value !== 'string' && (typeof value !== 'number' || !Number.isFinite(value))) return undefined;
  if (typeof label !== 'string' || !isTextOrNone(of) || !isUnitOrNone(unit) || !isTextOrNone(note)) return undefined;
  return { of, value, unit, label, source: undefined, asOf: undefined, note };
}

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
  rows: quicken(rowsSchema, (raw) => plainMap(raw, plainFact)),
});

export type FactsInput = z.output<typeof factsSchema>;
export type FactInput = FactsInput['rows'][string];
export type Status = FactsInput['status'];
