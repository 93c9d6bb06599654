/** What a reader searched for lately: kept on the device, shown to nobody else, and gone when it is cleared. */
import { element } from './elements.ts';

const KEY = 'recent-searches';
const KEPT = 6;

/** The latest first; none where the browser keeps nothing. */
export function recentSearches(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((query) => typeof query === 'string').slice(0, KEPT) : [];
  } catch {
    return [];
  }
}

/** Keeps a search that led somewhere. */
export function remember(query: string): void {
  const asked = query.trim().slice(0, 100);
  if (asked === '') return;
  const others = recentSearches().filter((other) => other.toLowerCase() !== asked.toLowerCase());
  write(JSON.stringify([asked, ...others].slice(0, KEPT)));
}

function write(value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, value);
  } catch {
    // Nothing is kept where storage is closed or full.
  }
}

/** Lists recent searches in `place`, or hides it where there are none. */
export function drawRecent(place: HTMLElement, choose: (query: string) => void): void {
  const searches = recentSearches();
  place.hidden = searches.length === 0;
  const items = searches.map((query) => {
    const button = element('button', { type: 'button' }, query);
    button.onclick = () => choose(query);
    return element('li', {}, button);
  });
  const clear = element('button', { type: 'button', class: 'search-clear' }, 'Clear');
  clear.onclick = () => {
    write(undefined);
    place.hidden = true;
    choose('');
  };
  const heading = element('h2', { class: 'label', id: 'recent-searches' }, 'Recent searches');
  const list = element('ul', { role: 'list', 'aria-labelledby': heading.id }, ...items);
  place.replaceChildren(heading, list, clear);
}
