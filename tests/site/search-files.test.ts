import { describe, expect, test } from 'vitest';
import type { Tools } from '../../src/site/output.ts';
import { searchFiles, searchFilters } from '../../src/site/search-files.ts';
import { searchPage } from '../../src/site/search-page.ts';
import type { Site } from '../../src/site/site.ts';
import { siteOf, summaryOf } from '../support/articles.ts';

const AAVE = { id: 'aave', name: 'Aave', href: '/assets/aave/' };
const ASTRA = { id: 'astra', name: 'Astra DAO', href: '/assets/astra/' };
const site = siteOf([
  summaryOf('one', { kind: 'forecast', assets: [AAVE, ASTRA], primaryAssets: [AAVE] }),
  summaryOf('two', { kind: 'guide', published: '2024-02-01' }),
]);

const fileOf = async (path: string, of: Site): Promise<unknown> => {
  const output = searchFiles.plan(of).find((planned) => planned.path === path);
  return JSON.parse((await searchFiles.draw(output!, of, {} as Tools)) as string);
};

describe('filters', () => {
  test('offer what articles have, and of assets those that an article is chiefly about', () => {
    const options = searchFilters(site).map(({ id, options: all }) => [id, all.map(({ value }) => value)]);
    expect(Object.fromEntries(options)).toEqual({
      kind: ['Forecast', 'Guide'],
      category: ['Research'],
      year: ['2026', '2024'],
      asset: ['aave'],
    });
  });

  test('are left out where there is nothing to choose', () => {
    expect(searchFilters(siteOf([summaryOf('two', {})])).map(({ id }) => id)).not.toContain('asset');
  });

  test('are a file', async () => {
    expect(await fileOf('search/filters.json', site)).toEqual(searchFilters(site));
  });
});

test('each asset that an article names has a file, which must hold its notices', async () => {
  const planned = searchFiles.plan(site).filter(({ path }) => path.startsWith('search/assets/'));
  expect(planned.map(({ path, must }) => [path, must])).toEqual([
    ['search/assets/aave.json', []],
    ['search/assets/astra.json', ['Metrics has invested in Astra DAO.']],
  ]);
  expect(await fileOf('search/assets/astra.json', site)).toMatchObject({ name: 'Astra DAO' });
});

test('the search page lists the fifty newest of a kind, with a link to all of them', () => {
  const many = Array.from({ length: 51 }, (_, index) => summaryOf(`guide-${String(index)}`, { kind: 'guide' }));
  const [forecasts, guides] = searchPage(siteOf([...many, summaryOf('one', { kind: 'forecast' })])).groups;
  expect(guides?.entries).toHaveLength(50);
  expect(guides?.more).toEqual({ label: 'All 51 guides', href: '/kinds/guide/' });
  expect(forecasts?.more).toBeUndefined();
});
