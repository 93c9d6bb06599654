import { z } from 'zod';
import { closed } from '../parse/closed.ts';
import { daySchema } from '../provenance/provenance.ts';

/** Mail programs show about this much of a subject. */
const SUBJECT = { min: 8, max: 78 };
/** What mail programs show beside the subject; shorter, and they fill it up with the first words of the mail. */
const PREHEADER = { min: 30, max: 140 };

const howSchema = z.enum(['full', 'summary'], {
  error: 'How the article stands in the mail is expected.\nWrite `full` or `summary`.',
});

/** The schema of an issue's frontmatter. */
export const issueSchema = closed({
  subject: z
    .string()
    .min(SUBJECT.min, { error: 'The subject is too short to say anything.\nWrite at least eight characters.' })
    .max(SUBJECT.max, {
      error: `The subject is longer than ${String(SUBJECT.max)} characters, and mail programs cut it.\nShorten it.`,
    }),
  preheader: z
    .string()
    .min(PREHEADER.min, {
      error: `The preheader is shorter than ${String(PREHEADER.min)} characters, and mail programs fill it up.\nSay what the subject leaves out.`,
    })
    .max(PREHEADER.max, {
      error: `The preheader is longer than ${String(PREHEADER.max)} characters, and mail programs cut it.\nShorten it.`,
    }),
  published: daySchema,
  draft: z.boolean().default(false),
  /** Chosen articles, in the order in which they stand. */
  articles: z.array(closed({ slug: z.string(), as: howSchema.default('summary') })).default([]),
  /** Everything else that was published since the last issue, newest first. */
  since: z
    .literal('last-issue', {
      error: 'Only articles since the last issue can be taken.\nWrite `since: last-issue`, or list `articles`.',
    })
    .optional(),
  /** How those of `since` stand in the mail. */
  as: howSchema.default('summary'),
  /** Paid places: an id of `partners.yaml`, and what the partner has to say. */
  partners: z
    .array(
      closed({
        id: z.string(),
        text: z
          .string()
          .min(20, { error: 'The text of a paid place is too short.\nWrite a sentence.' })
          .max(400, { error: 'The text of a paid place is longer than 400 characters.\nShorten it.' }),
      }),
    )
    .max(3, { error: 'A mail holds three paid places at most.\nTake some out.' })
    .default([]),
});

export type IssueFrontmatter = z.output<typeof issueSchema>;
