/** The pages of a built site. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DomUtils, parseDocument } from 'htmlparser2';

type Document = ReturnType<typeof parseDocument>;
type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number];

/** Paths of all files below a folder, sorted. */
export const filesOf = (dist: string): string[] =>
  readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(dist.length + 1))
    .sort();

/** Addresses of all pages, without the origin. */
export const addressesOf = (dist: string): string[] =>
  filesOf(dist)
    .filter((path) => /(?:^|\/)(?:index|404)\.html$/.test(path))
    .map((path) => `/${path.replace(/index\.html$/, '')}`);

/** Every article, and of each other type of page the first: `/tags/agents/` stands for all tags. */
export function typicalPages(dist: string): string[] {
  const firsts = new Map<string, string>();
  for (const address of addressesOf(dist)) {
    const type = address.startsWith('/articles/') ? address : address.replace(/(?<=^\/[^/]+\/).+(?=\/$)/, '*');
    if (!firsts.has(type)) firsts.set(type, address);
  }
  return [...firsts.values()];
}

/** Addresses of all articles. */
export const articlesOf = (dist: string): string[] =>
  addressesOf(dist).filter((address) => /^\/articles\/[^/]+\/$/.test(address));

export const parsePage = (dist: string, path: string): Document =>
  parseDocument(readFileSync(join(dist, path), 'utf8'));

/** The file that an address of the site means. */
export function fileOf({ pathname }: URL): string {
  const path = decodeURIComponent(pathname).slice(1);
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/** The origin that the site gives itself, as its front page says it. */
export const originOf = (dist: string): string => new URL(canonicalOf(parsePage(dist, 'index.html')) ?? '').origin;

/** All elements of a page, in its order. */
export const elementsOf = (page: Document): Element[] => DomUtils.getElementsByTagName('*', page);

/** The address that a page calls its own. */
export const canonicalOf = (page: Document): string | undefined =>
  elementsOf(page).find(({ attribs }) => attribs.rel === 'canonical')?.attribs.href;

/** All ids on a page, in its order. */
export const idsOf = (page: Document): string[] => elementsOf(page).flatMap(({ attribs }) => attribs.id ?? []);

/** The first JSON-LD of each type on a page, by type. */
export function structuredData(page: Document): Record<string, Record<string, unknown>> {
  const scripts = DomUtils.getElementsByTagName('script', page).filter(
    (script) => script.attribs.type === 'application/ld+json',
  );
  return Object.fromEntries(
    scripts.map((script): [string, Record<string, unknown>] => {
      const data = JSON.parse(DomUtils.textContent(script)) as Record<string, unknown>;
      return [String(data['@type']), data];
    }),
  );
}
