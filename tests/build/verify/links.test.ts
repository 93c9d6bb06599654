import { expect, test } from 'vitest';
import { brokenLinks, type Linking } from '../../../src/build/verify/links.ts';

const output = (path: string, links: string[], ids: string[] = []): Linking => ({
  path,
  inspection: { links, ids, findings: [] },
});

const broken = (link: string, elsewhere: (path: string) => boolean = () => false) =>
  brokenLinks(
    [output('index.html', [link], ['a', 'ä b']), output('articles/one/index.html', []), output('a b.csv', [])],
    elsewhere,
  ).map(({ reason, hint }) => `${reason} ${hint}`);

test.each([
  '/',
  '/#a',
  '/#%C3%A4%20b',
  '/#',
  '/#top',
  '/index.html',
  '/articles/one/',
  '/a%20b.csv',
  '/a%20b.csv#row=1',
])('%s leads somewhere', (link) => {
  expect(broken(link)).toEqual([]);
});

test('a broken link comes with what to do', () => {
  expect([...broken('/articles/one'), ...broken('/nowhere/'), ...broken('/#b')]).toMatchInlineSnapshot(`
    [
      "The link \`/articles/one\` leads nowhere: the site has no such address. Add the slash at the end: \`/articles/one/\`.",
      "The link \`/nowhere/\` leads nowhere: the site has no such address. Correct the address, or remove the link. The old address of an article that was renamed belongs into \`formerly\`.",
      "The link \`/#b\` leads to a page that has nothing with the id \`b\`. Use the id of a heading or block of that page, or leave out \`#\` and what follows.",
    ]
  `);
});

test('what is not ours to answer is left alone', () => {
  expect(broken('/pagefind/pagefind.js', (path) => path.startsWith('/pagefind/'))).toEqual([]);
});

test('a broken link of an article is named there, and not once more for every feed that holds it', () => {
  const page = { ...output('articles/one/index.html', ['/nowhere/']), slug: 'one' };
  const feeds = [output('rss.xml', ['/nowhere/', '/gone/']), output('kinds/guide/rss.xml', ['/nowhere/'])];
  expect(brokenLinks([...feeds, page], () => false).map(({ from, link }) => `${from.path} ${link}`)).toEqual([
    'rss.xml /gone/',
    'articles/one/index.html /nowhere/',
  ]);
});
