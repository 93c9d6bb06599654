import { formatDate } from '../format.ts';
import { attributes, html, join } from '../markup.ts';
import type { Markup } from '../markup.ts';
import type { Correction, Severity } from './schema.ts';

/** What readers are told was corrected. */
export const SEVERITY_LABELS: Readonly<Record<Severity, string>> = {
  figure: 'Figure corrected',
  wording: 'Wording corrected',
  attribution: 'Attribution corrected',
};

/** The newest first; of one day, in the order given. */
export function newestFirst(corrections: readonly Correction[]): Correction[] {
  return corrections.toSorted((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1));
}

/** A list of corrections, the newest first; nothing where there are none. `portable` has no classes. */
export function drawCorrections(corrections: readonly Correction[], mode: 'page' | 'portable'): Markup {
  if (corrections.length === 0) return html``;
  const items = newestFirst(corrections).map((correction) => html`<li>${sentence(correction)}</li>`);
  return html`<ul${attributes({ class: mode === 'page' && 'corrections' })}>${join(items)}</ul>`;
}

function sentence({ date, was, is, severity, note }: Correction): Markup {
  const day = html`<time datetime="${date}">${formatDate(date)}</time>`;
  const change = html`it said “<del>${was}</del>” and now says “<ins>${is}</ins>”.`;
  return html`${SEVERITY_LABELS[severity]} on ${day}: ${change}${note !== undefined && html` ${note}`}`;
}
