import { expect, test } from 'vitest';
import type { ArticleSummary } from '../../src/articles/article.ts';
import { summarise } from '../../src/articles/derive.ts';
import { PER_PAGE } from '../../src/datasets/catalogue.ts';
import { cataloguePages, dataPaths } from '../../src/site/catalogue-pages.ts';
import type { ListPage } from '../../src/site/page.ts';
import { AWARDS, FORECAST, REGISTRIES, articleOf, siteOf } from '../support/articles.ts';
import { readDocument } from '../support/document.ts';

/** The pages of the catalogue of these articles. */
async function pagesOf(articles: readonly ArticleSummary[]): Promise<ListPage[]> {
  const site = siteOf(articles);
  const pages: ListPage[] = [];
  const nothing = (): never => {
    throw new Error('The catalogue needs summaries alone.');
  };
  const page = (_: string, drawn: unknown): Promise<string> => Promise.resolve(String(pages.push(drawn as ListPage)));
  for (const output of cataloguePages.plan(site))
    await cataloguePages.draw(output, site, { article: nothing, bytes: nothing, pieces: nothing, page });
  return pages;
}

const awards = summarise(articleOf(AWARDS, REGISTRIES, 'a'));
const forecast = summarise(articleOf(FORECAST, REGISTRIES, 'b'));

test('the catalogue lists data by their sort, with date, source and article', async () => {
  const [page, ...others] = await pagesOf([forecast, awards]);
  expect(others).toEqual([]);
  const { text, elements } = readDocument(page!.body!.text);
  expect(elements.flatMap(({ name, attributes }) => (name === 'a' ? [attributes.href] : []))).toEqual([
    '/data/a--votes/',
    '/articles/a/',
    '/data/b--grid/',
    '/articles/b/',
  ]);
  expect(text.indexOf('Rankings')).toBeLessThan(text.indexOf('Forecasts'));
  for (const said of ['2024', 'Reader survey', 'Awards: three coins in a vote']) expect(text).toContain(said);
});

test('a catalogue of more than fits a page goes on, and each of its data stands on one page', async () => {
  const many = Array.from({ length: PER_PAGE + 1 }, (_, index) => {
    const slug = `s${String(index)}`;
    return {
      ...awards,
      slug,
      href: `/articles/${slug}/`,
      blocks: awards.blocks.map((block) => ({ ...block, dataset: `${slug}--votes` })),
    };
  });
  const pages = await pagesOf(many);
  expect(pages.map(({ pagination }) => pagination)).toEqual([
    { current: 1, last: 2, next: '/data/page/2/' },
    { current: 2, last: 2, previous: '/data/' },
  ]);
  const rows = pages.flatMap(({ body }) => body!.text.match(/<tr><th scope="row">/g) ?? []);
  expect(rows).toHaveLength(PER_PAGE + 1);
  expect(dataPaths(siteOf(many))).toHaveLength(PER_PAGE + 3);
});
