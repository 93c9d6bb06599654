import type { ArticleSummary } from '../articles/article.ts';
import { paths } from '../articles/paths.ts';
import { alphabet } from '../glossary/alphabet.ts';
import { drawGlossary } from '../glossary/draw.ts';
import type { GlossaryEntry } from '../glossary/draw.ts';
import type { GlossaryTerm } from '../glossary/schema.ts';
import type { Findable } from '../search/record.ts';
import { chromeOf, headOf } from './chrome.ts';
import { digestOf } from './digest.ts';
import type { Family } from './output.ts';
import type { Link, ListPage } from './page.ts';
import { hasGlossary } from './site.ts';
import type { Site } from './site.ts';
import { breadcrumbData, glossaryData, jsonLd } from './structured-data.ts';

/** Articles that an entry names; the page would grow with the archive otherwise. */
const SHOWN = 12;

const TITLE = 'Glossary';
const DESCRIPTION =
  'Words that our articles use and do not always stop to explain, with the standard that defines them.';

/** `/glossary/`, where there are terms. */
export const glossaryPages: Family = {
  name: 'glossary-page',
  plan: (site) =>
    hasGlossary(site)
      ? [{ path: 'glossary/index.html', family: 'glossary-page', params: {}, digest: digestOf(glossaryPage(site)) }]
      : [],
  draw: (_, site, tools) => tools.page(paths.glossary, glossaryPage(site)),
};

/** Paths of the glossary: one, or none. */
export const glossaryPaths = (site: Site): string[] => (hasGlossary(site) ? [paths.glossary] : []);

/** The page of all terms, each with the articles that explain and use it. */
export function glossaryPage(site: Site): ListPage {
  const { glossary, config } = site.registries;
  const terms = Object.values(glossary.terms);
  const crumbs = [{ label: 'Home', href: paths.home }, { label: TITLE }];
  const articles = articlesByTerm(site.articles);
  const groups = alphabet(terms).map(({ letter, terms: found }) => ({
    letter,
    entries: found.map((term) => entryOf(term, glossary.terms, articles)),
  }));
  return {
    view: 'list',
    head: headOf(site, {
      title: TITLE,
      description: DESCRIPTION,
      path: paths.glossary,
      jsonLd: [jsonLd(glossaryData(terms, config)), jsonLd(breadcrumbData(crumbs, paths.glossary, config))],
    }),
    chrome: chromeOf(site),
    crumbs,
    heading: TITLE,
    intro: DESCRIPTION,
    body: drawGlossary(groups),
    groups: [],
    feeds: [],
  };
}

/** The glossary as the search knows it: a section for each term, to which a result leads. */
export function glossarySearchable({ registries: { glossary } }: Site): Findable {
  const terms = Object.values(glossary.terms);
  return {
    url: paths.glossary,
    title: TITLE,
    description: DESCRIPTION,
    kind: TITLE,
    aliases: [],
    sections: terms.map(({ id, term, expansion, aliases, definition }) => ({
      id,
      heading: term,
      text: [...(expansion === undefined ? [] : [expansion]), ...aliases, definition].join('. '),
    })),
  };
}

type ByTerm = Readonly<Record<'uses' | 'explains', ReadonlyMap<string, readonly ArticleSummary[]>>>;

/** Articles by the terms that they use and explain, each in the order of the site: one pass over all of them. */
function articlesByTerm(articles: readonly ArticleSummary[]): ByTerm {
  const by = (key: 'uses' | 'explains'): ReadonlyMap<string, ArticleSummary[]> => {
    const found = new Map<string, ArticleSummary[]>();
    for (const article of articles) {
      for (const id of article.terms[key]) {
        const known = found.get(id);
        if (known) known.push(article);
        else found.set(id, [article]);
      }
    }
    return found;
  };
  return { uses: by('uses'), explains: by('explains') };
}

function entryOf(
  term: GlossaryTerm,
  terms: Site['registries']['glossary']['terms'],
  { uses, explains }: ByTerm,
): GlossaryEntry {
  const using = uses.get(term.id) ?? [];
  return {
    term,
    see: term.see.map((id) => ({ label: terms[id]?.term ?? id, href: `#${id}` })),
    explained: (explains.get(term.id) ?? []).slice(0, SHOWN).map(linkTo),
    used: using.slice(0, SHOWN).map(linkTo),
    uses: using.length,
  };
}

const linkTo = ({ title, href }: ArticleSummary): Link => ({ label: title, href });
