/** The elements that the search works with; `SearchBox.astro` draws them. */
export interface SearchParts {
  /** Folder of the index: `/pagefind/`. */
  readonly folder: string;
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  /** Said aloud when it changes. */
  readonly status: HTMLElement;
  readonly suggestion: HTMLButtonElement;
  readonly results: HTMLElement;
  readonly more: HTMLButtonElement;
  /** The list of everything, hidden while results are shown. */
  readonly everything: HTMLElement | null;
}

/** The parts on this page; none where it has no search. */
export function findParts(page: Document): SearchParts | undefined {
  const form = page.querySelector<HTMLFormElement>('form[data-search]');
  const input = form?.querySelector<HTMLInputElement>('input[name="q"]');
  const status = page.querySelector<HTMLElement>('[data-search-status]');
  const suggestion = page.querySelector<HTMLButtonElement>('button[data-search-suggestion]');
  const results = page.querySelector<HTMLElement>('[data-search-results]');
  const more = page.querySelector<HTMLButtonElement>('button[data-search-more]');
  if (!form || !input || !status || !suggestion || !results || !more) return undefined;
  const everything = page.querySelector<HTMLElement>('[data-search-everything]');
  return { folder: form.dataset.search ?? '', form, input, status, suggestion, results, more, everything };
}

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
