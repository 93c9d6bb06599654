/** The rows of a table in the order of a column: one way, then the other, then as the source has them. */
import { readNumber } from '../../blocks/sort-value.ts';
import type { Announcer } from './announcer.ts';

type Direction = 'ascending' | 'descending';

/** What a table is ordered by; `undefined` for the order of its source. */
interface Order {
  readonly head: HTMLTableCellElement;
  readonly direction: Direction;
}

/** Makes a button of each head of a column that rows can be ordered by. */
export function offerOrder(page: Document, announcer: Announcer): void {
  for (const table of page.querySelectorAll<HTMLTableElement>('table:has(th[data-sort])')) {
    const rows = [...(table.tBodies[0]?.rows ?? [])];
    let order: Order | undefined;
    table.classList.add('sortable');
    for (const head of table.querySelectorAll<HTMLTableCellElement>('th[data-sort]')) {
      const label = head.textContent;
      buttonIn(head).addEventListener('click', () => {
        order?.head.removeAttribute('aria-sort');
        order = next(head, order);
        if (order) head.ariaSort = order.direction;
        table.tBodies[0]?.append(...(order ? ordered(rows, order) : rows));
        announcer.say(order ? said(label, order) : 'In the order of the source.');
      });
    }
  }
}

function buttonIn(head: HTMLElement): HTMLButtonElement {
  const button = head.ownerDocument.createElement('button');
  button.type = 'button';
  button.append(...head.childNodes);
  head.append(button);
  return button;
}

/** Figures begin with the highest, ranks and words with the first. */
function next(head: HTMLTableCellElement, order: Order | undefined): Order | undefined {
  const first = head.dataset.sort === 'number' ? 'descending' : 'ascending';
  if (order?.head !== head) return { head, direction: first };
  if (order.direction !== first) return undefined;
  return { head, direction: first === 'ascending' ? 'descending' : 'ascending' };
}

/** Rows without a value come last either way, rows that were computed after all; rows that are level stay as they were. */
function ordered(rows: readonly HTMLTableRowElement[], { head, direction }: Order): HTMLTableRowElement[] {
  const keys = new Map(rows.map((row) => [row, keyOf(row, head)]));
  const place = (row: HTMLTableRowElement): number =>
    row.classList.contains('computed') ? 2 : keys.get(row) === undefined ? 1 : 0;
  const sign = direction === 'ascending' ? 1 : -1;
  return rows.toSorted((one, other) => place(one) - place(other) || sign * compare(keys.get(one), keys.get(other)));
}

type Key = number | string | undefined;

function keyOf(row: HTMLTableRowElement, { cellIndex, dataset }: HTMLTableCellElement): Key {
  const cell = row.cells[cellIndex];
  const value = cell?.dataset.v;
  if (!cell || cell.querySelector('.missing')) return undefined;
  if (dataset.sort === 'text') return value ?? (cell.textContent.trim() || undefined);
  return value === undefined ? readNumber(cell.firstChild?.textContent ?? '') : Number(value);
}

const words = new Intl.Collator('en', { numeric: true });

function compare(one: Key, other: Key): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return words.compare(String(one ?? ''), String(other ?? ''));
}

function said(label: string, { head, direction }: Order): string {
  const ways = head.dataset.sort === 'text' ? ['first to last', 'last to first'] : ['lowest first', 'highest first'];
  return `Ordered by ${label}, ${ways[direction === 'ascending' ? 0 : 1] ?? ''}.`;
}
