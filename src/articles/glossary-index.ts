/** The glossary as readers see it: all terms with the articles that explain and use them, and notes beside mentions. */
import { alphabet } from '../glossary/alphabet.ts';
import { drawGlossary, drawTermNotes } from '../glossary/draw.ts';
import type { GlossaryEntry } from '../glossary/draw.ts';
import type { Glossary } from '../glossary/glossary.ts';
import type { GlossaryTerm } from '../glossary/schema.ts';
import type { Markup } from '../markup.ts';
import type { ArticleSummary, Link } from './article.ts';

/** Articles that an entry names; the page would grow with the archive otherwise. */
const SHOWN = 12;

/** Every term from A to Z, with its articles in their order. */
export function drawGlossaryIndex({ terms }: Glossary, articles: readonly ArticleSummary[]): Markup {
  const [uses, explains] = [articlesBy('uses', articles), articlesBy('explains', articles)];
  const entryOf = (term: GlossaryTerm): GlossaryEntry => {
    const using = uses.get(term.id) ?? [];
    return {
      term,
      see: term.see.map((id) => ({ label: terms[id]?.term ?? id, href: `#${id}` })),
      explained: (explains.get(term.id) ?? []).slice(0, SHOWN).map(linkTo),
      used: using.slice(0, SHOWN).map(linkTo),
      uses: using.length,
    };
  };
  return drawGlossary(
    alphabet(Object.values(terms)).map(({ letter, terms: found }) => ({ letter, entries: found.map(entryOf) })),
  );
}

/** Notes for terms that a body links to; none where it links to none. */
export function drawNotesOf(ids: readonly string[], { terms }: Glossary): Markup | undefined {
  return ids.length === 0 ? undefined : drawTermNotes(ids.flatMap((id) => terms[id] ?? []));
}

/** Articles by the terms that they use or explain: one pass over all of them. */
function articlesBy(
  key: keyof ArticleSummary['terms'],
  articles: readonly ArticleSummary[],
): ReadonlyMap<string, readonly ArticleSummary[]> {
  const found = new Map<string, ArticleSummary[]>();
  for (const article of articles) {
    for (const id of article.terms[key]) {
      const known = found.get(id);
      if (known) known.push(article);
      else found.set(id, [article]);
    }
  }
  return found;
}

const linkTo = ({ title, href }: ArticleSummary): Link => ({ label: title, href });
