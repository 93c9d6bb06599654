import { fileOf, paths } from '../articles/paths.ts';
import { drawCatalogue, inOrder, PER_PAGE } from '../datasets/catalogue.ts';
import type { Dataset } from '../datasets/dataset.ts';
import { digestOf } from '../digest.ts';
import { plural } from '../format.ts';
import { chromeOf, headOf } from './chrome.ts';
import { datasetsIn } from './dataset-pages.ts';
import type { Family } from './output.ts';
import type { ListPage } from './page.ts';
import type { Site } from './site.ts';

const TITLE = 'Data';

export const CATALOGUE = {
  title: TITLE,
  says: 'The figures of our articles as tables: each with its source and date, as files to download, and with how to cite it.',
} as const;

/** `/data/`: all data, on as many pages as they need. */
export const cataloguePages: Family = {
  name: 'catalogue-page',
  plan: (site) =>
    pagesIn(site).map((page, index, all) => ({
      path: fileOf(paths.page(paths.data, index + 1)),
      family: 'catalogue-page',
      params: { page: index + 1 },
      digest: digestOf(cataloguePage(page, { current: index + 1, last: all.length }, site)),
    })),
  draw: ({ params }, site, tools) => {
    const [current, all] = [Number(params.page), pagesIn(site)];
    const page = cataloguePage(all[current - 1] ?? [], { current, last: all.length }, site);
    return tools.page(paths.page(paths.data, current), page);
  },
};

/** Paths of the catalogue and of all data. */
export function dataPaths(site: Site): string[] {
  const pages = pagesIn(site).map((_, index) => paths.page(paths.data, index + 1));
  return [...pages, ...[...datasetsIn(site).keys()].map((id) => paths.dataset(id))];
}

function pagesIn(site: Site): Dataset[][] {
  const all = inOrder(datasetsIn(site).values());
  const count = Math.max(1, Math.ceil(all.length / PER_PAGE));
  return Array.from({ length: count }, (_, index) => all.slice(index * PER_PAGE, (index + 1) * PER_PAGE));
}

function cataloguePage(
  datasets: readonly Dataset[],
  { current, last }: { readonly current: number; readonly last: number },
  site: Site,
): ListPage {
  const path = paths.page(paths.data, current);
  const title = current === 1 ? TITLE : `${TITLE}, page ${String(current)}`;
  const count = current === 1 ? [`${plural(datasetsIn(site).size, 'table')} so far.`] : [];
  const intro = [CATALOGUE.says, ...count].join(' ');
  return {
    view: 'list',
    head: headOf(site, { title, description: CATALOGUE.says, path, card: paths.data }),
    chrome: chromeOf(site),
    crumbs: [{ label: 'Home', href: paths.home }, { label: TITLE }],
    heading: title,
    intro,
    body: drawCatalogue(datasets, site.registries),
    groups: [],
    ...(last > 1 && {
      pagination: {
        current,
        last,
        ...(current > 1 && { previous: paths.page(paths.data, current - 1) }),
        ...(current < last && { next: paths.page(paths.data, current + 1) }),
      },
    }),
    feeds: [],
  };
}
