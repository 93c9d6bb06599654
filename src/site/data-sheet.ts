/** The band under a title: by whom an article is, when it appeared, how old its figures are, who gains. */
import type { Article } from '../articles/article.ts';
import { decimal, formatDate, plural } from '../format.ts';
import { dateText, linksTo, readingTime } from './chrome.ts';
import type { SheetLine } from './page.ts';

/** The lines of the band, in order. Those that say nothing of this article are left out. */
export function sheetOf(article: Article): readonly SheetLine[] {
  const asOf = asOfText(article);
  const { authors, reviewedBy, published, updated, readingMinutes } = article;
  const lines: (SheetLine | undefined)[] = [
    { label: 'By', links: linksTo(authors) },
    reviewedBy.length > 0 ? { label: 'Reviewed by', links: linksTo(reviewedBy) } : undefined,
    { label: 'Published', date: dateText(published) },
    updated === undefined ? undefined : { label: 'Updated', date: dateText(updated) },
    asOf === undefined ? undefined : { label: 'Figures', text: asOf },
    sourcesLine(article),
    interestsLine(article),
    correctionsLine(article),
    { label: 'Length', text: readingTime(readingMinutes) },
  ];
  return lines.filter((line) => line !== undefined);
}

/** The publisher where all sources have one, their number where they do not. */
function sourcesLine({ sources }: Article): SheetLine | undefined {
  const publishers = new Set(sources.map(({ publisher, title }) => publisher ?? title));
  const [only] = publishers;
  if (only === undefined) return undefined;
  const label = publishers.size === 1 ? only : plural(sources.length, 'source');
  return { label: publishers.size === 1 ? 'Source' : 'Sources', links: [{ label, href: '#sources' }] };
}

/** How many notices at the top say that somebody gains: an author cannot leave one out, so none is an answer too. */
function interestsLine({ notices }: Article): SheetLine {
  const { length } = notices.filter(({ place }) => place === 'top');
  if (length === 0) return { label: 'Interests', text: 'None known' };
  return { label: 'Interests', text: `${decimal(length)} disclosed`, urgent: true };
}

function correctionsLine({ corrections }: Article): SheetLine | undefined {
  if (corrections.length === 0) return undefined;
  return { label: 'Corrections', links: [{ label: decimal(corrections.length), href: '#corrections' }], urgent: true };
}

/** Years apart from which a range of dates is said by its years. */
const WIDE = 2;

/** When the figures were true: one date where all share it, the range where they do not, or that it is unknown. */
export function asOfText({ figures }: Pick<Article, 'figures'>): string | undefined {
  const all = figures.flatMap(({ provenance, table }) => [
    provenance.asOf,
    ...table.rows.flatMap(({ cells }) => cells.flatMap(({ asOf }) => asOf ?? [])),
  ]);
  const dates = [...new Set(all.flatMap((asOf) => ('date' in asOf ? [asOf.date] : [])))].toSorted();
  const unknown = all.filter((asOf) => 'unstated' in asOf).length;
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return unknown > 0 ? 'Not dated by their source' : undefined;
  const range = first === last ? `As of ${formatDate(first)}` : rangeText(first, last);
  return unknown > 0 ? `${range}; some are undated` : range;
}

function rangeText(first: string, last: string): string {
  const [from, to] = [first.slice(0, 4), last.slice(0, 4)];
  if (Number(to) - Number(from) >= WIDE) return `From ${from} to ${to}`;
  return `From ${formatDate(first)} to ${formatDate(last)}`;
}
