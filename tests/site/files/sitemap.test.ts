import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ADDRESSES_PER_FILE, sitemaps } from '../../../src/site/files/sitemap.ts';

const ORIGIN = 'https://research.example';
const PAGES = [
  { url: `${ORIGIN}/` },
  { url: `${ORIGIN}/articles/a/`, lastmod: '2026-11-21' },
  { url: `${ORIGIN}/articles/b/?x=1&y=<2>`, lastmod: '2026-11-30' },
];

test('an index names one file of addresses, with the newest day among them', () => {
  expect(
    sitemaps(PAGES, ORIGIN)
      .map(({ path, text }) => `${path}\n${text}`)
      .join(''),
  ).toMatchInlineSnapshot(`
    "sitemap-index.xml
    <?xml version="1.0" encoding="UTF-8"?>
    <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
    <sitemap><loc>https://research.example/sitemap-0.xml</loc><lastmod>2026-11-30</lastmod></sitemap>
    </sitemapindex>
    sitemap-0.xml
    <?xml version="1.0" encoding="UTF-8"?>
    <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
    <url><loc>https://research.example/</loc></url>
    <url><loc>https://research.example/articles/a/</loc><lastmod>2026-11-21</lastmod></url>
    <url><loc>https://research.example/articles/b/?x=1&amp;y=&lt;2&gt;</loc><lastmod>2026-11-30</lastmod></url>
    </urlset>
    "
  `);
});

test('addresses beyond the most that one file may hold go to the next', () => {
  expect(ADDRESSES_PER_FILE).toBe(50_000);
  const files = sitemaps(PAGES, ORIGIN, 2);
  expect(files.map(({ path }) => path)).toEqual(['sitemap-index.xml', 'sitemap-0.xml', 'sitemap-1.xml']);
  expect(files.map(({ text }) => text.match(/<loc>/g)?.length)).toEqual([2, 2, 1]);
  expect(files[0]?.text).toContain(`<loc>${ORIGIN}/sitemap-1.xml</loc><lastmod>2026-11-30</lastmod>`);
});

test('a site without pages has an empty file', () => {
  expect(sitemaps([], ORIGIN)[1]?.text).not.toContain('<loc>');
});

test('whatever the addresses are, the files are XML', () => {
  const urls = fc.sample(fc.string({ unit: 'binary' }), { numRuns: 200, seed: 3 });
  for (const { text } of sitemaps(
    urls.map((url) => ({ url })),
    ORIGIN,
  )) {
    expect(spawnSync('xmllint', ['--noout', '--nonet', '-'], { input: text, encoding: 'utf8' }).stderr).toBe('');
  }
});
