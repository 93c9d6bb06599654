import { z } from 'zod';
import { closed, finding } from '../parse/closed.ts';
import { contractProblem } from './chain.ts';

/** How somebody who publishes is bound to an asset. */
export const INTERESTS = ['portfolio-company', 'partner', 'own-token'] as const;

const textSchema = z
  .string({ error: 'A text is expected.\nWrite one, or remove the key.' })
  .min(1, { error: 'A text is expected.\nWrite one, or remove the key.' });

const interestSchema = closed({
  /** `publisher` (ours), or the id of a publisher or partner in the registries. */
  holder: z
    .string({
      error:
        'Whose interest it is is expected.\nWrite `holder: publisher` where it is ours, or an id of partners.yaml.',
    })
    .min(1),
  kind: z.enum(INTERESTS, {
    error: 'The kind of interest is expected.\nWrite `portfolio-company`, `partner` or `own-token`.',
  }),
  note: textSchema.optional(),
});

/** An unquoted `0x…` is a number to YAML, and not all of its digits are left when it comes here. */
const contractSchema = z.string({
  error: (issue) =>
    typeof issue.input === 'number'
      ? 'The contract was read as a number.\nPut it in quotes: `contract: "0x…"`.'
      : 'A contract is a text.\nPut it in quotes: `contract: "0x…"`.',
});

/** An entry of `assets.yaml`: a coin, token or chain. */
export const assetSchema = closed({
  name: z
    .string({ error: 'An asset has a name.\nAdd `name: Aave`.' })
    .min(1, { error: 'An asset has a name.\nAdd `name: Aave`.' }),
  /** The ticker: `AAVE`. */
  symbol: textSchema.optional(),
  /** Other names that readers search by. */
  aliases: z.array(textSchema, { error: 'A list of names is expected.\nWrite `aliases: [LEND]`.' }).default([]),
  /** Where its contract lives, or the chain that it is a coin of. */
  chain: textSchema.optional(),
  contract: contractSchema.optional(),
  url: z
    .url({ protocol: /^https$/, error: 'A web address is expected.\nWrite it in full: `https://aave.com/`.' })
    .optional(),
  note: textSchema.optional(),
  /** Who holds, is paid by or issues it; notices follow from them. */
  interests: z
    .array(interestSchema, {
      error: 'A list of interests is expected.\nWrite `- { holder: publisher, kind: portfolio-company }`.',
    })
    .default([]),
}).superRefine(({ chain, contract }, context) => {
  if (contract === undefined) return;
  const problem = chain === undefined ? noChain(contract) : contractProblem(contract, chain);
  if (problem) context.addIssue({ code: 'custom', path: ['contract'], message: finding(problem.reason, problem.hint) });
});

function noChain(contract: string): { reason: string; hint: string } {
  return {
    reason: `The contract \`${contract}\` names no chain.`,
    hint: 'Add `chain: ethereum`, or the chain that it lives on.',
  };
}

export type AssetInput = z.output<typeof assetSchema>;
export type Interest = z.output<typeof interestSchema>;
