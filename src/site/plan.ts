/** Everything that is published, planned before anything is drawn. */
import { articleFiles } from './article-files.ts';
import { articlePages } from './article-page.ts';
import { cards } from './cards.ts';
import { cataloguePages } from './catalogue-pages.ts';
import { datasetPages } from './dataset-pages.ts';
import { feeds } from './feeds.ts';
import { forecastPages } from './forecast-page.ts';
import { glossaryPages } from './glossary-page.ts';
import { home } from './home.ts';
import { listPages } from './list-pages.ts';
import { newsletterFeeds } from './newsletter-feeds.ts';
import { newsletterPages } from './newsletter-pages.ts';
import { issues } from './newsletter.ts';
import type { Family, Output, Tools } from './output.ts';
import { pictures } from './pictures.ts';
import { searchFiles } from './search-files.ts';
import { search } from './search-page.ts';
import { sectionPages } from './section-pages.ts';
import type { Site } from './site.ts';
import { staticPages } from './static-pages.ts';
import { movedPages, textFiles } from './text-files.ts';

const FAMILIES: readonly Family[] = [
  home,
  articlePages,
  articleFiles,
  pictures,
  datasetPages,
  cataloguePages,
  forecastPages,
  listPages,
  sectionPages,
  glossaryPages,
  staticPages,
  search,
  searchFiles,
  feeds,
  issues,
  newsletterPages,
  newsletterFeeds,
  textFiles,
  movedPages,
  cards,
];

/** Every output of the site. */
export function planOutputs(site: Site): readonly Output[] {
  return FAMILIES.flatMap(({ plan }) => plan(site));
}

/** Makes the pieces of an article that later outputs are put together from. */
export function prepare(slug: string, site: Site, tools: Tools): void {
  for (const { prepare } of FAMILIES) prepare?.(slug, site, tools);
}

/** The family of a name, as outputs carry it. */
export function family(name: string): Family {
  const found = FAMILIES.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`No outputs are called \`${name}\`.`);
  return found;
}
