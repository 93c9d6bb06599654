import { element } from './elements.ts';

/** The elements that the search works with, on its page and over any other. */
export interface SearchParts {
  readonly root: HTMLElement;
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  /** The row of the field, for a button beside it. */
  readonly line: HTMLElement;
  /** Holds the fields that narrow results. */
  readonly filters: HTMLDetailsElement;
  /** Said aloud when it changes. */
  readonly status: HTMLElement;
  readonly suggestion: HTMLButtonElement;
  readonly recent: HTMLElement;
  /** What is known of the assets that were asked for by name. */
  readonly cards: HTMLElement;
  readonly results: HTMLElement;
  readonly more: HTMLButtonElement;
}

/** The search as elements, not yet on any page. */
export function drawParts(): SearchParts {
  const input = drawField();
  const line = element('div', { class: 'search-line' }, input);
  const filters = element('details', { class: 'search-filters', hidden: '' }, element('summary', {}, 'Narrow it down'));
  const label = element('label', { class: 'label', for: input.id }, 'A word, a name, a ticker or a price');
  const form = element('form', { class: 'search-form', action: '/search/' }, label, line, filters);
  const status = element('p', { class: 'search-status', role: 'status' });
  const suggestion = button('search-suggestion');
  const recent = element('div', { class: 'search-recent', hidden: '' });
  const cards = element('div', { class: 'asset-cards' });
  const results = element('ol', { class: 'results', role: 'list' });
  const more = button('search-more', 'More results');
  const root = element('search', { class: 'search' }, form, status, suggestion, recent, cards, results, more);
  return { root, form, input, line, filters, status, suggestion, recent, cards, results, more };
}

const drawField = (): HTMLInputElement =>
  element('input', {
    id: 'search-query',
    name: 'q',
    type: 'search',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search',
  });

const button = (name: string, text = ''): HTMLButtonElement =>
  element('button', { class: name, type: 'button', hidden: '' }, text);

/** Puts what the address asks for into the fields of the form; an option that there is not is left out. */
export function fill(form: HTMLFormElement, asked: URLSearchParams): void {
  for (const [name, value] of asked) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement) field.value = value;
    if (field instanceof HTMLSelectElement && [...field.options].some((option) => option.value === value))
      field.value = value;
  }
}

/** Name and value of each field. */
export function fieldsOf(form: HTMLFormElement): readonly (readonly [name: string, value: string])[] {
  return [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  );
}
