import { describe, expect, test } from 'vitest';
import { partsOf } from '../../src/build/parts.ts';
import type { ArticleSummary } from '../../src/articles/article.ts';
import { summarise } from '../../src/articles/derive.ts';
import type { Tools } from '../../src/site/output.ts';
import { family, planOutputs } from '../../src/site/plan.ts';
import type { Site } from '../../src/site/site.ts';
import { AWARDS, REGISTRIES, articleOf, siteOf, summaryOf, withKeys } from '../support/articles.ts';
import { readContent } from '../support/content.ts';

const digests = (site: Site): ReadonlyMap<string, string> =>
  new Map(planOutputs(site).map(({ path, digest }) => [path, digest]));

/** Paths whose digests are not the same on two sites. */
function changed(before: Site, after: Site): string[] {
  const [old, now] = [digests(before), digests(after)];
  return [...new Set([...old.keys(), ...now.keys()])].filter((path) => old.get(path) !== now.get(path)).toSorted();
}

const AAVE = { id: 'aave', name: 'Aave', href: '/assets/aave/' };
const GUIDE: Partial<ArticleSummary> = { kind: 'guide', category: REGISTRIES.categories.security! };
const self = summaryOf('self', { assets: [AAVE], primaryAssets: [AAVE] });
const related = summaryOf('related', { assets: [AAVE], published: '2025-01-01' });
const stranger = summaryOf('stranger', { ...GUIDE, authors: [REGISTRIES.authors.ada!], published: '2024-01-01' });
const site = siteOf([self, related, stranger]);

describe('the plan of the real content', () => {
  const { site: real, articles } = readContent();
  const outputs = planOutputs(real);
  const paths = outputs.map(({ path }) => path);

  test('gives each output a path of its own, also where case does not count', () => {
    expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length);
    expect(paths.filter((path) => path.startsWith('/') || path.includes('//') || /[^a-z0-9/._-]/.test(path))).toEqual(
      [],
    );
  });

  test('holds every family of addresses', () => {
    const families = [
      ...[
        'index.html',
        'articles/moon-awards-2024/index.html',
        'categories/research/index.html',
        'tags/defi/index.html',
      ],
      ...['kinds/awards/index.html', 'authors/research-desk/index.html', 'assets/index.html', 'assets/aave/index.html'],
      ...[
        'archive/index.html',
        'archive/2026/index.html',
        'search/index.html',
        'disclosures/index.html',
        'corrections/index.html',
      ],
      ...['about/index.html', 'editorial-standards/index.html', 'privacy/index.html', 'feeds/index.html', 'feeds.opml'],
      ...[
        'rss.xml',
        'atom.xml',
        'feed.json',
        'categories/research/rss.xml',
        'tags/defi/atom.xml',
        'kinds/awards/feed.json',
      ],
      ...[
        'authors/research-desk/rss.xml',
        'assets/aave/rss.xml',
        'corrections/rss.xml',
        'sitemap-index.xml',
        'sitemap-0.xml',
      ],
      ...['robots.txt', '404.html', '_headers', '_redirects'],
      ...['data/index.html', 'data/moon-awards-2024--votes/index.html', 'forecasts/index.html'],
      ...['card.png', 'assets/aave/card.png', 'categories/research/card.png', 'data/moon-awards-2024--votes/card.png'],
    ];
    expect(families.filter((path) => !paths.includes(path))).toEqual([]);
  });

  test('holds the files of every block, and a card for every article', () => {
    const files = articles.flatMap(({ slug, blocks }) => [
      `articles/${slug}/card.png`,
      ...blocks.flatMap(({ id, chart }) =>
        [...['csv', 'json'], ...(chart ? ['svg', 'png'] : [])].map((format) => `articles/${slug}/${id}.${format}`),
      ),
    ]);
    expect(files.length).toBeGreaterThan(20);
    expect(paths.filter((path) => /^articles\/.*\.(csv|json|svg|png)$/.test(path)).toSorted()).toEqual(
      files.toSorted(),
    );
  });

  test('names a family that draws each, and survives the way to a worker', () => {
    for (const { family: name } of outputs) expect(family(name).name).toBe(name);
    expect(structuredClone(outputs)).toEqual(outputs);
    expect(JSON.stringify(planOutputs(structuredClone(real)))).toBe(JSON.stringify(outputs));
  });

  test('asks each page and feed for the notices of its articles', () => {
    const page = outputs.find(({ path }) => path === 'articles/moon-awards-2024/index.html');
    const [, ...others] = articles;
    expect(page?.must).toEqual(articles.find(({ slug }) => slug === 'moon-awards-2024')?.noticeTexts);
    const feed = outputs.find(({ path }) => path === 'rss.xml');
    for (const { noticeTexts } of others) for (const notice of noticeTexts) expect(feed?.must).toContain(notice);
  });
});

describe('a digest', () => {
  const retitle = (summary: ArticleSummary): ArticleSummary => ({
    ...summary,
    title: 'A title that is another',
    digest: 'another',
  });

  test('is the same for the same site', () => {
    expect(changed(site, siteOf([stranger, self, related]))).toEqual([]);
  });

  test('of a page changes with the title of an article that it shows', () => {
    const found = changed(site, siteOf([self, retitle(related), stranger]));
    expect(found).toContain('articles/self/index.html');
    expect(found).toContain('articles/related/index.html');
    expect(found).not.toContain('articles/stranger/index.html');
  });

  test('of a page does not change with an article that it does not show', () => {
    const found = changed(site, siteOf([self, related, retitle(stranger)]));
    expect(found).not.toContain('articles/self/index.html');
    expect(found).toContain('articles/stranger/index.html');
    expect(found).toContain('categories/security/index.html');
    expect(found).not.toContain('categories/research/index.html');
  });

  test('of a feed changes with an article in it, and with no other', () => {
    const found = changed(site, siteOf([self, related, { ...stranger, digest: 'another' }]));
    expect(found.filter((path) => path.endsWith('rss.xml'))).toEqual([
      'authors/ada/rss.xml',
      'categories/security/rss.xml',
      'kinds/guide/rss.xml',
      'rss.xml',
    ]);
  });

  test('of a feed does not change with an article beyond its limit', () => {
    const full = (old: ArticleSummary): Site => siteOf([...['x', 'y', 'z'].map((slug) => summaryOf(slug)), old]);
    expect(changed(full(related), full({ ...related, digest: 'another' }))).toEqual([
      'articles/related/index.html',
      'assets/aave/atom.xml',
      'assets/aave/feed.json',
      'assets/aave/rss.xml',
    ]);
  });

  test('does not hold the day: the same site tomorrow is drawn from the same digests', () => {
    expect(changed(site, { ...site, now: '2026-12-02' })).toEqual([]);
  });

  test('of every page changes with the name of the publication', () => {
    const renamed = { ...REGISTRIES, config: { ...REGISTRIES.config, name: 'Another name' } };
    const found = changed(site, siteOf([self, related, stranger], { registries: renamed }));
    expect(planOutputs(site).filter(({ path }) => path.endsWith('.html') && !found.includes(path))).toEqual([]);
  });
});

describe('an article that was renamed', () => {
  const article = articleOf(withKeys(AWARDS, 'formerly: [first-name, second-name]'));
  const renamed = siteOf([summarise(article)]);
  const tools: Tools = {
    article: () => article,
    page: (url) => Promise.resolve(url),
    bytes: () => new Uint8Array(),
    pieces: (_key, { make }) =>
      Object.fromEntries(Object.entries(make()).map(([name, text]) => [name, { bytes: Buffer.from(text) }])),
  };
  const draw = async (path: string): Promise<string> => {
    const output = planOutputs(renamed).find((one) => one.path === path)!;
    const drawn = await family(output.family).draw(output, renamed, tools);
    return Buffer.concat(partsOf(drawn)).toString();
  };

  test('has a page at each former address that leads to it', async () => {
    for (const slug of ['first-name', 'second-name']) {
      expect(await draw(`articles/${slug}/index.html`)).toContain('url=https://example.org/articles/sample/');
    }
  });

  test('has a redirect for each', async () => {
    expect(await draw('_redirects')).toBe(
      '/articles/first-name/ /articles/sample/ 301\n/articles/second-name/ /articles/sample/ 301\n',
    );
  });

  test('keeps the id that feed readers know it by, which is that of its first address', async () => {
    const feed = JSON.parse(await draw('feed.json')) as { items: { id: string; url: string }[] };
    expect(feed.items).toMatchObject([
      { id: 'https://example.org/articles/first-name/', url: 'https://example.org/articles/sample/' },
    ]);
  });
});
