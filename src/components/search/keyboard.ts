import type { SearchParts } from './parts.ts';

/** `/` goes to the field; from there, the arrow keys go through the results and back. */
export function listenToKeys({ input, results }: SearchParts): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const goal = event.key === '/' && !isTyping(event.target) ? input : neighbour(event, input, results);
    if (!goal) return;
    event.preventDefault();
    goal.focus();
  });
}

/** What the arrow keys lead to from where the reader is; nothing outside the field and the titles of results. */
function neighbour({ key, target }: KeyboardEvent, input: HTMLElement, results: HTMLElement): HTMLElement | undefined {
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return undefined;
  const stops = [input, ...results.querySelectorAll<HTMLElement>('.result-title a')];
  const at = stops.findIndex((stop) => stop === target);
  return at === -1 ? undefined : stops[key === 'ArrowDown' ? at + 1 : at - 1];
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|SELECT|TEXTAREA)$/.test(target.nodeName))
  );
}
