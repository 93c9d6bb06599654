import { formatDate } from '../format.ts';
import { html, join } from '../markup.ts';
import type { Markup } from '../markup.ts';
import type { Correction, Severity } from './schema.ts';
import { compare } from '../order.ts';

/** What readers are told was corrected. */
export const SEVERITY_LABELS: Readonly<Record<Severity, string>> = {
  figure: 'Figure corrected',
  wording: 'Wording corrected',
  attribution: 'Attribution corrected',
};

/** The newest first; of one day, in the order given. */
export function newestFirst(corrections: readonly Correction[]): Correction[] {
  return corrections.toSorted((a, b) => compare(b.date, a.date));
}

/** A list of corrections, the newest first; nothing where there are none. On a page it has a heading, to lead to. */
export function drawCorrections(corrections: readonly Correction[], mode: 'page' | 'portable'): Markup {
  if (corrections.length === 0) return html``;
  const items = newestFirst(corrections).map((correction) => html`<li>${sentence(correction)}</li>`);
  if (mode === 'portable') return html`<ul>${join(items)}</ul>`;
  return html`<section class="corrections" aria-labelledby="corrections"><h2 id="corrections">Corrected</h2><ul>${join(items)}</ul></section>`;
}

function sentence({ date, was, is, severity, note }: Correction): Markup {
  const day = html`<time datetime="${date}">${formatDate(date)}</time>`;
  const change = html`it said “<del>${was}</del>” and now says “<ins>${is}</ins>”.`;
  return html`${SEVERITY_LABELS[severity]} on ${day}: ${change}${note !== undefined && html` ${note}`}`;
}
