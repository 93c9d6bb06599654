import type { Cell, DataTable } from '../blocks/block.ts';
import { join, svg } from '../markup.ts';
import type { Markup } from '../markup.ts';
import type { Box } from './figure.ts';
import { shortened, widthOf } from './lettering.ts';
import { text } from './text.ts';

const ROWS = 5;
const SIZE = 23;
const HEAD = 18;
const STEP = 58;

/** The first rows of a table with the name of each and its first figure, or where it has none, its first text. */
export function drawRows(table: DataTable, { x, y, width, height }: Box): Markup {
  const rows = table.rows
    .filter(({ computed }) => computed !== true)
    .slice(0, Math.min(ROWS, Math.floor(height / STEP)));
  const column = shownColumn(table, rows);
  const right = x + width;
  const label = table.columns[column]?.label ?? '';
  const head = [
    text({ x, y: y + HEAD, size: HEAD, bold: true, fill: 'k-muted', text: table.columns[table.header]?.label ?? '' }),
    text({
      x: right,
      y: y + HEAD,
      size: HEAD,
      bold: true,
      fill: 'k-muted',
      anchor: 'end',
      text: shortened(label, width / 2, HEAD, 'sans'),
    }),
  ];
  const drawn = rows.map(({ cells }, index) => {
    const top = y + 34 + index * STEP;
    return drawRow([cells[table.header], cells[column]], { x, y: top, width, height: STEP });
  });
  return join([...head, ...drawn], '\n');
}

/** The column that says something of most of these rows: of quantities, where one says it of half of them. */
function shownColumn({ columns, header }: DataTable, rows: DataTable['rows']): number {
  const saidIn = (index: number): number => rows.filter(({ cells }) => (cells[index]?.value ?? null) !== null).length;
  const fullest = (indices: readonly number[]): number | undefined =>
    indices.reduce<number | undefined>(
      (best, index) => (best === undefined || saidIn(index) > saidIn(best) ? index : best),
      undefined,
    );
  const others = columns
    .map((_, index) => index)
    .filter((index) => index !== header && columns[index]?.type !== 'rank');
  const quantity = fullest(others.filter((index) => columns[index]?.type === 'quantity'));
  if (quantity !== undefined && 2 * saidIn(quantity) >= rows.length) return quantity;
  return fullest(others) ?? header;
}

/** A figure is never cut off to make room for a name; of two texts, each has about half. */
function drawRow([name, value]: readonly [Cell | undefined, Cell | undefined], { x, y, width }: Box): Markup {
  const said = value === name ? '' : shortened(value?.text ?? '', width * 0.55, SIZE, 'sans');
  const room = width - widthOf(said, SIZE, 'sans') - 24;
  return svg`<line class="k-rule" x1="${x}" x2="${x + width}" y1="${y}" y2="${y}"/>
${text({ x, y: y + 38, size: SIZE, bold: true, text: shortened(name?.text ?? '', room, SIZE, 'sans') })}
${text({ x: x + width, y: y + 38, size: SIZE, anchor: 'end', text: said })}`;
}
