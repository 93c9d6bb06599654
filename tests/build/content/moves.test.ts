import { expect, test } from 'vitest';
import { checkMoves } from '../../../src/build/content/moves.ts';
import type { Content } from '../../../src/build/content/files.ts';
import { EXPLAINER, REGISTRIES, articleOf, told, withKeys } from '../../support/articles.ts';

/** What is said of articles with these former slugs. */
async function moves(formerly: Readonly<Record<string, string>>): Promise<string> {
  const texts = Object.entries(formerly).map(
    ([slug, keys]) => [slug, keys === '' ? EXPLAINER : withKeys(EXPLAINER, `formerly: ${keys}`)] as const,
  );
  const byPath = new Map(texts.map(([slug, text]) => [`content/articles/${slug}.mdx`, text]));
  const articles = texts.map(([slug]) => {
    return { path: `content/articles/${slug}.mdx`, slug, bytes: '', digest: '', beside: [] };
  });
  const content: Content = {
    articles,
    strays: [],
    shared: [],
    newsletters: [],
    around: '',
    read: (path) => byPath.get(path),
  };
  return told(
    await checkMoves(
      texts.map(([slug, text]) => articleOf(text, REGISTRIES, slug)),
      content,
    ),
  );
}

test('a former address leads to one article', async () => {
  expect(await moves({ one: '[old, older]', two: '[oldest]', three: '' })).toBe('');
  expect(await moves({ one: '[old]', two: '[older, old]' })).toMatchInlineSnapshot(`
    "content/articles/two.mdx:10:19 error formerly-taken (formerly.1)
      \`/articles/old/\` leads to \`content/articles/one.mdx\` already, and cannot lead to two articles.
      Keep it in one of the two."
  `);
});

test('a former address is none that an article has', async () => {
  expect(await moves({ one: '[two]', two: '' })).toMatchInlineSnapshot(`
    "content/articles/one.mdx:10:12 error formerly-taken (formerly.0)
      \`/articles/two/\` is the address of \`content/articles/two.mdx\`.
      Take \`two\` out of \`formerly\`."
  `);
  expect(await moves({ one: '[one]' })).toMatchInlineSnapshot(`
    "content/articles/one.mdx:10:12 error formerly-taken (formerly.0)
      \`one\` is what this article is called now.
      Take \`one\` out of \`formerly\`."
  `);
});

test('a former address stands once', async () => {
  expect(await moves({ one: '[old, old]' })).toMatchInlineSnapshot(`
    "content/articles/one.mdx:10:17 error formerly-taken (formerly.1)
      \`old\` stands here twice.
      Keep one of them."
  `);
});
