import { describe, expect, test } from 'vitest';
import { summarise } from '../../src/articles/derive.ts';
import { readRegistries } from '../../src/articles/registries.ts';
import { datasetsOf, distinctUses, titleOf } from '../../src/datasets/dataset.ts';
import type { ArticleSummary } from '../../src/articles/article.ts';
import { AWARDS, EXPLAINER, REGISTRIES, REGISTRY_TEXTS, articleOf, edited, withKeys } from '../support/articles.ts';

const FILE = { 'content/data/limits.yaml': 'title: Limits\nrows:\n  bytes: { value: 32, label: Shortest key }\n' };
const texts: Readonly<Record<string, string>> = { ...REGISTRY_TEXTS, ...FILE };
const { registries } = readRegistries((path) => texts[path], Object.keys(FILE));

/** An article whose facts are those of the shared file, but for what it says itself. */
function sharing(slug: string, published: string, own = ''): ArticleSummary {
  const text = edited(withKeys(EXPLAINER, `facts:\n  limits: { data: limits${own} }`), '2026-11-21', published);
  return summarise(articleOf(text, registries, slug));
}

describe('data', () => {
  test('of a block have an id of their own in the whole site', () => {
    const [one, two] = ['a', 'a-b'].map((slug) => summarise(articleOf(AWARDS, REGISTRIES, slug)));
    expect([...datasetsOf([one!, two!]).keys()]).toEqual(['a--votes', 'a-b--votes']);
  });

  test('that articles share have one page, whose figures are those of the first article', () => {
    const datasets = datasetsOf([sharing('new', '2026-11-21'), sharing('old', '2026-11-20')]);
    expect([...datasets.keys()]).toEqual(['limits']);
    expect(datasets.get('limits')?.uses.map(({ article }) => article.slug)).toEqual(['old', 'new']);
    expect(distinctUses(datasets.get('limits')!).map(({ article }) => article.slug)).toEqual(['old']);
  });

  test('that a block changes for itself are shown as it draws them too', () => {
    const changed = sharing('new', '2026-11-21', ', rows: { bytes: { value: 64, label: Shortest key } }');
    const datasets = datasetsOf([changed, sharing('old', '2026-11-20')]);
    expect(distinctUses(datasets.get('limits')!).map(({ article }) => article.slug)).toEqual(['old', 'new']);
  });

  test('that a block calls otherwise are the same nevertheless', () => {
    const datasets = datasetsOf([sharing('new', '2026-11-21', ', title: Bounds'), sharing('old', '2026-11-20')]);
    expect(distinctUses(datasets.get('limits')!)).toHaveLength(1);
  });
});

test('a grade is called by its asset, unless its title names it', () => {
  const grade = { kind: 'grades', title: 'House grade', assets: ['aave'] } as const;
  expect(titleOf(grade, REGISTRIES.assets)).toBe('House grade of Aave');
  expect(titleOf({ ...grade, title: 'Aave, graded' }, REGISTRIES.assets)).toBe('Aave, graded');
  expect(titleOf({ ...grade, kind: 'ranking' }, REGISTRIES.assets)).toBe('House grade');
});
