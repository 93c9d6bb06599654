/** Addresses: those that pages lead to, and those by which they name themselves. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DomUtils } from 'htmlparser2';
import { describe, expect, inject, test } from 'vitest';
import {
  canonicalOf,
  elementsOf,
  addressesOf,
  articlesOf,
  fileOf,
  filesOf,
  idsOf,
  originOf,
  parsePage,
  structuredData,
} from '../support/pages.ts';

const { dist } = inject('published');
const files = new Set(filesOf(dist));
const origin = originOf(dist);

const read = (path: string): string => readFileSync(join(dist, path), 'utf8');
const pageAt = (address: string): ReturnType<typeof parsePage> => parsePage(dist, fileOf(new URL(address, origin)));

test('every address of the site that any file names leads somewhere, fragments included', () => {
  const ids = new Map(
    [...files].filter((path) => path.endsWith('.html')).map((path) => [path, new Set(idsOf(parsePage(dist, path)))]),
  );
  const targets = [...files].flatMap((path) =>
    targetsOf(path).map((target) => ({ path, target, file: fileOf(target) })),
  );
  const broken = targets.filter(({ target: { hash }, file }) => {
    if (!files.has(file)) return true;
    return hash !== '' && ids.get(file)?.has(decodeURIComponent(hash.slice(1))) === false;
  });
  expect(broken.map(({ path, target }) => `${path} → ${target.href}`)).toEqual([]);
  expect(targets.length).toBeGreaterThan(5000);
});

test('every page names its own address, and itself to those who share it, in absolute addresses', () => {
  for (const address of addressesOf(dist)) {
    const page = pageAt(address);
    const metas = Object.fromEntries(
      DomUtils.getElementsByTagName('meta', page).map(({ attribs }) => [
        attribs.property ?? attribs.name ?? '',
        attribs.content ?? '',
      ]),
    );
    expect([canonicalOf(page), metas['og:url']]).toEqual([`${origin}${address}`, `${origin}${address}`]);
    const [title] = DomUtils.getElementsByTagName('title', page).map(DomUtils.textContent);
    expect(metas['og:title'], address).toBeTruthy();
    expect(title, address).toContain(metas['og:title']);
    expect(metas.description?.length, address).toBeGreaterThan(20);
    if (metas['og:image'] !== undefined) expect(metas['og:image'], address).toMatch(/^https:\/\//);
  }
});

test('the sitemap names every page but those that ask not to be found', () => {
  const maps = [...files].filter((path) => /^sitemap-\d+\.xml$/.test(path));
  const named = maps.flatMap((path) => Array.from(read(path).matchAll(/<loc>([^<]+)<\/loc>/g), ([, loc = '']) => loc));
  const findable = addressesOf(dist).filter(
    (address) => !elementsOf(pageAt(address)).some(({ attribs }) => attribs.name === 'robots'),
  );
  expect(named.toSorted()).toEqual(findable.map((address) => `${origin}${address}`).toSorted());
});

describe('for search engines', () => {
  test.for(articlesOf(dist))('%s says what it is, by whom, and where it stands', (address) => {
    const page = pageAt(address);
    const heading = DomUtils.textContent(DomUtils.getElementsByTagName('h1', page));
    const { Article: article, BreadcrumbList: crumbs } = structuredData(page);
    const day = expect.stringMatching(/^\d{4}-\d\d-\d\d/) as string;
    const name = expect.stringMatching(/./) as string;
    expect(article).toMatchObject({
      '@context': 'https://schema.org',
      headline: heading,
      description: name,
      url: `${origin}${address}`,
      datePublished: day,
      dateModified: day,
      author: [
        {
          '@type': expect.stringMatching(/^(?:Organization|Person)$/) as string,
          name,
          url: expect.stringMatching(`^${origin}/authors/`) as string,
        },
      ],
      publisher: { '@type': 'Organization', name },
    });
    const items = crumbs?.itemListElement as { position: number; name: string; item: string }[];
    expect(items.map(({ position }) => position)).toEqual([1, 2, 3]);
    expect(items.map(({ item }) => item)).toEqual([
      `${origin}/`,
      expect.stringContaining('/categories/'),
      `${origin}${address}`,
    ]);
    expect(items.at(-1)?.name).toBe(heading);
  });

  test('a ranking is a list in its order, ties at the same place', () => {
    const { ItemList: list } = structuredData(pageAt('/articles/moon-awards-2024/'));
    const items = list?.itemListElement as { position?: number; name: string }[];
    expect([items.length, items[0]?.name, items[14]?.position, items[15]?.position]).toEqual([16, 'Astra DAO', 15, 15]);
  });
});

/** Where a file leads within the site: attributes of a page, files of a style sheet, addresses with our origin in any other text. */
function targetsOf(path: string): URL[] {
  const base = new URL(path.replace(/index\.html$/, ''), `${origin}/`);
  return namedBy(path)
    .filter((target) => !/^\{\{ \w+ \}\}$/.test(target)) // What the newsletter's provider fills in.
    .map((target) => new URL(target, base))
    .filter((target) => target.origin === origin);
}

function namedBy(path: string): string[] {
  if (path.endsWith('.html')) return attributesOf(path);
  if (path.endsWith('.css')) return matches(path, /(?<=url\(['"]?)(?!data:)[^'")]+/g);
  return /\.(?:xml|json|opml|txt|csv|svg)$/.test(path) ? matches(path, /https:\/\/[^\s"'<>\\)&]+/g) : [];
}

const attributesOf = (path: string): string[] =>
  elementsOf(parsePage(dist, path)).flatMap(({ attribs }) => [
    ...[attribs.href, attribs.src, attribs.action].flatMap((value) => value ?? []),
    ...(attribs.srcset ?? '').split(',').flatMap((candidate) => /^\S+/.exec(candidate.trim()) ?? []),
    ...(attribs['aria-labelledby'] ?? '').split(/\s+/).flatMap((id) => (id === '' ? [] : `#${id}`)),
  ]);

const matches = (path: string, pattern: RegExp): string[] => read(path).match(pattern) ?? [];
