import { paths } from '../articles/paths.ts';
import { chromeOf, headOf } from './chrome.ts';
import { digestOf } from '../digest.ts';
import type { Family } from './output.ts';
import type { StaticPage } from './page.ts';
import type { Site } from './site.ts';

/** Pages whose text is the shell's: MDX under `src/pages/`, and the page for addresses that do not exist. */
export const STATIC: readonly {
  path: string;
  file: string;
  title: string;
  description: (name: string) => string;
  noindex?: boolean;
}[] = [
  {
    path: paths.about,
    file: 'about/index.html',
    title: 'About',
    description: (name) => `Who publishes ${name}, what for, and who pays.`,
  },
  {
    path: paths.standards,
    file: 'editorial-standards/index.html',
    title: 'Editorial standards',
    description: (name) => `How ${name} sources, dates, checks and corrects what it publishes.`,
  },
  {
    path: paths.privacy,
    file: 'privacy/index.html',
    title: 'Privacy',
    description: (name) => `What ${name} knows about its readers: next to nothing.`,
  },
  {
    path: '/404.html',
    file: '404.html',
    title: 'Page not found',
    description: () => 'There is no page at this address.',
    noindex: true,
  },
];

/** Addresses of the static pages that search engines and the search may list. */
export const STATIC_PATHS: readonly string[] = STATIC.filter(({ noindex }) => noindex !== true).map(({ path }) => path);

export const staticPages: Family = {
  name: 'static-page',
  plan: (site) =>
    STATIC.map(({ path, file }) => ({
      path: file,
      family: 'static-page',
      params: { path },
      digest: digestOf(staticPage(path, site)),
    })),
  draw: ({ params }, site, tools) => {
    const path = String(params.path);
    return tools.page(path === '/404.html' ? '/404/' : path, staticPage(path, site));
  },
};

export function staticPage(path: string, site: Site): StaticPage {
  const page = STATIC.find((candidate) => candidate.path === path);
  if (!page) throw new Error(`There is no page \`${path}\`.`);
  return {
    view: 'static',
    head: headOf(site, {
      title: page.title,
      description: page.description(site.registries.config.name),
      path,
      ...(page.noindex !== true && { card: path }),
      noindex: page.noindex ?? false,
    }),
    chrome: chromeOf(site),
    crumbs: [{ label: 'Home', href: paths.home }, { label: page.title }],
    heading: page.title,
  };
}
