import type { SearchFilter } from '../../site/search-files.ts';
import { element } from './elements.ts';
import { loadJson } from './load.ts';
import type { SearchParts } from './parts.ts';

interface Choice {
  readonly id: string;
  readonly label: string;
  /** What is chosen at first. */
  readonly first: string;
  readonly options: SearchFilter['options'];
}

const ORDER: Choice = {
  id: 'sort',
  label: 'Order',
  first: 'Best match first',
  options: [{ value: 'date', label: 'Newest first' }],
};

/** Puts in the fields that narrow and order results; where the list of them cannot be had, the search does without. */
export async function addFilters({ filters }: SearchParts): Promise<void> {
  const listed = await loadJson<readonly SearchFilter[]>('/search/filters.json').catch(() => []);
  const fields: readonly Choice[] = [...listed.map((filter) => ({ ...filter, first: 'All' })), ORDER];
  filters.append(element('div', { class: 'search-selects' }, ...fields.map(drawSelect)));
  filters.hidden = false;
}

function drawSelect({ id, label, first, options }: Choice): HTMLElement {
  const all = [{ value: '', label: first }, ...options];
  const choices = all.map((option) => element('option', { value: option.value }, option.label));
  return element(
    'p',
    { class: 'search-filter' },
    element('label', { for: `search-${id}` }, label),
    element('select', { id: `search-${id}`, name: id }, ...choices),
  );
}
