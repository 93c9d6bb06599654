import { z } from 'zod';
import { closed, finding } from '../parse/closed.ts';

const text = z.string().min(1);

/** The services that can send the newsletter; `src/newsletter/providers.ts` knows each of them. */
export const PROVIDERS = ['buttondown', 'mailchimp', 'listmonk'] as const;

export type Provider = (typeof PROVIDERS)[number];

/** The schema of `newsletter` in `site.yaml`: what it is called, and who sends it. */
export const newsletterSchema = closed({
  name: text,
  /** One sentence: what subscribers get, and how often. */
  description: text,
  /** The sender's address. */
  from: z.email({ error: 'An e-mail address is expected.\nThe newsletter is sent from it.' }),
  provider: z.enum(PROVIDERS),
  /** The address that the provider's own sign-up form posts to. */
  form: z.string().regex(/^https:\/\/[^\s]+$/, {
    error: "The address of the provider's form is expected.\nCopy it, with `https://`, from the form that it offers.",
  }),
  /** Of listmonk: the list that readers sign up for, by its UUID. */
  list: text.optional(),
  /** The publisher's postal address, which mail to many must name. */
  address: text.optional(),
}).superRefine(({ provider, list, address }, context) => {
  const refuse = (reason: string, hint: string): void => {
    context.addIssue({ code: 'custom', path: ['provider'], message: finding(reason, hint) });
  };
  if (provider === 'listmonk' && list === undefined)
    refuse('listmonk needs to know which list readers sign up for.', 'Add `list`, the UUID of the list.');
  if (provider !== 'mailchimp' && address === undefined)
    refuse(`${provider} has no placeholder for a postal address, which mail to many must name.`, 'Add `address`.');
});

export type NewsletterSettings = z.output<typeof newsletterSchema>;
