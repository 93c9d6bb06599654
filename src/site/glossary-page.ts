import { drawGlossaryIndex } from '../articles/glossary-index.ts';
import { paths } from '../articles/paths.ts';
import type { Findable } from '../search/record.ts';
import { chromeOf, headOf } from './chrome.ts';
import { digestOf } from '../digest.ts';
import type { Family } from './output.ts';
import type { ListPage } from './page.ts';
import { hasGlossary } from './site.ts';
import type { Site } from './site.ts';
import { breadcrumbData, glossaryData, jsonLd } from './structured-data.ts';

const TITLE = 'Glossary';
const DESCRIPTION =
  'Words that our articles use and do not always stop to explain, with the standard that defines them.';

export const GLOSSARY = { title: TITLE, says: DESCRIPTION } as const;

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
  const crumbs = [{ label: 'Home', href: paths.home }, { label: TITLE }];
  return {
    view: 'list',
    head: headOf(site, {
      title: TITLE,
      description: DESCRIPTION,
      path: paths.glossary,
      card: paths.glossary,
      jsonLd: [jsonLd(glossaryData(glossary, config)), jsonLd(breadcrumbData(crumbs, paths.glossary, config))],
    }),
    chrome: chromeOf(site),
    crumbs,
    heading: TITLE,
    intro: DESCRIPTION,
    body: drawGlossaryIndex(glossary, site.articles),
    groups: [],
    feeds: [],
  };
}

/** The glossary as the search knows it: a section for each term, to which a result leads. */
export function glossarySearchable({ registries: { glossary } }: Site): Findable {
  return {
    url: paths.glossary,
    title: TITLE,
    description: DESCRIPTION,
    kind: TITLE,
    aliases: [],
    sections: Object.values(glossary.terms).map(({ id, term, expansion, aliases, definition }) => ({
      id,
      heading: term,
      text: [...(expansion === undefined ? [] : [expansion]), ...aliases, definition].join('. '),
    })),
  };
}
