import { error } from '../parse/problem.ts';
import type { Problem } from '../parse/problem.ts';
import { didYouMean } from '../parse/suggest.ts';
import { lexiconOf } from './lexicon.ts';
import type { Clash, Lexicon } from './lexicon.ts';
import type { GlossaryTerm } from './schema.ts';

/** The terms of the publication, and how texts spell them. Plain data. */
export interface Glossary {
  readonly terms: Readonly<Record<string, GlossaryTerm>>;
  readonly lexicon: Lexicon;
}

/** The glossary of these terms, and what is wrong between them: unknown or idle references, spellings claimed twice. */
export function glossaryOf(terms: Readonly<Record<string, GlossaryTerm>>): {
  readonly glossary: Glossary;
  readonly problems: readonly Problem[];
} {
  const all = Object.values(terms);
  const { lexicon, clashes } = lexiconOf(all);
  return {
    glossary: { terms, lexicon },
    problems: [...all.flatMap((term) => references(term, terms)), ...clashes.map((clash) => claimed(clash, terms))],
  };
}

function references({ id, see }: GlossaryTerm, terms: Glossary['terms']): Problem[] {
  return see.flatMap((other, index): Problem[] => {
    const at = [id, 'see', index];
    if (other === id)
      return [error('registry-reference', at, `\`${id}\` refers to itself.`, 'Name another term, or take it out.')];
    if (see.indexOf(other) < index)
      return [error('registry-reference', at, `\`${other}\` stands here twice.`, 'Keep one of them.')];
    if (Object.hasOwn(terms, other)) return [];
    return [error('registry-reference', at, `\`${other}\` is not in glossary.yaml.`, meant(other, terms, id))];
  });
}

/** A term may be named by its words where its id is wanted. */
export function meant(wanted: string, terms: Glossary['terms'], self?: string): string {
  const words = wanted.toLowerCase();
  const named = Object.values(terms).find(({ term, aliases }) =>
    [term, ...aliases].some((spelling) => spelling.toLowerCase() === words),
  );
  const others = Object.keys(terms).filter((id) => id !== self);
  return named && named.id !== self ? `Did you mean \`${named.id}\`?` : didYouMean(wanted, others);
}

function claimed({ id, alias, spelling, owner }: Clash, terms: Glossary['terms']): Problem {
  const at = alias === undefined ? [id, 'term'] : [id, 'aliases', alias];
  if (owner === id) {
    const hint = 'Take it out: capitals at the beginning, plurals, and hyphens for spaces are known.';
    return error('glossary-alias', at, `\`${spelling}\` is covered by another spelling of \`${id}\`.`, hint);
  }
  const reason = `\`${spelling}\` is claimed by \`${owner}\` (${terms[owner]?.term ?? owner}) already.`;
  return error('glossary-alias', at, reason, 'A mention leads to one entry: give it to one of the two, or join them.');
}
