import { describe, expect, test } from 'vitest';
import { summarise } from '../../src/articles/derive.ts';
import type { Article } from '../../src/articles/article.ts';
import { readRegistries } from '../../src/articles/registries.ts';
import { datasetPage, datasetSearchable, datasetsIn } from '../../src/site/dataset-pages.ts';
import { planOutputs } from '../../src/site/plan.ts';
import { makeSite } from '../../src/site/site.ts';
import type { Site } from '../../src/site/site.ts';
import {
  AWARDS,
  EXPLAINER,
  FORECAST,
  REGISTRIES,
  REGISTRY_TEXTS,
  articleOf,
  edited,
  withBody,
  withKeys,
} from '../support/articles.ts';
import { readContent } from '../support/content.ts';
import { readDocument } from '../support/document.ts';
import { drawingOf } from '../support/outputs.ts';

const DAY = { now: '2026-12-01', preview: false };

/** The page of data of these articles. */
function pageOf(
  id: string,
  articles: readonly Article[],
  registries = REGISTRIES,
  pictures = true,
): ReturnType<typeof datasetPage> {
  const site = makeSite(articles.map(summarise), registries, { ...DAY, pictures });
  const tools = { article: (slug: string) => articles.find((article) => article.slug === slug)! };
  return datasetPage(datasetsIn(site).get(id)!, site, tools);
}

const awards = articleOf(AWARDS);
const page = pageOf('sample--votes', [awards]);
const { text, elements } = readDocument(page.body!.text);
const hrefs = elements.flatMap(({ attributes }) => attributes.href ?? []);

describe('the page of data', () => {
  test('says in its title what they hold, and then what they show', () => {
    expect([page.heading, page.intro]).toEqual([
      'Share of the vote',
      'Aave comes first, with 30% of votes, 10 percentage points ahead of Nexa and Velas.',
    ]);
  });

  test('has the table, the source, the date, the licence and how to cite', () => {
    expect(elements.filter(({ name }) => name === 'table')).toHaveLength(1);
    for (const said of [
      'Velas (VLX)',
      'Reader survey (Metrics)',
      '2024',
      'Not stated by the source',
      'data set, 21 November 2026',
      '@misc{sample--votes',
    ])
      expect(text).toContain(said);
  });

  test('leads to the files and to the article at its figure', () => {
    const files = ['csv', 'json', 'svg', 'png'].map((format) => `/articles/sample/votes.${format}`);
    expect(hrefs).toEqual(expect.arrayContaining([...files, '/articles/sample/#votes']));
  });

  test('offers no picture where none is published', () => {
    const { body, head } = pageOf('sample--votes', [awards], REGISTRIES, false);
    expect(body!.text).toContain('votes.svg');
    expect(body!.text).not.toContain('votes.png');
    expect(head.social).not.toHaveProperty('image');
  });

  test('shows the notices of its assets, and is held to them', async () => {
    const article = articleOf(edited(AWARDS, 'velas: { share: 20 }', 'astra: { share: 20 }'));
    const body = readDocument(pageOf('sample--votes', [article]).body!.text).text;
    const site = makeSite([summarise(article)], REGISTRIES, DAY);
    const { must = [] } = planOutputs(site).find(({ path }) => path === 'data/sample--votes/index.html')!;
    expect(must).toEqual([
      'Metrics has invested in Astra DAO, says the top.',
      'Metrics has invested in Astra DAO, says the side.',
      'Nothing on this page is a piece of advice.',
    ]);
    for (const notice of must) expect(body).toContain(notice);
    expect(await drawingOf([article])('data/sample--votes/index.html')).toBeDefined();
  });

  test('of figures that articles share lists them all', () => {
    const file = { 'content/data/limits.yaml': 'title: Limits\nrows:\n  bytes: { value: 32, label: Shortest key }\n' };
    const texts: Readonly<Record<string, string>> = { ...REGISTRY_TEXTS, ...file };
    const { registries } = readRegistries((path) => texts[path], Object.keys(file));
    const sharing = (slug: string, own = ''): Article =>
      articleOf(withKeys(EXPLAINER, `facts:\n  limits: { data: limits${own} }`), registries, slug);
    const one = pageOf('limits', [sharing('a'), sharing('b')], registries).body!.text;
    expect(one.match(/<table/g)).toHaveLength(1);
    expect(one).toContain('Used in 2 articles');
    const two = pageOf(
      'limits',
      [sharing('a'), sharing('b', ', rows: { bytes: { value: 64, label: Key } }')],
      registries,
    );
    expect(two.body!.text.match(/<table/g)).toHaveLength(2);
    expect(two.body!.text).toContain('id="limits-2"');
  });
});

describe('the digest of a page of data', () => {
  const digestIn = (article: Article, registries = REGISTRIES): string | undefined =>
    planOutputs(makeSite([summarise(article)], registries, DAY)).find(
      ({ path }) => path === 'data/sample--votes/index.html',
    )?.digest;

  test('changes with a figure or the title of the article, and not with its prose', () => {
    const digest = digestIn(awards);
    expect(digestIn(articleOf(withBody(AWARDS, 'More prose.')))).toBe(digest);
    expect(digestIn(articleOf(edited(AWARDS, 'share: 30', 'share: 31')))).not.toBe(digest);
    expect(digestIn(articleOf(edited(AWARDS, 'three coins', 'three tokens')))).not.toBe(digest);
  });

  test('changes with the licence of the site', () => {
    const config = { ...REGISTRIES.config, license: { name: 'House terms' } };
    expect(digestIn(awards, { ...REGISTRIES, config })).not.toBe(digestIn(awards));
  });
});

/** What https://developers.google.com/search/docs/appearance/structured-data/dataset asks of a dataset. */
interface DatasetJson {
  readonly '@type': string;
  readonly name: string;
  readonly description: string;
  readonly url: string;
  readonly creator: { readonly name: string };
  readonly license: string | { readonly '@type': string; readonly name: string };
  readonly temporalCoverage: string;
  readonly distribution: readonly { readonly contentUrl: string; readonly encodingFormat: string }[];
}

describe('what search engines are told of the data of the real articles', () => {
  const { site, articles } = readContent();
  const bySlug = new Map(articles.map((article) => [article.slug, article]));
  const all = [...datasetsIn(site).values()].map((dataset): [string, DatasetJson] => {
    const { head } = datasetPage(dataset, site, { article: (slug) => bySlug.get(slug)! });
    return [dataset.id, JSON.parse(head.jsonLd[0]!) as DatasetJson];
  });

  test('is said of every block but sequences', () => {
    const blocks = articles.flatMap(({ figures }) => figures.filter(({ kind }) => kind !== 'sequence'));
    expect(all.length).toBe(blocks.length);
  });

  test.each(all)('%s has all that is asked for', (id, data) => {
    expect(data['@type']).toBe('Dataset');
    expect(data.name.length).toBeGreaterThan(3);
    expect(data.description.length).toBeGreaterThanOrEqual(50);
    expect(data.description.length).toBeLessThanOrEqual(5000);
    expect(data.url).toBe(`${site.registries.config.url}/data/${id}/`);
    expect(data.creator.name).toBeTruthy();
    expect(data.license).toMatchObject({ '@type': 'CreativeWork', name: 'Not stated by the source; facts are quoted' });
    expect(data.temporalCoverage).toMatch(/^(?:\d{4}(?:-\d\d){0,2}|\.\.\/\d{4}-\d\d-\d\d)$/);
    expect(data.distribution.map(({ encodingFormat }) => encodingFormat)).toEqual(
      expect.arrayContaining(['text/csv', 'application/json']),
    );
    for (const { contentUrl } of data.distribution)
      expect(contentUrl).toMatch(/^https:\/\/[^ ]+\.(?:csv|json|svg|png)$/);
  });
});

describe('data', () => {
  const site: Site = makeSite(
    [articleOf(AWARDS, REGISTRIES, 'a'), articleOf(FORECAST, REGISTRIES, 'b')].map(summarise),
    REGISTRIES,
    DAY,
  );

  test('are found by their title, with the article that they are from', () => {
    expect(datasetSearchable('a--votes', site)).toMatchObject({
      url: '/data/a--votes/',
      title: 'Share of the vote',
      kind: 'Data',
      description: expect.stringContaining('Awards: three coins in a vote') as string,
    });
  });

  test('are listed by their sort, and stand in the sitemap', async () => {
    const draw = drawingOf([articleOf(AWARDS, REGISTRIES, 'a'), articleOf(FORECAST, REGISTRIES, 'b')]);
    const map = (await draw('sitemap-0.xml')).toString();
    for (const path of ['/data/', '/data/a--votes/', '/data/b--grid/', '/forecasts/'])
      expect(map).toContain(`<loc>https://example.org${path}</loc>`);
  });
});
