import { expect, test } from 'vitest';
import { countArticles } from '../../../src/build/verify/counts.ts';
import type { Linking } from '../../../src/build/verify/links.ts';
import type { ArticleSummary } from '../../../src/articles/article.ts';
import { makeSite } from '../../../src/site/site.ts';
import { program } from '../fake/program.ts';

const { registries } = await program.readRegistries(() => undefined, []);
const { readArticle } = await program.reader();

function summary(slug: string, published: string): ArticleSummary {
  const { article } = readArticle(
    {
      path: `content/articles/${slug}.mdx`,
      slug,
      text: `title: ${slug}\npublished: ${published}\n\nText.`,
    },
    registries!,
  );
  return program.summarise(article!);
}

const site = makeSite(
  [summary('a', '2026-01-03'), summary('b', '2026-01-02'), summary('c', '2026-01-01'), summary('later', '2027-01-01')],
  registries!,
  { now: '2026-06-01', preview: false },
);

const output = (path: string, entries?: string[]): Linking => ({
  path,
  inspection: { links: [], ids: [], findings: [], ...(entries && { entries }) },
});

const pages = ['a', 'b', 'c'].map((slug) => output(`articles/${slug}/index.html`));
const all = ['/articles/a/', '/articles/b/', '/articles/c/'];
const whole = [...pages, output('sitemap-0.xml', all), output('rss.xml', all.slice(0, 2))];

test('a whole site has nothing to say', () => {
  expect(countArticles(site, 4, whole, new Set(all))).toEqual([]);
});

test('what is missing or too much is named', () => {
  const outputs = [
    ...pages.slice(1),
    output('articles/later/index.html'),
    output('sitemap-0.xml', all.slice(1)),
    output('rss.xml', ['/articles/b/', '/articles/a/']),
  ];
  expect(countArticles(site, 5, outputs, new Set(all.slice(0, 2)))).toMatchInlineSnapshot(`
    [
      "5 articles were read, but 4 are published, drafts or scheduled.",
      "1 of 3 published articles have no page: /articles/a/.",
      "1 of 3 published articles are not in the sitemap: /articles/a/.",
      "1 of 3 published articles are not in the search index: /articles/c/.",
      "\`articles/later/index.html\` belongs to an article that is not published yet.",
      "\`rss.xml\` does not hold the newest articles in their order: /articles/b/, /articles/a/.",
    ]
  `);
});
