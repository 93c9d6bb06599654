import { z } from 'zod';
import { comparisonSchema } from '../comparisons/schema.ts';
import { correctionSchema } from '../corrections/schema.ts';
import { factsSchema } from '../facts/schema.ts';
import { gradeSchema } from '../grades/schema.ts';
import { closed } from '../parse/closed.ts';
import { inheritable } from '../provenance/inheritance.ts';
import { daySchema } from '../provenance/provenance.ts';
import { rankingSchema } from '../rankings/schema.ts';
import { scenariosSchema } from '../scenarios/schema.ts';
import { sequenceSchema } from '../sequences/schema.ts';
import { KINDS } from './article.ts';

const ids = z.array(z.string());

/** The schema of an article's frontmatter, of every kind. What a kind needs beyond it is in `requirements.ts`. */
export const articleSchema = closed({
  /** What sort of article it is; decides what it must hold and which notices it has. */
  kind: z.enum(KINDS),
  /** `{path}` stands for a derived value. */
  title: z
    .string()
    .min(8, { error: 'The title is too short to say anything.\nWrite at least eight characters.' })
    .max(120, { error: 'The title is longer than 120 characters, and search engines and feeds cut it.\nShorten it.' }),
  description: z
    .string()
    .min(50, { error: 'The description is shorter than 50 characters.\nSay in a sentence what a reader will learn.' })
    .max(300, { error: 'The description is longer than 300 characters.\nShorten it to a sentence or two.' }),
  published: daySchema,
  updated: daySchema.optional(),
  reviewBy: daySchema.optional(),
  authors: ids.min(1, { error: 'An article has at least one author.\nName a desk or a person of `authors.yaml`.' }),
  reviewedBy: ids.default([]),
  category: z.string(),
  tags: ids.default([]),
  assets: ids.default([]),
  /** An id of `partners.yaml`: whose product is announced. */
  product: z.string().optional(),
  series: closed({ id: z.string(), title: z.string(), part: z.int().min(1) }).optional(),
  corrections: z.array(correctionSchema).default([]),
  draft: z.boolean().default(false),
  /** Whether it leads the front page, until a newer article does. */
  lead: z.boolean().default(false),
  glossary: z
    .union([z.literal(false), closed({ except: ids.default([]), explains: ids.default([]) })], {
      error:
        'What is not linked to the glossary is expected.\nWrite `false`, or `{ except: [<id of glossary.yaml>] }`, or `{ explains: [<id>] }`.',
    })
    .default({ except: [], explains: [] }),
  formerly: z
    .array(
      z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
        error: 'A former slug is expected.\nWrite the last part of the old address, such as `aave-forecast`.',
      }),
    )
    .default([]),
  rankings: z.record(z.string(), rankingSchema).default({}),
  scenarios: z.record(z.string(), scenariosSchema).default({}),
  grades: z.record(z.string(), gradeSchema).default({}),
  comparisons: z.record(z.string(), comparisonSchema).default({}),
  facts: z.record(z.string(), factsSchema).default({}),
  sequences: z.record(z.string(), sequenceSchema).default({}),
  ...inheritable,
});

export type Frontmatter = z.output<typeof articleSchema>;

/** The frontmatter's six maps of blocks, in the order in which blocks are drawn where nobody placed them. */
export const BLOCK_MAPS = ['rankings', 'scenarios', 'grades', 'comparisons', 'facts', 'sequences'] as const;
export type BlockMap = (typeof BLOCK_MAPS)[number];
