import { z } from 'zod';
import { closed, finding } from '../parse/closed.ts';
import { didYouMean } from '../parse/suggest.ts';
import { amountSchema } from '../quantities/quantity.ts';
import { inheritable } from '../provenance/inheritance.ts';
import { readHorizon } from './horizon.ts';

/** The cases that a forecast may have, whatever its source calls them. */
export const CASES = ['bear', 'base', 'bull'] as const;

export type CaseId = (typeof CASES)[number];

/** A case with the label that the source gives it, such as "Moon" for `bull`. */
export interface Case {
  readonly id: CaseId;
  readonly label: string;
}

const isCase = (key: string): key is CaseId => (CASES as readonly string[]).includes(key);

const labelSchema = z
  .string({ error: 'A case has a label.\nWrite `bull: Bull`, or the name that the source gives the case.' })
  .min(1, { error: 'A case has a label.\nWrite `bull: Bull`, or the name that the source gives the case.' });

/** The cases in the order of the file, which is that of the columns. */
const casesSchema = z
  .record(z.string(), labelSchema, {
    error: 'Cases are expected.\nWrite `cases: { bear: Bear, base: Base, bull: Bull }`.',
  })
  .transform((labels, context): Case[] => {
    const cases = Object.entries(labels).flatMap(([id, label]) => {
      if (isCase(id)) return [{ id, label }];
      const hint = `${didYouMean(id, CASES)} A name such as \`${label}\` is the label of one of them.`;
      context.addIssue({ code: 'custom', path: [id], message: finding(`\`${id}\` is not a case.`, hint) });
      return [];
    });
    if (Object.keys(labels).length < 2) {
      const hint = 'Write at least two of `bear`, `base` and `bull`; a single figure belongs to `facts`.';
      context.addIssue({ code: 'custom', message: finding('Scenarios have more than one case.', hint) });
    }
    return cases;
  });

const horizonSchema = z
  .union([z.string(), z.number()], { error: 'A horizon is expected.\nWrite `2027`, `2027-06` or `12 months`.' })
  .transform((raw, context) => {
    const horizon = readHorizon(String(raw));
    if (horizon !== undefined) return horizon;
    const message = finding(`\`${String(raw)}\` is not a horizon.`, 'Write `2027`, `2027-06` or `12 months`.');
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });

const rowSchema = z.array(amountSchema, {
  error: 'A list of prices is expected.\nWrite `[293.45, 396.69, 499.94]`, one for each case.',
});

const tiersSchema = z.record(z.string(), rowSchema, {
  error:
    'Prices are expected.\nWrite a list `[70, 150, 320]`, or such a list for each tier: `8T: [293.45, 396.69, 499.94]`.',
});

/** Read by the one schema that fits, so that a message speaks of the very price that is wrong. */
const pricesSchema = z.unknown().transform((raw, context) => {
  const prices = (Array.isArray(raw) ? rowSchema : tiersSchema).safeParse(raw);
  if (prices.success) return prices.data;
  for (const { message, path } of prices.error.issues) context.addIssue({ code: 'custom', message, path });
  return z.NEVER;
});

/** A block of `scenarios`: what an asset could cost in each case, by tier where there are tiers. */
export const scenariosSchema = closed({
  ...inheritable,
  /** Drawn above the table. Computed from asset, horizon and tier where absent. */
  title: z.string().optional(),
  /** When the prices are meant to hold: a year, month or day, or a length of time such as `12 months`. */
  horizon: horizonSchema,
  /** What the keys of `prices` measure, such as the market cap of all of crypto. Only with tiers. */
  tier: z.string().min(1).optional(),
  /** The labels of the cases, in the order of the columns. */
  cases: casesSchema,
  /** A price for each case, in the order of `cases`; or such a list for each tier. */
  prices: pricesSchema,
});

export type ScenariosInput = z.output<typeof scenariosSchema>;
