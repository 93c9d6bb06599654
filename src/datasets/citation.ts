/** How data are cited, as text and for BibTeX: made from what is published, so that it is the same on whatever day it is read. */
import { formatDate } from '../format.ts';
import { formatAsOf, formatProvenance } from '../provenance/provenance.ts';
import type { Provenance } from '../provenance/provenance.ts';

/** Data as a citation names them. */
export interface Cited {
  /** Key in a bibliography. */
  readonly id: string;
  readonly title: string;
  /** Who published them here. */
  readonly publisher: string;
  /** The day of publication or of the last change. */
  readonly date: string;
  readonly url: string;
  readonly provenance: Provenance;
}

/** `Tearsheet Research, “Share of the vote”, data set, 24 November 2026. Figures of Moon Awards 2024 (Token Metrics), as of 2024. https://…` */
export function citation({ title, publisher, date, url, provenance: { source, asOf } }: Cited): string {
  const maker = source.publisher === undefined ? '' : ` (${source.publisher})`;
  const between = 'date' in asOf ? ', ' : '; ';
  const figures = closed(`Figures of ${source.title}${maker}${between}${formatAsOf(asOf)}`);
  return `${publisher}, “${title}”, data set, ${formatDate(date)}. ${figures} ${url}`;
}

const closed = (sentence: string): string => (/[.!?…]$/.test(sentence) ? sentence : `${sentence}.`);

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** An entry that BibTeX and BibLaTeX read alike. */
export function bibtex({ id, title, publisher, date, url, provenance }: Cited): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const fields: readonly (readonly [string, string])[] = [
    ['author', `{{${tex(publisher)}}}`],
    ['title', `{{${tex(title)}}}`],
    ['year', `{${year}}`],
    ['month', MONTHS[Number(month) - 1] ?? '{}'],
    ['day', `{${String(Number(day))}}`],
    ['note', `{${tex(formatProvenance(provenance))}}`],
    ['howpublished', `{\\url{${url}}}`],
  ];
  return `@misc{${id},\n${fields.map(([name, value]) => `  ${name.padEnd(12)} = ${value}`).join(',\n')}\n}`;
}

const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text with what TeX would read as a command made harmless. */
function tex(text: string): string {
  return text.replace(/[\\{}$&#%_~^]/g, (sign) => COMMANDS[sign] ?? `\\${sign}`);
}
