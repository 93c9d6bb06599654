/** Buttons that copy the address of a figure or a sample of code. */
import type { Announcer } from './announcer.ts';

/** How long a button says that it has copied, in milliseconds. */
const PAUSE = 2000;

/** A button beside the number of each figure, for its address. */
export function offerLinks(page: Document, announcer: Announcer): void {
  for (const link of page.querySelectorAll<HTMLAnchorElement>('.block-number a'))
    offer(link.parentElement, { label: 'Copy link', of: link.textContent, text: () => link.href, announcer });
}

/** A button above each sample. */
export function offerCode(page: Document, announcer: Announcer): void {
  for (const code of page.querySelectorAll<HTMLElement>('.code'))
    offer(code, { label: 'Copy', of: 'code', text: () => code.querySelector('pre')?.textContent ?? '', announcer });
}

interface Offer {
  readonly label: string;
  /** What is copied, for readers who hear the button. */
  readonly of: string;
  readonly text: () => string;
  readonly announcer: Announcer;
}

/** Where nothing can be copied, as on a page that came unencrypted, there is no button. */
function offer(place: HTMLElement | null, { label, of, text, announcer }: Offer): void {
  if (!('clipboard' in navigator) || !place) return;
  const page = place.ownerDocument;
  const [button, said, what] = [page.createElement('button'), page.createElement('span'), page.createElement('span')];
  button.type = 'button';
  button.className = 'copy';
  said.textContent = label;
  what.className = 'visually-hidden';
  what.textContent = ` ${of}`;
  button.append(said, what);
  button.addEventListener('click', () => {
    void navigator.clipboard.writeText(text()).then(
      () => answer(said, 'Copied', label, announcer),
      () => answer(said, 'Not copied', label, announcer),
    );
  });
  place.append(button);
}

function answer(place: HTMLElement, said: string, label: string, announcer: Announcer): void {
  place.textContent = said;
  announcer.say(said);
  window.setTimeout(() => {
    place.textContent = label;
    announcer.say('');
  }, PAUSE);
}
