import type { SearchParts } from './parts.ts';

/**
 * The arrow keys go from the field through the titles of cards and results and back; Home and End go to the first and
 * last of them. Focus itself moves: what is found are headings and links, which screen readers know how to read, and
 * the options of a list box may hold neither.
 */
export function listenToKeys({ root, input }: SearchParts): void {
  root.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.isComposing) return;
    const stops = [input, ...root.querySelectorAll<HTMLElement>('.asset-card-name a, .result-title a')];
    const goal = goalOf(
      event.key,
      stops,
      stops.findIndex((stop) => stop === event.target),
    );
    if (!goal) return;
    event.preventDefault();
    goal.focus();
  });
}

/** Home and End of the field itself move in its text. */
function goalOf(key: string, stops: readonly HTMLElement[], at: number): HTMLElement | undefined {
  if (at === -1) return undefined;
  if (key === 'ArrowDown') return stops[at + 1];
  if (key === 'ArrowUp') return stops[at - 1];
  if (at === 0) return undefined;
  return key === 'Home' ? stops[1] : key === 'End' ? stops.at(-1) : undefined;
}
