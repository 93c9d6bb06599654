/** The search of the search page, in the browser. */
import { listenToKeys } from './keyboard.ts';
import { loadPagefind, loadWords } from './pagefind.ts';
import type { Found } from './pagefind.ts';
import { fieldsOf, fill } from './parts.ts';
import type { SearchParts } from './parts.ts';
import { prepareQuery } from './query.ts';
import { addressOf, isEmpty, requestOf } from './request.ts';
import type { SearchRequest } from './request.ts';
import { resultItem } from './results.ts';
import { correct } from './spelling.ts';

/** How long a reader pauses before a search begins, in milliseconds. */
const PAUSE = 180;
const PER_STEP = 10;

/** Fills the form from the address, and answers whatever is typed or chosen from then on. */
export function startSearch(parts: SearchParts): void {
  const { form, input, suggestion } = parts;
  let latest = 0;
  let timer = 0;
  const search = (): void => {
    latest += 1;
    const turn = latest;
    void answer(parts, () => turn === latest);
  };
  const soon = (): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(search, PAUSE);
  };
  fill(form, new URLSearchParams(location.search));
  input.addEventListener('focus', () => void warmUp(parts.folder), { once: true });
  form.addEventListener('input', soon);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    search();
  });
  suggestion.addEventListener('click', () => {
    input.value = suggestion.value;
    input.focus();
    search();
  });
  listenToKeys(parts);
  if (!isEmpty(requestOf(fieldsOf(form)))) search();
}

/** Loads what every search needs, so that the first is answered as fast as the next. */
async function warmUp(folder: string): Promise<void> {
  const pagefind = await loadPagefind(folder).catch(() => undefined);
  await pagefind?.search('', {});
}

/** @param isCurrent whether the reader still waits for this search, and not for a later one */
async function answer(parts: SearchParts, isCurrent: () => boolean): Promise<void> {
  const request = requestOf(fieldsOf(parts.form));
  history.replaceState(null, '', location.pathname + addressOf(request));
  if (isEmpty(request)) {
    clear(parts);
    return;
  }
  try {
    const found = await find(parts.folder, request);
    const first = await itemsOf(found, 0);
    if (!isCurrent()) return;
    show(parts, request, found, first);
    const better = await correction(parts.folder, request.query);
    if (isCurrent() && better !== undefined) offer(parts, better);
  } catch {
    if (!isCurrent()) return;
    clear(parts);
    parts.status.textContent = 'The search could not be loaded. Everything is listed below.';
  }
}

async function find(folder: string, { query, filters, newestFirst }: SearchRequest): Promise<Found> {
  const pagefind = await loadPagefind(folder);
  const words = prepareQuery(query);
  const sort = newestFirst || words === '' ? { sort: { date: 'desc' } as const } : {};
  return pagefind.search(words === '' ? null : words, { filters, ...sort });
}

/** The results from one place on, as many as are shown at a time. */
async function itemsOf({ results }: Found, from: number): Promise<readonly HTMLLIElement[]> {
  const hits = await Promise.all(results.slice(from, from + PER_STEP).map((result) => result.data()));
  return hits.map(resultItem);
}

async function correction(folder: string, query: string): Promise<string | undefined> {
  const pagefind = await loadPagefind(folder);
  return correct(
    query,
    await loadWords(folder),
    async (word) => (await pagefind.search(`"${word}"`, {})).results.length > 0,
  );
}

/** As the page was before anything was asked. */
function clear({ status, results, suggestion, more, everything }: SearchParts): void {
  status.textContent = '';
  results.replaceChildren();
  suggestion.hidden = true;
  more.hidden = true;
  if (everything) everything.hidden = false;
}

/** Counts are rough: Pagefind also counts pages that hold only the beginning of a word. */
function show(parts: SearchParts, { query }: SearchRequest, found: Found, items: readonly HTMLLIElement[]): void {
  const { status, results, suggestion, more, everything } = parts;
  const count = found.results.length;
  const asked = query === '' ? '' : ` for “${query.trim()}”`;
  const nothing = `Nothing was found${asked}. Everything is listed below.`;
  status.textContent =
    count === 0 ? nothing : count === 1 ? `One result${asked}` : `About ${String(count)} results${asked}`;
  results.replaceChildren(...items);
  suggestion.hidden = true;
  if (everything) everything.hidden = count > 0;
  more.hidden = count <= items.length;
  more.onclick = () => void showMore(parts, found);
}

async function showMore(parts: SearchParts, found: Found): Promise<void> {
  const items = await itemsOf(found, parts.results.children.length);
  parts.results.append(...items);
  parts.more.hidden = found.results.length <= parts.results.children.length;
  items[0]?.querySelector('a')?.focus();
}

function offer({ suggestion }: SearchParts, better: string): void {
  suggestion.value = better;
  suggestion.textContent = `Did you mean “${better}”?`;
  suggestion.hidden = false;
}
