import { z } from 'zod';
import { closed } from '../parse/closed.ts';
import { daySchema } from '../provenance/provenance.ts';

/** What was wrong: a number, the way something was said, or whose it was. */
export const SEVERITIES = ['figure', 'wording', 'attribution'] as const;

const wording = (key: 'was' | 'is', what: string): z.ZodString =>
  z
    .string({ error: `The text ${what} is expected.\nWrite it in quotes: \`${key}: "$6M"\`.` })
    .min(1, { error: `The text ${what} is expected.\nWrite it in quotes: \`${key}: "$6M"\`.` });

/** A noted fix of a published article. */
export const correctionSchema = closed({
  /** The day the article was changed. */
  date: daySchema,
  /** What it said. */
  was: wording('was', 'before the correction'),
  /** What it says. */
  is: wording('is', 'after the correction'),
  severity: z.enum(SEVERITIES, { error: 'What was wrong is expected.\nWrite `figure`, `wording` or `attribution`.' }),
  /** Why, or what else follows: one sentence. */
  note: z.string().min(1).optional(),
}).refine(({ was, is }) => was !== is, {
  path: ['is'],
  error: 'Nothing was corrected: `was` and `is` are the same.\nWrite what the article says now.',
});

/** The corrections of an article, in any order. */
export const correctionsSchema = z.array(correctionSchema, {
  error: 'A list of corrections is expected.\nWrite `- { date: 2026-11-30, was: "$6M", is: "$7M", severity: figure }`.',
});

export type Correction = z.output<typeof correctionSchema>;
export type Severity = Correction['severity'];
