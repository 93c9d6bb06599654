/** What a cell is ordered by. The browser reads most of it off the text; the rest stands in an attribute. */
import type { Cell, Column } from './block.ts';

/** How a column is ordered, as its head says it: nothing where it leads elsewhere. */
export function sortOf({ type }: Column): 'rank' | 'number' | 'text' | undefined {
  if (type === 'link') return undefined;
  if (type === 'rank') return 'rank';
  return type === 'quantity' ? 'number' : 'text';
}

/** The machine's value of a cell, where its text alone would be read as another: `6000000` for `$6M`. */
export function sortValue({ text, value }: Cell, { type }: Column): string | undefined {
  if (type === 'date' && typeof value === 'string') return value;
  return typeof value !== 'number' || readNumber(text) === value ? undefined : String(value);
}

/** The number in a text such as `$1,041.91`, `15=` or `−3%`; `undefined` where there is none. */
export function readNumber(text: string): number | undefined {
  const digits = text.replace(/[^\d.−-]/g, '').replace('−', '-');
  return /\d/.test(digits) ? Number(digits) : undefined;
}
