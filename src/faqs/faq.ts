import { html } from '../markup.ts';
import type { Markup } from '../markup.ts';

/** A question and its answer, typed by an editor or computed from a block. */
export interface Faq {
  readonly question: string;
  readonly answer: Markup;
  /** The answer as plain text, for structured data and search. */
  readonly plain: string;
  /** Whether the answer follows from figures of the article. */
  readonly computed: boolean;
}

/** A question that an editor typed, with the markup of its answer and the text of that markup. */
export function typedFaq(question: string, answer: Markup, plain: string): Faq {
  return { question, answer, plain, computed: false };
}

/** A question that was answered from figures, in plain text. */
export function computedFaq({ question, answer }: { readonly question: string; readonly answer: string }): Faq {
  return { question, answer: html`<p>${answer}</p>`, plain: answer, computed: true };
}

/**
 * An id for each question: `question-can-aave-reach-1000-in-2027`. Those that would be alike are numbered from the
 * second on, so that ids are unique whatever the questions are.
 */
export function faqIds(faqs: readonly Pick<Faq, 'question'>[]): string[] {
  const seen = new Set<string>();
  return faqs.map(({ question }) => {
    const base = `question-${slugOf(question)}`;
    let id = base;
    for (let count = 2; seen.has(id); count += 1) id = `${base}-${String(count)}`;
    seen.add(id);
    return id;
  });
}

/** Letters and digits of any script in lower case, with hyphens between; commas inside numbers and accents are dropped. */
function slugOf(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/(?<=\d),(?=\d{3})/g, '');
  return (
    plain
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join('-') ?? 'untitled'
  );
}
