/** The search in the browser: answers whatever is typed or chosen, on its page and over any other. */
import { cardsFor, loadSpellings } from './asset-cards.ts';
import { clear, fail, offer, show, wait } from './answers.ts';
import type { Answer } from './answers.ts';
import { listenToKeys } from './keyboard.ts';
import { loadPagefind, loadWords } from './pagefind.ts';
import type { Found } from './pagefind.ts';
import { fieldsOf } from './parts.ts';
import type { SearchParts } from './parts.ts';
import { prepareQuery } from './query.ts';
import { drawRecent, remember } from './recent.ts';
import { isEmpty, requestOf } from './request.ts';
import type { SearchRequest } from './request.ts';
import { correct } from './spelling.ts';

/** How long a reader pauses before a search begins, and how long an answer takes before that is said, in milliseconds. */
const PAUSE = 180;
const PATIENCE = 400;
/** What finds as much as this is hardly misspelt: the list of words is not loaded for it. */
const PLENTY = 10;

/** What differs between the page of the search and the search over another page. */
export interface Surroundings {
  /** Told each request, and whether anything answers it; `undefined` where nothing is asked. */
  readonly onAnswer: (request: SearchRequest, found: boolean | undefined) => void;
  /** Where a reader still finds everything when the search finds nothing: `Everything is listed below.` */
  readonly otherwise: string;
}

/** Answers the form from here on; the function that is returned searches at once. */
export function startSearch(parts: SearchParts, surroundings: Surroundings): () => void {
  const { form, input, suggestion, root } = parts;
  let latest = 0;
  let timer = 0;
  const search = (): void => {
    window.clearTimeout(timer);
    latest += 1;
    const turn = latest;
    void answer(parts, surroundings, () => turn === latest);
  };
  const ask = (query: string): void => {
    input.value = query;
    input.focus();
    search();
  };
  input.addEventListener('focus', warmUp, { once: true });
  form.addEventListener('input', () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(search, PAUSE);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    remember(input.value);
    search();
  });
  suggestion.addEventListener('click', () => ask(suggestion.value));
  root.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('.results a, .asset-card a')) remember(input.value);
  });
  input.addEventListener('focus', () => showRecent(parts, ask));
  form.addEventListener('input', () => showRecent(parts, ask));
  listenToKeys(parts);
  return search;
}

/** Recent searches stand where nothing is asked yet. */
function showRecent({ input, recent }: SearchParts, ask: (query: string) => void): void {
  if (input.value.trim() === '') drawRecent(recent, ask);
  else recent.hidden = true;
}

/** Loads what every search needs, so that the first is answered as fast as the next. */
function warmUp(): void {
  loadSpellings().catch(() => undefined);
  loadPagefind()
    .then((pagefind) => pagefind.search('', {}))
    .catch(() => undefined);
}

/** @param isCurrent whether the reader still waits for this search, and not for a later one */
async function answer(parts: SearchParts, surroundings: Surroundings, isCurrent: () => boolean): Promise<void> {
  const request = requestOf(fieldsOf(parts.form));
  if (isEmpty(request)) {
    clear(parts);
    surroundings.onAnswer(request, undefined);
    return;
  }
  parts.recent.hidden = true;
  const timer = window.setTimeout(() => isCurrent() && wait(parts), PATIENCE);
  try {
    const found = await find(request);
    if (!isCurrent()) return;
    await show(parts, found, surroundings, isCurrent);
    window.clearTimeout(timer);
    if (isCurrent()) surroundings.onAnswer(request, found.results.length > 0 || found.cards.length > 0);
    const better = found.results.length < PLENTY ? await correction(request.query).catch(() => undefined) : undefined;
    if (isCurrent() && better !== undefined) offer(parts, better);
  } catch {
    window.clearTimeout(timer);
    if (!isCurrent()) return;
    fail(parts, surroundings);
    surroundings.onAnswer(request, false);
  }
}

async function find(request: SearchRequest): Promise<Answer> {
  const [{ results }, cards] = await Promise.all([findPages(request), cardsFor(request.query)]);
  return { request, results, cards };
}

async function findPages({ query, filters, newestFirst }: SearchRequest): Promise<Found> {
  const pagefind = await loadPagefind();
  const words = prepareQuery(query);
  const sort = newestFirst || words === '' ? { sort: { date: 'desc' } as const } : {};
  return pagefind.search(words === '' ? null : words, { filters, ...sort });
}

async function correction(query: string): Promise<string | undefined> {
  const pagefind = await loadPagefind();
  return correct(query, await loadWords(), async (word) => (await pagefind.search(`"${word}"`, {})).results.length > 0);
}
