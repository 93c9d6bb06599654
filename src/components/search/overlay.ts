/** The search over any page: a dialog that is made when it is first asked for. */
import styles from '../../styles/search.css?url';
import overStyles from '../../styles/search-over.css?url';
import { startSearch } from './client.ts';
import { element, link } from './elements.ts';
import { addFilters } from './filters.ts';
import { slashSwitch } from './slash-switch.ts';
import { drawParts } from './parts.ts';
import type { SearchParts } from './parts.ts';
import { addressOf } from './request.ts';

interface Overlay {
  readonly dialog: HTMLDialogElement;
  readonly parts: SearchParts;
}

let made: Promise<Overlay> | undefined;

/** @param typed what was typed since the reader asked for the search */
export async function openSearch(typed: () => string | undefined): Promise<void> {
  made ??= make();
  made.catch(() => (made = undefined));
  const { dialog, parts } = await made;
  if (dialog.open) return;
  dialog.showModal();
  const begun = typed() ?? '';
  parts.input.focus();
  if (begun === '') parts.input.select();
  else {
    parts.input.value = begun;
    parts.input.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

async function make(): Promise<Overlay> {
  const ready = loadStyles();
  const parts = drawParts();
  const page = link('/search/', 'Search page');
  const close = element('button', { type: 'button' }, 'Close');
  parts.line.append(close);
  const foot = element('p', { class: 'search-foot' }, page, slashSwitch());
  const dialog = element('dialog', { class: 'search-over', 'aria-label': 'Search' }, parts.root, foot);
  startSearch(parts, {
    otherwise: 'The search page lists everything.',
    onAnswer: (request) => (page.href = `/search/${addressOf(request)}`),
  });
  parts.filters.hidden = false;
  parts.filters.addEventListener('toggle', () => void addFilters(parts), { once: true });
  listenForClosing(dialog, close);
  await ready;
  document.body.append(dialog);
  return { dialog, parts };
}

/** The dialog is shown once it has its styles. */
const loadStyles = (): Promise<unknown> => Promise.all([styles, overStyles].map(loadSheet));

async function loadSheet(href: string): Promise<void> {
  if (document.querySelector(`link[href="${href}"]`)) return;
  const sheet = element('link', { rel: 'stylesheet', href });
  const loaded = new Promise((resolve, reject) => {
    sheet.onload = resolve;
    sheet.onerror = reject;
  });
  document.head.append(sheet);
  await loaded;
}

/** By Esc at once, though the field has text; by a click beside; by a link to a place on this very page. */
function listenForClosing(dialog: HTMLDialogElement, button: HTMLElement): void {
  const close = (): void => {
    // What is about to be hidden would hold the focus until the page is painted, and swallow a key pressed meanwhile.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    dialog.close();
  };
  button.addEventListener('click', close);
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    close();
  });
  dialog.addEventListener('click', ({ target }) => {
    const anchor = target instanceof Element ? target.closest('a') : null;
    if (target === dialog || anchor?.pathname === location.pathname) close();
  });
}
