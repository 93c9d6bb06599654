import { lexiconOf } from '../../src/glossary/lexicon.ts';
import type { Lexicon } from '../../src/glossary/lexicon.ts';
import type { GlossaryTerm } from '../../src/glossary/schema.ts';

/** A term with little to say; its id is made of its words. */
export const termOf = (term: string, more: Partial<GlossaryTerm> = {}): GlossaryTerm => ({
  id: term.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
  term,
  aliases: [],
  definition: `What ${term} means.`,
  see: [],
  ...more,
});

/** The lexicon of terms. */
export const lexiconWith = (...terms: readonly string[]): Lexicon =>
  lexiconOf(terms.map((term) => termOf(term))).lexicon;
