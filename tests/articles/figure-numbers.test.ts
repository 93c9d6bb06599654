import { expect, test } from 'vitest';
import { drawBody } from '../../src/articles/body.ts';
import { AWARDS, REGISTRIES, articleOf, withBody, withKeys } from '../support/articles.ts';

const FACTS = 'facts:\n  claims: { rows: { a: { value: 1, label: One } } }';
const article = articleOf(withBody(withKeys(AWARDS, FACTS), '<Facts of="claims" />\n\n<Ranking of="votes" />'));

test('figures are numbered in the order of the page, wherever they are placed', () => {
  const { text } = drawBody(article, 'page', REGISTRIES).html;
  const numbers = [...text.matchAll(/<a href="#(\w+)">(Figure \d)<\/a>/g)].map(([, id, number]) => [id, number]);
  expect(numbers).toEqual([
    ['claims', 'Figure 1'],
    ['votes', 'Figure 2'],
  ]);
});

test('they have the same numbers in feeds', () => {
  const { text } = drawBody(article, 'portable', REGISTRIES).html;
  const figures = text.split('<figure>').slice(1);
  expect(figures.map((figure) => /^\s*<figcaption><p>(Figure \d)<\/p><p><strong>/.exec(figure)?.[1])).toEqual([
    'Figure 1',
    'Figure 2',
  ]);
});

test('an issue of several articles has none, since a number would name several figures', () => {
  expect(drawBody(article, 'portable', REGISTRIES, { within: true }).html.text).not.toContain('Figure 1');
});
