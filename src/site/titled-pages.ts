import { paths } from '../articles/paths.ts';
import { CATALOGUE } from './catalogue-pages.ts';
import { FORECASTS } from './forecast-page.ts';
import { GLOSSARY, glossaryPaths } from './glossary-page.ts';
import { SECTIONS } from './section-pages.ts';
import type { Site } from './site.ts';
import { STATIC } from './static-pages.ts';

/** A page whose card shows its title and what it is about. */
export interface Titled {
  readonly path: string;
  readonly title: string;
  readonly says: string;
}

/** Pages that are neither an article nor data nor a list, and have a card of their own. */
export function titledPages(site: Site): Titled[] {
  const { name } = site.registries.config;
  return [
    ...SECTIONS.map(({ path, title, description }) => ({ path, title, says: description })),
    { path: paths.data, ...CATALOGUE },
    { path: paths.forecasts, ...FORECASTS },
    ...glossaryPaths(site).map((path) => ({ path, ...GLOSSARY })),
    ...STATIC.filter(({ noindex }) => noindex !== true).map(({ path, title, description }) => {
      return { path, title, says: description(name) };
    }),
  ];
}
