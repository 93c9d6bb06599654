/**
 * Opens the search from any page: by `/`, by Ctrl-K or ⌘K, by the links that say so. Every page carries this, so it is
 * small; the rest is loaded when it is first used, and keys pressed meanwhile are not lost.
 */
import type * as Overlay from './overlay.ts';
import overlay from './overlay.ts?late';

let typed: string | undefined;

function open(event: Event): void {
  event.preventDefault();
  const field = document.querySelector<HTMLInputElement>('#search-query');
  if (field?.offsetParent) {
    field.select();
    return;
  }
  if (typed !== undefined) return;
  typed = '';
  (import(/* @vite-ignore */ overlay) as Promise<typeof Overlay>)
    .then(({ openSearch }) => openSearch(() => typed))
    .catch(() => {
      location.href = '/search/';
    })
    .finally(() => {
      typed = undefined;
    });
}

addEventListener('keydown', (event) => {
  const { key, target, ctrlKey, metaKey, altKey } = event;
  if (altKey || event.isComposing) return;
  if (ctrlKey || metaKey) {
    if (key.toLowerCase() === 'k' && !event.shiftKey) open(event);
    return;
  }
  const isTyping =
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input,select,textarea'));
  if (isTyping) return;
  if (typed !== undefined && key.length === 1) {
    event.preventDefault();
    typed += key;
  } else if (key === '/' && !isOff()) open(event);
});

/** Single keys get in the way of those who speak to their computer: the search itself has a switch. */
function isOff(): boolean {
  try {
    return localStorage.getItem('search-key') === 'off';
  } catch {
    return false;
  }
}

for (const link of document.querySelectorAll<HTMLElement>('[data-search-open]')) {
  link.addEventListener('click', (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey) open(event);
  });
}
