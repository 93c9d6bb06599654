import { stakesIn } from '../articles/notices.ts';
import { fileOf, paths } from '../articles/paths.ts';
import { cardSvg } from '../cards/card.ts';
import type { Card } from '../cards/card.ts';
import { digestOf } from '../digest.ts';
import { svgToPng } from '../pictures/raster.ts';
import { cardOfArticle, cardOfDataset, cardOfList, frameOf, shownBlock } from './card-of.ts';
import { datasetsIn } from './dataset-pages.ts';
import type { Family, Output, Tools } from './output.ts';
import type { Site } from './site.ts';
import { titledPages } from './titled-pages.ts';
import type { Titled } from './titled-pages.ts';

/** `card.png` beside each page that has one of its own: what others show of it. */
export const cards: Family = {
  name: 'card',
  plan: (site) => [
    planned(paths.home, 'home', digestOf(homeCard(site))),
    ...titledPages(site).map((page) => planned(page.path, 'titled', digestOf(titledCard(page, site)))),
    ...articleCards(site),
    ...datasetCards(site),
    ...[...site.lists.values()].map((list) => planned(list.path, 'list', digestOf(cardOfList(list, site)))),
  ],
  draw: (output, site, tools) => svgToPng(cardSvg(cardOf(output, site, tools)), { scale: 1 }),
};

const planned = (page: string, of: string, digest: string, more: Partial<Output> = {}): Output => ({
  path: fileOf(paths.card(page)),
  family: 'card',
  params: { page, of },
  digest,
  picture: true,
  ...more,
});

/** An article's card changes with what it shows, and with nothing else that is edited. */
function articleCards(site: Site): Output[] {
  const frame = frameOf(site);
  return site.articles.map((article) => {
    const { slug, href, title, kind, description, noticeTexts } = article;
    const block = shownBlock(article);
    const shown = [title, kind, block ? block.digest : description, noticeTexts];
    return planned(href, 'article', digestOf(frame, shown), { slug });
  });
}

function datasetCards(site: Site): Output[] {
  const frame = digestOf(frameOf(site), site.registries.disclosures, site.registries.config.publisher);
  return [...datasetsIn(site).values()].map(({ id, uses: [{ article, block }] }) => {
    const shown = [block.title, block.digest, article.kind, article.title, stakesIn(block.assets, site.registries)];
    const path = paths.dataset(id);
    return planned(path, 'dataset', digestOf(frame, shown), {
      slug: article.slug,
      params: { page: path, of: 'dataset', id },
    });
  });
}

function cardOf({ params, slug = '' }: Output, site: Site, tools: Tools): Card {
  const page = String(params.page);
  switch (params.of) {
    case 'article':
      return cardOfArticle(tools.article(slug), site);
    case 'dataset':
      return datasetCard(String(params.id), site, tools);
    case 'list':
      return cardOfList(known(site.lists.get(page), page), site);
    case 'titled':
      return titledCard(
        known(
          titledPages(site).find(({ path }) => path === page),
          page,
        ),
        site,
      );
    default:
      return homeCard(site);
  }
}

function datasetCard(id: string, site: Site, tools: Tools): Card {
  const page = paths.dataset(id);
  const dataset = known(datasetsIn(site).get(id), page);
  const [{ article, block }] = dataset.uses;
  const figures = tools.article(article.slug).figures;
  return cardOfDataset(
    dataset,
    known(
      figures.find((figure) => figure.id === block.id),
      page,
    ),
    site,
  );
}

const titledCard = ({ title, says }: Titled, site: Site): Card => ({
  ...frameOf(site),
  kind: '',
  title,
  says,
});

function homeCard(site: Site): Card {
  const { config } = site.registries;
  return { ...frameOf(site), kind: '', title: config.name, says: config.description };
}

function known<Thing>(thing: Thing | undefined, page: string): Thing {
  if (thing === undefined) throw new Error(`The page \`${page}\` has no card.`);
  return thing;
}
