/** Notes beside terms, in the browser: shown while a term has the pointer or the focus of the keyboard. */

/** How long a pointer rests on a term before its note shows, and how long it may be on its way to the note, in milliseconds. */
const REST = 150;
const WAY = 300;

/** A term's link and the note that explains it. */
interface Explained {
  readonly link: HTMLAnchorElement;
  readonly note: HTMLElement;
}

/** Lets every linked term of a page show its note. Where notes cannot be laid over a page, links stay links. */
export function explainTerms(page: Document): void {
  if (!('popover' in HTMLElement.prototype)) return;
  const notes = new Notes();
  for (const link of page.querySelectorAll<HTMLAnchorElement>('a.term')) {
    const text = page.getElementById(link.getAttribute('aria-describedby') ?? '');
    const note = text?.closest<HTMLElement>('.term-note');
    if (note) listen({ link, note }, notes);
  }
  page.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') notes.hide();
  });
  page.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Node && !notes.holds(target)) notes.hide();
  });
}

/** The one note that is shown, if any. */
class Notes {
  #shown: Explained | undefined;
  #timer = 0;

  isShown({ link }: Explained): boolean {
    return this.#shown?.link === link;
  }

  holds(target: Node): boolean {
    return this.#shown !== undefined && (this.#shown.link.contains(target) || this.#shown.note.contains(target));
  }

  show(term: Explained): void {
    this.stay();
    if (this.isShown(term)) return;
    this.hide();
    term.link.classList.add('term-shown');
    term.note.showPopover();
    this.#shown = term;
  }

  hide(): void {
    this.stay();
    this.#shown?.link.classList.remove('term-shown');
    this.#shown?.note.hidePopover();
    this.#shown = undefined;
  }

  showSoon(term: Explained): void {
    this.#after(REST, () => this.show(term));
  }

  /** Once the pointer has left, unless the keyboard's focus holds the note. */
  hideSoon({ link }: Explained): void {
    this.#after(WAY, () => {
      if (!link.matches(':focus-visible')) this.hide();
    });
  }

  /** Forgets what was about to happen. */
  stay(): void {
    window.clearTimeout(this.#timer);
  }

  #after(delay: number, action: () => void): void {
    this.stay();
    this.#timer = window.setTimeout(action, delay);
  }
}

function listen(term: Explained, notes: Notes): void {
  const { link, note } = term;
  const isTouch = ({ pointerType }: PointerEvent): boolean => pointerType === 'touch';
  link.addEventListener('pointerenter', (event) => {
    if (!isTouch(event)) notes.showSoon(term);
  });
  note.addEventListener('pointerenter', () => notes.stay());
  for (const element of [link, note]) {
    element.addEventListener('pointerleave', (event) => {
      if (!isTouch(event)) notes.hideSoon(term);
    });
  }
  link.addEventListener('focus', () => {
    if (link.matches(':focus-visible')) notes.show(term);
  });
  link.addEventListener('blur', () => {
    if (notes.isShown(term)) notes.hide();
  });
  explainOnTap(term, notes);
}

/** A finger cannot hover: its first tap shows the note, the second follows the link. */
function explainOnTap(term: Explained, notes: Notes): void {
  let isFirst = false;
  term.link.addEventListener('pointerdown', ({ pointerType }) => {
    isFirst = pointerType === 'touch' && !notes.isShown(term);
  });
  term.link.addEventListener('pointercancel', () => {
    isFirst = false;
  });
  term.link.addEventListener('click', (event) => {
    if (!isFirst) return;
    event.preventDefault();
    isFirst = false;
    notes.show(term);
  });
}
