import { describe, expect, test } from 'vitest';
import { listPage, listPaths } from '../../src/site/list-pages.ts';
import { listsBy } from '../../src/site/lists.ts';
import { neighbours, relatedTo } from '../../src/site/related.ts';
import type { Site } from '../../src/site/site.ts';
import { REGISTRIES, siteOf, summaryOf } from '../support/articles.ts';

const slugs = (articles: readonly { slug: string }[]): string[] => articles.map(({ slug }) => slug);
const day = (slug: string, published: string): ReturnType<typeof summaryOf> => summaryOf(slug, { published });
const subjects = (...ids: string[]): ReturnType<typeof summaryOf>['assets'] =>
  ids.map((id) => ({ id, name: id, href: `/assets/${id}/` }));
const tag = (id: 'defi' | 'votes'): NonNullable<(typeof REGISTRIES)['tags'][string]> => REGISTRIES.tags[id]!;

describe('what is published', () => {
  const all = [
    day('older', '2026-01-01'),
    day('b-same-day', '2026-11-21'),
    day('a-same-day', '2026-11-21'),
    day('today', '2026-12-01'),
    day('tomorrow', '2026-12-02'),
    summaryOf('draft', { draft: true }),
    summaryOf('late-draft', { draft: true, published: '2027-01-01' }),
  ];

  test('is neither a draft nor later than today, and stands newest first, the same day by slug', () => {
    expect(slugs(siteOf(all).articles)).toEqual(['today', 'a-same-day', 'b-same-day', 'older']);
  });

  test('drafts and scheduled articles are counted apart', () => {
    const site = siteOf(all);
    expect(slugs(site.drafts)).toEqual(['late-draft', 'draft']);
    expect(slugs(site.scheduled)).toEqual(['tomorrow']);
  });

  test('the preview shows them all, and says which is which', () => {
    const site = siteOf(all, { preview: true });
    expect(site.articles).toHaveLength(all.length);
    const states = listPage(site.lists.get('/archive/')!, 1, site).groups[0]?.entries.map(({ href, state }) => [
      href,
      state,
    ]);
    expect(states).toContainEqual(['/articles/tomorrow/', 'scheduled']);
    expect(states).toContainEqual(['/articles/late-draft/', 'draft']);
    expect(states).toContainEqual(['/articles/today/', undefined]);
  });

  test('a draft is in no list, no feed and under no address', () => {
    const text = JSON.stringify([...siteOf(all).lists.values()]);
    expect(text).toContain('older');
    expect(text).not.toMatch(/late-draft|articles\/draft|tomorrow/);
  });

  test('the order in which files were read changes nothing', () => {
    expect(JSON.stringify(siteOf(all.toReversed()).articles)).toBe(JSON.stringify(siteOf(all).articles));
  });
});

describe('lists', () => {
  const site = siteOf([
    summaryOf('one', { published: '2025-06-01', tags: [tag('defi')], assets: subjects('aave', 'nexa') }),
    summaryOf('two', {
      published: '2026-06-01',
      tags: [tag('defi'), tag('votes')],
      reviewedBy: [REGISTRIES.authors.ada!],
    }),
    summaryOf('three', { published: '2026-07-01', kind: 'guide', category: REGISTRIES.categories.security! }),
  ]);

  test('there is one for everything that an article has, and none that would be empty', () => {
    expect([...site.lists.keys()].toSorted()).toEqual([
      '/archive/',
      '/archive/2025/',
      '/archive/2026/',
      '/assets/aave/',
      '/assets/nexa/',
      '/authors/ada/',
      '/authors/desk/',
      '/categories/research/',
      '/categories/security/',
      '/kinds/explainer/',
      '/kinds/guide/',
      '/tags/defi/',
      '/tags/votes/',
    ]);
  });

  test('each holds its articles, newest first, under the name of the registry', () => {
    const list = site.lists.get('/tags/defi/');
    expect(list?.heading).toBe('DeFi');
    expect(slugs(list?.articles ?? [])).toEqual(['two', 'one']);
  });

  test('years stand newest first, other lists by name', () => {
    expect(listsBy(site.lists, 'year').map(({ heading }) => heading)).toEqual(['2026', '2025']);
    expect(listsBy(site.lists, 'category').map(({ heading }) => heading)).toEqual(['Research', 'Security']);
  });
});

describe('pages of a list', () => {
  const many = (count: number): Site =>
    siteOf(Array.from({ length: count }, (_, index) => summaryOf(`a${String(index).padStart(2, '0')}`)));
  const archive = (count: number, page: number): ReturnType<typeof listPage> =>
    listPage(many(count).lists.get('/archive/')!, page, many(count));

  test('thirty articles stand on one page, without links to others', () => {
    expect(listPaths(many(30))).not.toContain('/archive/page/2/');
    expect(archive(30, 1).pagination).toBeUndefined();
  });

  test('the thirty-first begins a second, whose address is /page/2/', () => {
    expect(listPaths(many(31)).filter((path) => path.startsWith('/archive/'))).toEqual([
      '/archive/',
      '/archive/page/2/',
      '/archive/2026/',
      '/archive/2026/page/2/',
    ]);
    expect(archive(31, 1).pagination).toEqual({ current: 1, last: 2, next: '/archive/page/2/' });
    expect(archive(31, 2).pagination).toEqual({ current: 2, last: 2, previous: '/archive/' });
  });

  test('every article stands on exactly one of them', () => {
    const shown = [1, 2, 3].flatMap((page) =>
      archive(61, page).groups.flatMap(({ entries }) => entries.map(({ href }) => href)),
    );
    expect(shown).toEqual(many(61).articles.map(({ href }) => href));
  });

  test('later pages have titles and canonical addresses of their own', () => {
    const { head } = archive(31, 2);
    expect([head.title, head.canonical]).toEqual([
      'Archive, page 2 · Example Research',
      'https://example.org/archive/page/2/',
    ]);
  });
});

describe('related articles', () => {
  const self = summaryOf('self', {
    assets: subjects('aave', 'nexa'),
    primaryAssets: subjects('aave'),
    tags: [tag('defi')],
    kind: 'forecast',
  });
  const other = { kind: 'guide', category: REGISTRIES.categories.security! } as const;
  const relatedIn = (...others: ReturnType<typeof summaryOf>[]): string[] =>
    slugs(relatedTo(self, siteOf([self, ...others])));

  test('come by shared assets, primary ones first, then by tags, then by kind or category', () => {
    expect(
      relatedIn(
        summaryOf('same-category', { kind: 'guide' }),
        summaryOf('same-tag', { ...other, kind: 'forecast', tags: [tag('defi')] }),
        summaryOf('names-asset', { ...other, assets: subjects('aave', 'nexa') }),
        summaryOf('on-asset', { ...other, assets: subjects('aave', 'nexa'), primaryAssets: subjects('aave') }),
      ),
    ).toEqual(['on-asset', 'names-asset', 'same-tag', 'same-category']);
  });

  test('are never the article itself, nor one that shares nothing', () => {
    expect(relatedIn(summaryOf('stranger', other))).toEqual([]);
  });

  test('are four at most; of the same likeness the newest, then by slug', () => {
    const alike = ['e', 'd', 'c', 'b'].map((slug) => summaryOf(slug));
    expect(relatedIn(...alike, day('newest', '2026-11-30'))).toEqual(['newest', 'b', 'c', 'd']);
  });

  test('are published', () => {
    expect(relatedIn(summaryOf('draft', { draft: true }), day('tomorrow', '2026-12-02'))).toEqual([]);
  });
});

describe('a series', () => {
  const part = (slug: string, number: number, id = 's'): ReturnType<typeof summaryOf> =>
    summaryOf(slug, { series: { id, title: 'S', part: number } });
  const [one, two, three] = [part('c', 1), part('a', 2), part('b', 10)];
  const site = siteOf([three, one, two, part('x', 1, 'other'), summaryOf('alone')]);
  const around = (article: typeof one): unknown[] => {
    const { previous, next } = neighbours(article, site);
    return [previous?.slug, next?.slug];
  };

  test('is read in the order of its parts', () => {
    expect([one, two, three].map(around)).toEqual([
      [undefined, 'a'],
      ['c', 'b'],
      ['a', undefined],
    ]);
  });

  test('an article of none has no neighbours', () => {
    expect(around(summaryOf('alone'))).toEqual([undefined, undefined]);
  });
});
