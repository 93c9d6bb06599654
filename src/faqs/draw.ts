import { attributes, html, join } from '../markup.ts';
import type { Markup } from '../markup.ts';
import { faqIds } from './faq.ts';
import type { Faq } from './faq.ts';

export interface FaqPlace {
  /** `page` has ids and classes; `portable` stands in feeds and mail and has neither. */
  readonly mode: 'page' | 'portable';
  /** Of the heading of each question. */
  readonly level: 2 | 3 | 4 | 5 | 6;
}

const COMPUTED = 'Answered from the table above.';

/** Questions with their answers, in the order given. An answer that was computed says so. */
export function drawFaqs(faqs: readonly Faq[], { mode, level }: FaqPlace): Markup {
  const ids = faqIds(faqs);
  return join(
    faqs.map((faq, index) => (mode === 'page' ? onPage(faq, ids[index] ?? '', level) : portable(faq, level))),
    '\n',
  );
}

function onPage({ question, answer, computed }: Faq, id: string, level: number): Markup {
  const note = computed && html`<p class="faq-computed">${COMPUTED}</p>`;
  return html`<section class="faq" aria-labelledby="${id}">${heading(question, level, id)}${answer}${note}</section>`;
}

function portable({ question, answer, computed }: Faq, level: number): Markup {
  return html`${heading(question, level)}${answer}${computed && html`<p><small>${COMPUTED}</small></p>`}`;
}

function heading(text: string, level: number, id?: string): Markup {
  return html`<h${level}${attributes({ id })}>${text}</h${level}>`;
}
