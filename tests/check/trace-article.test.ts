import { expect, test } from 'vitest';
import { readRegistries } from '../../src/articles/registries.ts';
import { listContent } from '../../src/build/content/files.ts';
import { checkArticle, traceArticle } from '../../src/check/check-article.ts';
import { checkRegistries } from '../../src/check/check-registries.ts';
import { EXPLAINER, REGISTRY_TEXTS, withKeys } from '../support/articles.ts';
import { CHECK_REGISTRIES, exampleOf } from '../support/check.ts';

const sample = (text: string) => ({ path: 'content/articles/sample.mdx', slug: 'sample', text });

test('reading alone leaves behind what judging leaves behind, of each article of this publication', () => {
  const content = listContent('.');
  const { registries } = checkRegistries(content.read, content.shared);
  if (!registries) throw new Error('The registries of content/ cannot be used.');
  for (const file of content.articles) {
    const source = { ...file, text: content.read(file.path) ?? '' };
    const { asRead, trace } = checkArticle(source, registries);
    expect(traceArticle(source, registries)).toEqual({ asRead, trace });
  }
});

test('an article in which judging finds an error was read all the same', () => {
  const source = sample(exampleOf('Send it to [the wallet](ADDRESS HERE), TODO.').text);
  const { article, asRead } = checkArticle(source, CHECK_REGISTRIES);
  expect([article, asRead?.slug]).toEqual([undefined, 'sample']);
  expect(traceArticle(source, CHECK_REGISTRIES)?.asRead).toEqual(asRead);
});

test('an article that stands on shared data has to be judged, since what is wrong with these is always told', () => {
  const data = 'title: Limits of both standards\nrows:\n  bytes: { value: 32, label: Shortest key }\n';
  const texts: Readonly<Record<string, string>> = { ...REGISTRY_TEXTS, 'content/data/limits.yaml': data };
  const { registries } = readRegistries((path) => texts[path], ['content/data/limits.yaml']);
  if (!registries) throw new Error('The registries cannot be used.');
  const text = withKeys(EXPLAINER, 'facts:\n  limits: { data: limits }');
  expect(checkArticle(sample(text), registries).asRead?.slug).toBe('sample');
  expect(traceArticle(sample(text), registries)).toBeUndefined();
});
