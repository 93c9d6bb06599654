import { z } from 'zod';
import { closed } from '../parse/closed.ts';
import type { Source } from '../provenance/provenance.ts';
import { WORDS } from './words.ts';

const words = z.string().regex(WORDS, {
  error:
    'A term is words.\nUse letters and digits, with single spaces, hyphens, dots or apostrophes between them: `early data`.',
});

/** The schema of an entry of `glossary.yaml`. */
export const glossaryTermSchema = closed({
  /** As it stands inside a sentence: `nonce`, `HMAC`. What is written small here may begin a sentence. */
  term: words,
  /** What an abbreviation stands for. */
  expansion: z.string().min(3).optional(),
  /** Other words for the same thing; each is found in articles like the term itself. Plurals are known. */
  aliases: z.array(words).default([]),
  /** One to three sentences, which readers see beside the word. */
  definition: z
    .string()
    .trim()
    .min(20, { error: 'The definition is too short to explain anything.\nWrite one to three sentences.' })
    .max(400, {
      error: 'The definition is longer than 400 characters, and stands beside a word.\nShorten it to three sentences.',
    })
    .regex(/[.!?]$/, { error: 'The definition is no full sentence.\nEnd it with a full stop.' }),
  /** An id of `sources.yaml`: the standard or document that defines the term. */
  source: z.string().optional(),
  /** Ids of related terms. */
  see: z.array(z.string()).default([]),
});

/** A term of the glossary, with its source resolved. */
export type GlossaryTerm = { readonly id: string; readonly source?: Source } & Readonly<
  Omit<z.output<typeof glossaryTermSchema>, 'source'>
>;
