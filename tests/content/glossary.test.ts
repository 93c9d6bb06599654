import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { drawBody } from '../../src/articles/body.ts';
import { summarise } from '../../src/articles/derive.ts';
import { unusedTerms } from '../../src/articles/unused-terms.ts';
import { readContent } from '../support/content.ts';
import { readDocument } from '../support/document.ts';
import { told } from '../support/articles.ts';

const { registries, articles } = readContent();
const terms = Object.values(registries.glossary.terms);

test('every term of the glossary is in use', () => {
  const found = unusedTerms(articles.map(summarise), registries, (path) => readFileSync(path, 'utf8'));
  expect(told(found)).toBe('');
  expect(terms.length).toBeGreaterThanOrEqual(35);
});

test('every definition has three sentences at most, and does not begin with its own word', () => {
  const sentences = (text: string): number => text.split(/[.!?](?=\s|$)/).filter((part) => part.trim() !== '').length;
  expect(terms.filter(({ definition }) => sentences(definition) > 3).map(({ id }) => id)).toEqual([]);
  const begins = terms.filter(({ term, definition }) => definition.toLowerCase().startsWith(term.toLowerCase()));
  expect(begins.map(({ id }) => id)).toEqual([]);
});

test.each(articles.map((article) => [article.slug, article] as const))(
  '%s says the same with its links to the glossary as without, and has none in a heading, link, table or code',
  (_, article) => {
    const linked = drawBody(article, 'page', registries);
    const plain = drawBody({ ...article, mentions: new Map() }, 'page', registries);
    expect(readDocument(linked.html.text).text).toBe(readDocument(plain.html.text).text);
    expect(linked.headings).toEqual(plain.headings);
    expect(new Set(linked.terms)).toEqual(new Set(article.terms.uses));
    const link = '<a class="term"(?:(?!</\\1>).)*';
    expect(linked.html.text).not.toMatch(
      new RegExp(`<(h[1-6]|table|pre|code|figcaption|a)\\b[^>]*>(?:(?!</\\1>).)*${link}`, 's'),
    );
  },
);

test('most articles link to the glossary, none to what it explains itself', () => {
  expect(articles.filter(({ terms: { uses } }) => uses.length > 0).length).toBeGreaterThan(14);
  const own = articles.filter(({ terms: { uses, explains } }) => explains.some((id) => uses.includes(id)));
  expect(own.map(({ slug }) => slug)).toEqual([]);
});
