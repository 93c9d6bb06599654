/** Reads what an editor typed in a cell by the type of its column. */
import type { Cell } from '../blocks/block.ts';
import { textCell } from '../blocks/block.ts';
import type { CellValue } from '../blocks/cell.ts';
import { formatDate, formatQuantity, formatValue, listed } from '../format.ts';
import { isDate } from '../provenance/provenance.ts';
import { readAmount } from '../quantities/quantity.ts';
import type { Amount, Quantity, Unit } from '../quantities/quantity.ts';
import type { RankingColumn } from './column.ts';

/** What is wrong with a value, and how to write it. */
export interface Fault {
  readonly reason: string;
  readonly hint: string;
}

/** The cell that `raw` makes in `column`, or what is wrong with it. */
export function readCell(raw: CellValue, column: RankingColumn): Cell | Fault {
  switch (column.type) {
    case 'text':
      return readText(raw, column);
    case 'flag':
      return readFlag(raw, column);
    case 'link':
      return readLink(raw, column);
    case 'date':
      return readDate(raw, column);
    default:
      return readQuantity(raw, column);
  }
}

/** A quantity as a cell. */
export function quantityCell(quantity: Quantity): Cell {
  return { text: formatQuantity(quantity, 'table'), value: quantity.value, quantity };
}

const KINDS: Readonly<Record<Unit['kind'], string>> = {
  money: 'money',
  percent: 'percentages',
  multiple: 'multiples',
  score: 'scores',
  count: 'counts',
};
const EXAMPLES: Readonly<Record<Unit['kind'], string>> = {
  money: '`6M`',
  percent: '`21.8`',
  multiple: '`50x`',
  score: '`75`',
  count: '`75000`',
};

/** What is wrong where a figure names by its suffix another unit than that of its column; `raw` is the figure as typed. */
export function unitFault({ suffix }: Amount, raw: string | number, unit: Unit, label: string): Fault | undefined {
  if (suffix === undefined || (suffix === '%' && unit.kind === 'percent')) return undefined;
  const meant = suffix === 'x' ? 'multiple' : 'percentage';
  const reason = `\`${String(raw).trim()}\` is a ${meant}, but "${label}" holds ${KINDS[unit.kind]}.`;
  return { reason, hint: `Write a figure such as ${EXAMPLES[unit.kind]}, or correct the type of the column.` };
}

function readQuantity(raw: CellValue, column: RankingColumn): Cell | Fault {
  const { unit, label, digits } = column;
  if (unit === undefined || (typeof raw !== 'string' && typeof raw !== 'number'))
    return unfit(raw, `"${label}" holds ${KINDS[unit?.kind ?? 'count']}.`, 'Write one figure, such as `6M` or `21.8`.');
  const amount = readAmount(raw);
  if ('reason' in amount) return amount;
  const { value, qualifier } = amount;
  return (
    unitFault(amount, raw, unit, label) ??
    outOfRange(value, column) ??
    quantityCell(digits === undefined ? { value, qualifier, unit } : { value, qualifier, unit, digits })
  );
}

function outOfRange(value: number, { type, label, whole, max, unit }: RankingColumn): Fault | undefined {
  const limit = whole ?? max;
  if (unit === undefined || (limit === undefined && type !== 'count')) return undefined;
  if (value >= 0 && value <= (limit ?? Infinity)) return undefined;
  const shown = formatValue(value, unit);
  if (limit === undefined)
    return { reason: `${shown} is below zero, but "${label}" holds counts.`, hint: 'Write a number from 0 up.' };
  return {
    reason: `${shown} is outside "${label}", which runs from 0 to ${formatValue(limit, unit)}.`,
    hint: `Correct the figure, or the \`${whole === undefined ? 'max' : 'whole'}\` of the column.`,
  };
}

function readText(raw: CellValue, { label }: RankingColumn): Cell | Fault {
  if (typeof raw === 'string' || typeof raw === 'number') return textCell(String(raw));
  if (isList(raw)) return textCell(listed(raw));
  return unfit(raw, `"${label}" holds texts.`, 'Write one text, or a list of texts; `true` and `false` need quotes.');
}

function readFlag(raw: CellValue, { label }: RankingColumn): Cell | Fault {
  if (typeof raw === 'boolean') return { text: raw ? 'yes' : 'no', value: raw };
  return unfit(raw, `"${label}" is true or false.`, 'Write `true` or `false`, without quotes.');
}

function readLink(raw: CellValue, { label }: RankingColumn): Cell | Fault {
  const link = typeof raw === 'string' ? { text: label, href: raw } : raw;
  if (typeof link !== 'object' || isList(link))
    return unfit(raw, `"${label}" holds links.`, 'Write an address, such as `https://example.org/`.');
  if (isSecure(link.href)) return { text: link.text, value: link.href, href: link.href };
  return {
    reason: `\`${link.href}\` is not an https address.`,
    hint: `Write the whole address, such as \`https://${bareAddress(link.href)}\`.`,
  };
}

function readDate(raw: CellValue, { label }: RankingColumn): Cell | Fault {
  const iso = typeof raw === 'number' ? String(raw) : raw;
  if (typeof iso === 'string' && isDate(iso)) return { text: formatDate(iso), value: iso };
  return unfit(raw, `"${label}" holds dates.`, 'Write `2024`, `2024-06` or `2024-06-30`.');
}

function isSecure(href: string): boolean {
  const url = URL.parse(href);
  return url?.protocol === 'https:' && url.username === '' && href.startsWith('https://') && !/\s/.test(href);
}

function bareAddress(href: string): string {
  const rest = href
    .trim()
    .replace(/^[a-z][a-z0-9+.-]*:(?:\/\/)?/i, '')
    .replace(/\s.*$/, '');
  return /^[\w-]+(?:\.[\w-]+)+/.test(rest) ? rest : 'example.org/';
}

function isList(raw: CellValue | object): raw is readonly string[] & string[] {
  return Array.isArray(raw);
}

function unfit(raw: CellValue, expectation: string, hint: string): Fault {
  const shown =
    typeof raw === 'object'
      ? isList(raw)
        ? `[${raw.join(', ')}]`
        : `{ text: ${raw.text}, href: ${raw.href} }`
      : String(raw);
  return { reason: `\`${shown}\` does not fit: ${expectation}`, hint };
}
