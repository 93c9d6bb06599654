import { z } from 'zod';
import { closed } from '../parse/closed.ts';
import { amountSchema } from '../quantities/quantity.ts';
import { inheritable } from '../provenance/inheritance.ts';

const textSchema = z.string().min(1, { error: 'A text is expected.\nWrite one, or remove the key.' });

const weightSchema = z
  .number({ error: 'A weight is a number.\nWrite `0.25` where weights sum to 1, or `25` where they sum to 100.' })
  .nonnegative({ error: 'A weight is not below zero.\nWrite `0` for a part that does not count.' });

const weightsSchema = z.unknown().transform((raw, context) => {
  if (raw === 'withheld') return raw;
  const weights = z
    .record(z.string(), weightSchema, {
      error:
        'Weights are expected.\nWrite `withheld`, or a map from part to weight such as `{ Activity: 0.5, Security: 0.5 }`.',
    })
    .safeParse(raw);
  if (weights.success) return weights.data;
  for (const { message, path } of weights.error.issues) context.addIssue({ code: 'custom', message, path });
  return z.NEVER;
});

/** A block of `grades`: a score that a source gave, with the parts it was made of where they are known. */
export const gradeSchema = closed({
  ...inheritable,
  /** Drawn above the table; the label where absent. */
  title: textSchema.optional(),
  /** The source's name for the grade. */
  label: z
    .string({ error: 'A grade has a label.\nWrite the name that the source gives it: `label: Technology grade`.' })
    .min(1),
  /** The score as printed. Not typed where `weights` say how it follows from the parts. */
  total: amountSchema.optional(),
  /** The highest score that can be had; of points only, since a percentage ends at 100. */
  max: z
    .number({ error: 'The highest score is a number.\nWrite `max: 100`.' })
    .positive({ error: 'The highest score is above zero.\nWrite `max: 100`.' })
    .optional(),
  /** What the source concludes: `Buy`. */
  verdict: textSchema.optional(),
  /** Where the source sees the price going: `Bullish`. */
  signal: textSchema.optional(),
  unit: z.enum(['percent', 'points'], { error: 'A unit is expected.\nWrite `percent` or `points`.' }).default('points'),
  /** How the total follows from the parts: a weight for each, together 1 or 100; or `withheld`. */
  weights: weightsSchema.optional(),
  /** The scores that the total was made of, in the unit of the total. */
  parts: z
    .record(z.string(), amountSchema, {
      error: 'Parts are expected.\nWrite a map from part to score: `{ Activity: 75, Security: 78 }`.',
    })
    .optional(),
});

export type GradeInput = z.output<typeof gradeSchema>;
