import { z } from 'zod';
import { closed } from '../parse/closed.ts';
import { daySchema } from '../provenance/provenance.ts';

export const INTERESTS = ['portfolio-company', 'partner', 'own-token'] as const;

/** What a text of a notice may leave to be filled in. */
const FILLED: readonly string[] = ['assets', 'holder', 'partners'];

const noticeSchema = closed({
  version: daySchema,
  title: z.string().min(3),
  /** Plain text; `{assets}`, `{holder}` and `{partners}` are filled in. */
  text: z
    .string()
    .min(20)
    .superRefine((text, context) => {
      for (const [whole, name = ''] of text.matchAll(/\{([^{}]*)\}/g)) {
        if (FILLED.includes(name)) continue;
        context.addIssue({
          code: 'custom',
          message: `\`${whole}\` is not filled in.\nWrite \`{assets}\`, \`{holder}\` or \`{partners}\`.`,
        });
      }
    }),
});

const whenSchema = closed({
  always: z.literal(true).optional(),
  kind: z.array(z.string()).min(1).optional(),
  block: z.array(z.string()).min(1).optional(),
  interest: z.union([z.enum(INTERESTS), z.array(z.enum(INTERESTS)).min(1)]).optional(),
  partner: z.literal(true).optional(),
}).refine((when) => Object.keys(when).length > 0, {
  error: 'A rule needs a condition.\nSay `kind`, `block`, `interest`, `partner: true` or `always: true`.',
});

const ruleSchema = closed({ when: whenSchema, place: z.enum(['top', 'beside', 'end']), notice: z.string() }).refine(
  ({ place, when }) => place !== 'beside' || when.interest !== undefined || when.partner === true,
  {
    error:
      'A notice stands beside an interest or a partner, and this rule names neither.\nAdd `interest` or `partner: true` to `when`.',
  },
);

/** The schema of `disclosures.yaml`: notices by id, and the ordered table of rules that places them. */
export const disclosuresSchema = closed({
  notices: z.record(z.string(), noticeSchema),
  rules: z.array(ruleSchema).min(1),
});

export type Disclosures = z.output<typeof disclosuresSchema>;
export type Rule = Disclosures['rules'][number];
export type InterestKind = (typeof INTERESTS)[number];
