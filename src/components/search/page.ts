/** The search on its own page. */
import { startSearch } from './client.ts';
import { element } from './elements.ts';
import { addFilters } from './filters.ts';
import { drawParts, fill } from './parts.ts';
import { addressOf } from './request.ts';

/** Draws the search in `place`; what is asked stands in the address, so that it can be kept and shared. */
export async function startSearchPage(place: HTMLElement, everything: HTMLElement | null): Promise<void> {
  const parts = drawParts();
  parts.line.append(element('button', { type: 'submit' }, 'Search'));
  place.replaceChildren(parts.root);
  const search = startSearch(parts, {
    otherwise: 'Everything is listed below.',
    onAnswer: (request, found) => {
      history.replaceState(null, '', location.pathname + addressOf(request));
      if (everything) everything.hidden = found === true;
    },
  });
  const asked = new URLSearchParams(location.search);
  parts.filters.open = matchMedia('(width >= 48rem)').matches || [...asked.keys()].some((name) => name !== 'q');
  fill(parts.form, asked);
  await addFilters(parts);
  fill(parts.form, asked);
  if (location.search !== '') search();
}
