import { expect, test } from 'vitest';
import { readLiterals } from '../../bench/mutations/literal.ts';
import { measure } from '../../bench/mutations/measure.ts';
import { absent } from '../../bench/mutations/mutants.ts';
import { TYPED } from '../../bench/mutations/typed.ts';
import { valuesOf } from '../../src/articles/values.ts';
import { passagesOf } from '../../src/check/passage.ts';
import { Words } from '../../src/check/words.ts';
import { checkClaims } from '../../src/check/claims/claims.ts';
import { readContent } from '../support/content.ts';

const literals = readLiterals();

test('of changes to the real articles that make them false, 95 in 100 are caught', { timeout: 120_000 }, () => {
  const { rates, untouched, seen } = measure(literals, 200, 7);
  const [tried, caught] = [
    rates.reduce((sum, rate) => sum + rate.tried, 0),
    rates.reduce((sum, rate) => sum + rate.caught, 0),
  ];
  expect(tried).toBe(200);
  expect(caught / tried).toBeGreaterThanOrEqual(0.95);
  expect(seen).toBeGreaterThan(300);
  expect(untouched.filter((message) => message.includes(': error: '))).toEqual([]);
});

test('the claims that are changed by hand stand in the articles, but for a few that have been rewritten', () => {
  expect(absent(literals.articles).length).toBeLessThan(TYPED.length / 4);
});

test('the real articles contradict none of their data', () => {
  const { articles, registries } = readContent();
  const problems = articles.flatMap((article) => {
    const values = valuesOf(article.figures, article.inherited);
    const words = new Words(passagesOf(article.tree, values));
    return checkClaims({ article, tree: article.tree, registries, words }).problems.map(
      ({ severity, reason }) => `${article.slug}: ${severity}: ${reason}`,
    );
  });
  expect(problems.filter((problem) => problem.includes(': error: '))).toEqual([]);
  expect(problems.length).toBeLessThan(5);
});
