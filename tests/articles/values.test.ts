import { expect, test } from 'vitest';
import { valuesOf } from '../../src/articles/values.ts';
import { AWARDS, FORECAST, articleOf } from '../support/articles.ts';

test.each([AWARDS, FORECAST])('every value of an article is found by its path', (text) => {
  const { figures, inherited } = articleOf(text);
  const values = valuesOf(figures, inherited);
  const all = figures.flatMap((block) => block.values);
  expect(all.length).toBeGreaterThan(5);
  for (const value of all) expect(values.get(value.path)).toEqual(value);
  const paths = all.map(({ path }) => path);
  expect([...values.keys()]).toEqual(inherited.spot ? ['spot', ...paths] : paths);
});

test('the spot price is one of them, and what nobody derived is none', () => {
  const { figures, inherited } = articleOf(AWARDS);
  const spot = { value: 228.16, qualifier: 'exact', unit: { kind: 'money', currency: 'USD' }, digits: 2 } as const;
  const values = valuesOf(figures, { ...inherited, spot });
  expect(values.get('spot')?.text).toBe('$228.16');
  expect(['', 'votes', 'votes.x', 'spot.x', 'other.1.name'].filter((path) => values.has(path))).toEqual([]);
});
