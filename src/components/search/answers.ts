/** Puts what was found, or that nothing was, before the reader. */
import type { AssetCard } from '../../site/asset-cards.ts';
import { drawCard } from './asset-cards.ts';
import type { Surroundings } from './client.ts';
import type { Found } from './pagefind.ts';
import type { SearchParts } from './parts.ts';
import type { SearchRequest } from './request.ts';
import { resultItem } from './results.ts';

/** What answers a request. */
export interface Answer extends Found {
  readonly request: SearchRequest;
  readonly cards: readonly AssetCard[];
}

const PER_STEP = 10;

/** As it was before anything was asked. */
export function clear({ status, cards, results, suggestion, more }: SearchParts): void {
  status.textContent = '';
  cards.replaceChildren();
  results.replaceChildren();
  suggestion.hidden = true;
  more.hidden = true;
}

/** Says that an answer takes its time, and leaves what is shown. */
export function wait({ status }: SearchParts): void {
  status.textContent = 'Searching…';
}

/** Says that there can be no answer. */
export function fail(parts: SearchParts, { otherwise }: Surroundings): void {
  clear(parts);
  parts.status.textContent = `The search could not be loaded. ${otherwise}`;
}

/** Offers what a misspelt query was probably meant to be. */
export function offer({ suggestion }: SearchParts, better: string): void {
  suggestion.value = better;
  suggestion.textContent = `Did you mean “${better}”?`;
  suggestion.hidden = false;
}

/** Shows the first results and the cards, unless a later search has begun while they were loaded. */
export async function show(
  parts: SearchParts,
  answer: Answer,
  { otherwise }: Surroundings,
  isCurrent: () => boolean,
): Promise<void> {
  const items = await itemsOf(answer, 0);
  if (!isCurrent()) return;
  const { status, cards, results, suggestion, more } = parts;
  status.textContent = `${countOf(answer)}${answer.results.length === 0 ? `. ${otherwise}` : ''}`;
  cards.replaceChildren(...answer.cards.map(drawCard));
  results.replaceChildren(...items);
  suggestion.hidden = true;
  more.hidden = answer.results.length <= items.length;
  more.onclick = () => void showMore(parts, answer);
}

/** Counts are rough: Pagefind also counts pages that hold only the beginning of a word. */
function countOf({ request: { query }, results: { length }, cards }: Answer): string {
  const asked = query === '' ? '' : ` for “${query.trim()}”`;
  const known = cards.length === 0 ? '' : `, and what is known of ${cards.map(({ name }) => name).join(' and ')}`;
  if (length === 0) return cards.length === 0 ? `Nothing was found${asked}` : `No article was found${asked}${known}`;
  return length === 1 ? `One result${asked}${known}` : `About ${String(length)} results${asked}${known}`;
}

async function showMore({ results, more }: SearchParts, answer: Answer): Promise<void> {
  const items = await itemsOf(answer, results.children.length);
  results.append(...items);
  more.hidden = answer.results.length <= results.children.length;
  items[0]?.querySelector('a')?.focus();
}

/** The results from one place on, as many as are shown at a time. */
async function itemsOf({ results }: Found, from: number): Promise<readonly HTMLLIElement[]> {
  const hits = await Promise.all(results.slice(from, from + PER_STEP).map((result) => result.data()));
  return hits.map(resultItem);
}
