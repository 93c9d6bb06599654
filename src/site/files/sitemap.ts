import { html as xml } from '../../markup.ts';

/** A page that search engines may list. */
export interface Listed {
  /** Absolute. */
  readonly url: string;
  /** The day of the last substantive change: `updated`, or `published`. */
  readonly lastmod?: string;
}

export interface TextFile {
  /** Below `dist/`. */
  readonly path: string;
  readonly text: string;
}

/** How many addresses the protocol allows in one file (https://www.sitemaps.org/protocol.html). */
export const ADDRESSES_PER_FILE = 50_000;

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/**
 * `sitemap-index.xml`, then `sitemap-0.xml` and as many more as the pages need, in the order given.
 *
 * @param origin of the site: `https://research.example`
 */
export function sitemaps(pages: readonly Listed[], origin: string, perFile = ADDRESSES_PER_FILE): readonly TextFile[] {
  const count = Math.max(1, Math.ceil(pages.length / perFile));
  const parts = Array.from({ length: count }, (_, index) => ({
    path: `sitemap-${String(index)}.xml`,
    pages: pages.slice(index * perFile, (index + 1) * perFile),
  }));
  const listed = parts.map(({ path, pages: own }) => ({ url: `${origin}/${path}`, ...newest(own) }));
  return [
    { path: 'sitemap-index.xml', text: document('sitemapindex', 'sitemap', listed) },
    ...parts.map(({ path, pages: own }) => ({ path, text: document('urlset', 'url', own) })),
  ];
}

function newest(pages: readonly Listed[]): { readonly lastmod?: string } {
  const lastmod = pages.reduce(
    (latest, page) => (page.lastmod !== undefined && page.lastmod > latest ? page.lastmod : latest),
    '',
  );
  return lastmod === '' ? {} : { lastmod };
}

function document(root: 'sitemapindex' | 'urlset', element: 'sitemap' | 'url', entries: readonly Listed[]): string {
  const lines = entries.map(({ url, lastmod }) => {
    return xml`<${element}><loc>${url}</loc>${lastmod !== undefined && xml`<lastmod>${lastmod}</lastmod>`}</${element}>\n`;
  });
  return xml`<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${NAMESPACE}">\n${lines}</${root}>\n`.text;
}
