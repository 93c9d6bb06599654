/** The exact value of a mark in a chart, beside it: for the pointer, a finger, and the arrow keys. */
import type { Announcer } from './announcer.ts';

/** How near to a mark a pointer is counted as on it, in pixels. */
const NEAR = 12;

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Lets every chart whose marks have values show them. Whoever hears the page has the table; keys are announced as well. */
export function showValues(page: Document, announcer: Announcer): void {
  const note = new Note(page);
  for (const chart of page.querySelectorAll<HTMLElement>('.block-chart:has([data-v])')) {
    chart.tabIndex = 0;
    chart.role = 'group';
    chart.ariaLabel = 'Chart. Arrow keys go through its values.';
    chart.addEventListener('pointermove', (event) => {
      if (!note.holds(event.target)) note.show(chart, nearest(chart, event));
    });
    chart.addEventListener('pointerleave', ({ pointerType }) => {
      if (pointerType !== 'touch') note.hide();
    });
    chart.addEventListener('pointerdown', (event) => note.show(chart, nearest(chart, event)));
    chart.addEventListener('blur', () => note.hide());
    chart.addEventListener('keydown', (event) => {
      const mark = aimed(chart, event.key, note.mark);
      if (!mark) return;
      event.preventDefault();
      note.show(chart, mark);
      announcer.say(mark.dataset.v ?? '');
    });
  }
  page.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') note.hide();
  });
}

/** Marks of the drawing that is shown: there may be one for wide and one for narrow screens. */
function marksOf(chart: HTMLElement): SVGGElement[] {
  return [...chart.querySelectorAll<SVGGElement>('[data-v]')].filter((mark) => mark.getClientRects().length > 0);
}

/** What a key leads to. */
function aimed(chart: HTMLElement, key: string, from: SVGGElement | undefined): SVGGElement | undefined {
  const marks = marksOf(chart);
  const step = STEPS[key];
  if (key === 'Home') return marks[0];
  if (key === 'End') return marks.at(-1);
  if (step === undefined) return undefined;
  const at = marks.findIndex((mark) => mark === from);
  return at === -1 ? marks.at(step > 0 ? 0 : -1) : (marks[at + step] ?? marks[at]);
}

/** The mark under the pointer or the one closest to it. */
function nearest(chart: HTMLElement, { clientX, clientY }: PointerEvent): SVGGElement | undefined {
  let [closest, least]: [SVGGElement | undefined, number] = [undefined, NEAR];
  for (const mark of marksOf(chart)) {
    const { left, right, top, bottom } = mark.getBoundingClientRect();
    const away = Math.hypot(Math.max(left - clientX, 0, clientX - right), Math.max(top - clientY, 0, clientY - bottom));
    if (away < least) [closest, least] = [mark, away];
  }
  return closest;
}

/** The one label of a page. */
class Note {
  mark: SVGGElement | undefined;
  readonly #label: HTMLElement;

  constructor(page: Document) {
    this.#label = page.createElement('p');
    this.#label.className = 'chart-value';
    this.#label.ariaHidden = 'true';
  }

  holds(target: EventTarget | null): boolean {
    return target === this.#label;
  }

  hide(): void {
    this.mark?.classList.remove('c-shown');
    this.mark = undefined;
    this.#label.remove();
  }

  show(chart: HTMLElement, mark: SVGGElement | undefined): void {
    if (mark === this.mark) return;
    this.hide();
    if (!mark) return;
    this.mark = mark;
    mark.classList.add('c-shown');
    this.#label.textContent = mark.dataset.v ?? '';
    chart.append(this.#label);
    this.#place(chart.getBoundingClientRect(), mark.getBoundingClientRect());
  }

  /** Above the middle of the mark, within the chart's width. */
  #place(chart: DOMRect, mark: DOMRect): void {
    const { width, height } = this.#label.getBoundingClientRect();
    const middle = (mark.left + mark.right) / 2 - chart.left - width / 2;
    const left = Math.max(0, Math.min(middle, chart.width - width));
    this.#label.style.left = `${String(left)}px`;
    this.#label.style.top = `${String(mark.top - chart.top - height)}px`;
  }
}
