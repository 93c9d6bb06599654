import { z } from 'zod';
import { closed } from '../parse/closed.ts';
import { newsletterSchema } from './newsletter-settings.ts';
import { dateSchema, daySchema } from '../provenance/provenance.ts';

const text = z.string().min(1);
const https = z.string().regex(/^https:\/\/[^\s]+$/, { error: 'An address is expected.\nWrite it with `https://`.' });

/** Terms of use by name, with the address of their text where they have one. */
const licenseSchema = closed({ name: text, url: https.optional() });

/** The schema of `site.yaml`: the publication. */
export const siteSchema = closed({
  name: text,
  /** Origin of every absolute address, with no slash at its end. */
  url: z.string().regex(/^https:\/\/[^\s/]+$/, {
    error:
      'The origin of the site is expected.\nWrite it as `https://example.com`, with no path and no slash at the end.',
  }),
  description: text,
  language: z
    .string()
    .regex(/^[a-z]{2}(?:-[A-Z]{2})?$/, { error: 'A language is expected.\nWrite a code such as `en` or `en-GB`.' }),
  publisher: closed({ name: text, note: text.optional() }),
  /** The address to which readers report a mistake. */
  errors: z.email({ error: 'An e-mail address is expected.\nReaders report mistakes to it.' }),
  copyright: text,
  /** For the arrangement of figures in tables and files, where their source states no licence of its own. */
  license: licenseSchema.optional(),
  navigation: z.array(closed({ label: text, href: z.string().startsWith('/') })).default([]),
  /** How many articles stand in the feeds of the whole site, and in those of each list: the newest, in full. */
  feeds: closed({
    limit: z.int().min(1).max(500).default(50),
    lists: z.int().min(1).max(500).default(20),
    /** A WebSub hub, which tells readers at once what is new. */
    hub: https.optional(),
  }).default({ limit: 50, lists: 20 }),
  /** Rules of the check that are graver or lighter here than they are by themselves, or not wanted. */
  check: closed({
    rules: z
      .record(
        z.string(),
        z.enum(['error', 'warning', 'off'], {
          error: 'How grave the rule is is expected.\nWrite `error`, `warning` or `off`.',
        }),
      )
      .default({}),
    /** Names that stand in no registry, each with spellings that are mistakes: `DePIN: [Deepin]`. */
    names: z.record(z.string(), z.array(text)).default({}),
    /** Words that stand in no dictionary and no registry, and are no names. */
    words: z.array(text).default([]),
  }).default({ rules: {}, names: {}, words: [] }),
  /** Who sends the newsletter; without it there is none. */
  newsletter: newsletterSchema.optional(),
});

export type SiteConfig = z.output<typeof siteSchema>;

export const authorSchema = closed({ name: text, kind: z.enum(['desk', 'person']), bio: text.optional() });
export const termSchema = closed({ name: text, description: text.optional() });

export const sourceSchema = closed({
  title: text,
  /** An id of `partners.yaml`. */
  publisher: z.string().optional(),
  url: https.optional(),
  date: dateSchema.optional(),
  accessed: daySchema.optional(),
  note: text.optional(),
  /** Where the source says under which terms its figures may be used. */
  license: licenseSchema.optional(),
});

export const partnerSchema = closed({
  name: text,
  url: https.optional(),
  /** A link to one of these, or to a name below one, must be made with `<Partner>` where the relation is paid. */
  domains: z
    .array(
      z.string().regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/, { error: 'A domain is expected.\nWrite it as `example.com`.' }),
    )
    .default([]),
  relation: z.enum(['affiliate', 'organisation']),
  /** Who is paid, when and by whom. */
  terms: text.optional(),
});

export type Partner = { readonly id: string } & z.output<typeof partnerSchema>;
