import { formatDate } from '../format.ts';
import { html as markup } from '../markup.ts';
import type { Markup } from '../markup.ts';
import { prune } from './prune.ts';

/** A page as the search knows it. All of it is plain text. */
export interface Findable {
  /** Path on the site: `/articles/aave-2027-scenarios/`. */
  readonly url: string;
  readonly title: string;
  readonly description: string;
  /** As readers see it, and as the filter of the search page says it: `Forecast`. */
  readonly kind: string;
  /** Names and tickers under which readers may look for it. */
  readonly aliases: readonly string[];
  /** In the order of the page. */
  readonly sections: readonly Section[];
}

/** An article: filters name it, and it has its place in the order of days. */
export interface Searchable extends Findable {
  /** As readers see it: `Crypto basics`. */
  readonly category: string;
  readonly year: string;
  /** The day by which results are ordered, `2026-11-21`. */
  readonly date: string;
  /** Ids of the assets that the page is chiefly about. */
  readonly assets: readonly string[];
}

export interface Section {
  /** Id of the heading or pick on the page; results link to it. */
  readonly id?: string;
  /** What a result calls the section. Without an id and a heading, text belongs to the page as a whole. */
  readonly heading?: string;
  readonly text: string;
}

/** What Pagefind reads of a page: our own minimal HTML, never the page that readers see. */
export interface SearchRecord {
  readonly url: string;
  readonly html: string;
}

/** Words of a section that are kept in full; of the rest, only names and figures are. */
export const WORDS_PER_SECTION = 40;

/**
 * The record of a page.
 *
 * @param words of each section that are kept in full: `Infinity` where the site is small enough to index every word
 */
export function searchRecord(page: Findable | Searchable, words: number = WORDS_PER_SECTION): SearchRecord {
  const aliases = [...new Set(page.aliases)].join(', ');
  const document = markup`<!doctype html><html><head>${metadata(page)}</head>
<body data-pagefind-body><h1>${page.title}</h1>
<p>${page.description}</p>
${aliases !== '' && markup`<p data-pagefind-weight="4">${aliases}.</p>`}
${page.sections.map((section) => sectionOf(section, words))}</body></html>`;
  return { url: page.url, html: document.text };
}

function metadata(page: Findable | Searchable): readonly Markup[] {
  if (!('date' in page)) return [about('kind', page.kind)];
  const { kind, category, year, date, assets } = page;
  return [
    ...Object.entries({ kind, category, year }).map(([name, value]) => filter(name, value)),
    ...[...new Set(assets)].map((asset) => filter('asset', asset)),
    markup`<meta data-pagefind-sort="date[content]" content="${date}">`,
    ...Object.entries({ kind, category, date: formatDate(date) }).map(([name, value]) => about(name, value)),
  ];
}

/** What a result says of its page. */
function about(name: string, value: string): Markup {
  return markup`<meta data-pagefind-meta="${name}[content]" content="${value}">`;
}

function filter(name: string, value: string): Markup {
  return markup`<meta data-pagefind-filter="${name}[content]" content="${value}">`;
}

function sectionOf({ id, heading, text }: Section, words: number): Markup {
  const title = id !== undefined && heading !== undefined ? markup`<h2 id="${id}">${heading}</h2>` : false;
  return markup`${title}<p>${prune(text, words)}</p>\n`;
}
