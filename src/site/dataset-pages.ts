import type { Article, Link } from '../articles/article.ts';
import { noticesOfFigures, textsOf } from '../articles/figure-notices.ts';
import type { Notice } from '../articles/figure-notices.ts';
import { fileOf, paths } from '../articles/paths.ts';
import { datasetsOf, distinctUses, SORTS, titleOf } from '../datasets/dataset.ts';
import type { Dataset, Sort, Use } from '../datasets/dataset.ts';
import { describe } from '../datasets/description.ts';
import { licenceOf } from '../datasets/licence.ts';
import { drawDataset } from '../datasets/page.ts';
import type { Figures } from '../datasets/page.ts';
import { digestOf } from '../digest.ts';
import type { Findable } from '../search/record.ts';
import { chromeOf, headOf } from './chrome.ts';
import { datasetData } from './dataset-data.ts';
import type { Family, Output, Tools } from './output.ts';
import type { ListPage } from './page.ts';
import type { Site } from './site.ts';
import { breadcrumbData, jsonLd } from './structured-data.ts';

/** `/data/<id>/`: a page for each dataset. */
export const datasetPages: Family = {
  name: 'dataset-page',
  plan: (site) => {
    const chrome = digestOf(chromeOf(site), site.registries.config, site.pictures);
    const must = noticeTextsIn(site);
    return [...datasetsIn(site).values()].map((dataset): Output => ({
      path: fileOf(paths.dataset(dataset.id)),
      family: 'dataset-page',
      params: { id: dataset.id },
      slug: dataset.uses[0].article.slug,
      digest: digestOf(chrome, shownOf(dataset), site.registries.disclosures),
      must: must(dataset),
    }));
  },
  draw: ({ params }, site, tools) => {
    const dataset = datasetOf(String(params.id), site);
    return tools.page(paths.dataset(dataset.id), datasetPage(dataset, site, tools));
  },
};

const known = new WeakMap<Site, ReadonlyMap<string, Dataset>>();

/** All data of the site, by their ids: found once, since there may be tens of thousands. */
export function datasetsIn(site: Site): ReadonlyMap<string, Dataset> {
  const datasets = known.get(site) ?? datasetsOf(site.articles);
  known.set(site, datasets);
  return datasets;
}

function datasetOf(id: string, site: Site): Dataset {
  const dataset = datasetsIn(site).get(id);
  if (!dataset) throw new Error(`There are no data \`${id}\`.`);
  return dataset;
}

/** What the page shows of its articles: it is drawn anew when exactly this changes. */
const shownOf = ({ id, uses }: Dataset): unknown[] => [
  id,
  uses.map(({ article: { title, href, kind, published, updated, slug }, block }) => {
    return [slug, title, href, kind, published, updated, block.id, block.digest, block.assets, block.chart];
  }),
];

/** The notices of a dataset: most have those of others, so that they are placed once. */
function noticeTextsIn(site: Site): (dataset: Dataset) => readonly string[] {
  const { assets } = site.registries;
  const placed = new Map<string, readonly string[]>();
  return (dataset) => {
    const staked = distinctUses(dataset).map(({ article, block }) => {
      return [article.kind, block.kind, block.assets.filter((id) => (assets[id]?.interests.length ?? 0) > 0)];
    });
    const key = JSON.stringify(staked);
    const texts = placed.get(key) ?? textsOf(noticesOf(dataset, site));
    placed.set(key, texts);
    return texts;
  };
}

function noticesOf(dataset: Dataset, { registries }: Site): Notice[] {
  const shown = distinctUses(dataset).map(({ article: { kind }, block }) => {
    return { kind, block: block.kind, assets: block.assets };
  });
  return noticesOfFigures(shown, registries);
}

/** The page of a dataset. */
export function datasetPage(dataset: Dataset, site: Site, tools: Pick<Tools, 'article'>): ListPage {
  const { config } = site.registries;
  const [first, ...others] = distinctUses(dataset).map((use) => figuresOf(use, tools));
  const [{ article, block: summary }] = dataset.uses;
  if (!first) throw new Error(`The data \`${dataset.id}\` have no figures.`);
  const { block } = first;
  const title = titleOf(block, site.registries.assets);
  const path = paths.dataset(dataset.id);
  const crumbs = [{ label: 'Home', href: paths.home }, { label: 'Data', href: paths.data }, { label: title }];
  const licence = licenceOf(block.provenance.source, config);
  const downloads = downloadsOf(article.slug, summary, site);
  const description = describe(block);
  const date = article.updated ?? article.published;
  const data = datasetData(
    { block, title, description, path, downloads, licence, published: article.published, modified: date },
    site.registries,
  );
  return {
    view: 'list',
    head: headOf(site, {
      title: `${title}: data`,
      description,
      path,
      card: path,
      jsonLd: [jsonLd(data), jsonLd(breadcrumbData(crumbs, path, config))],
    }),
    chrome: chromeOf(site),
    crumbs,
    heading: title,
    ...(block.finding !== undefined && { intro: block.finding }),
    body: drawDataset({
      figures: [first, ...others],
      uses: dataset.uses,
      notices: noticesOf(dataset, site),
      licence,
      downloads,
      cited: {
        id: dataset.id,
        title,
        publisher: config.name,
        date,
        url: `${config.url}${path}`,
        provenance: block.provenance,
      },
    }),
    groups: [],
    feeds: [],
  };
}

function figuresOf({ article, block: { id } }: Use, tools: Pick<Tools, 'article'>): Figures {
  return { block: blockOf(tools.article(article.slug), id), article };
}

function blockOf({ slug, figures }: Article, id: string): Article['figures'][number] {
  const block = figures.find((candidate) => candidate.id === id);
  if (!block) throw new Error(`The article \`${slug}\` has no block \`${id}\`.`);
  return block;
}

/** The files of a block, where each is published. */
function downloadsOf(slug: string, { id, chart }: Use['block'], { pictures }: Site): Link[] {
  const drawn = chart ? (['svg', ...(pictures ? (['png'] as const) : [])] as const) : [];
  return (['csv', 'json', ...drawn] as const).map((format) => ({
    label: format.toUpperCase(),
    href: paths.block(slug, id, format),
  }));
}

/** A dataset as the search knows it: by its title; its figures are found in the articles that speak of them. */
export function datasetSearchable(id: string, site: Site): Findable {
  const [{ article, block }] = datasetOf(id, site).uses;
  const source = site.registries.sources[block.source]?.title ?? block.source;
  return {
    url: paths.dataset(id),
    title: titleOf(block, site.registries.assets),
    description: `${SORTS[block.kind as Sort]}, with files to download. Source: ${source}. Used in “${article.title}”.`,
    kind: 'Data',
    aliases: [],
    sections: [],
  };
}
