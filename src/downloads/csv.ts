import { csvFormatRow } from 'd3-dsv';
import type { Block } from '../blocks/block.ts';
import { printable } from '../markup.ts';
import { fieldsOf } from './columns.ts';

/**
 * A block as CSV by RFC 4180: UTF-8, CRLF, a heading row of ids, raw values (`6000000`, not `$6M`). An empty cell says
 * why in `<id>_missing`. Text that a spreadsheet would run as a formula stands behind an apostrophe.
 *
 * @param origin of relative addresses: `https://research.example`
 */
export function blockCsv(block: Block, origin: string): string {
  const fields = fieldsOf(block, origin);
  const records = block.table.rows.map((row) => fields.map(({ of }) => written(of(row))));
  return [fields.map(({ name }) => written(name)), ...records].map((record) => `${csvFormatRow(record)}\r\n`).join('');
}

/** Beginnings that Excel, LibreOffice or Sheets take for a formula, full-width forms among them. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

function written(value: string | number | boolean | null): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const text = printable(value);
  return FORMULA.test(text) ? `'${text}` : text;
}
