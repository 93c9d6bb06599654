/** What a page's table has beyond that of a feed. */
import { describe, expect, test } from 'vitest';
import { missingCell, textCell } from '../../src/blocks/block.ts';
import type { Cell, Column, DataTable } from '../../src/blocks/block.ts';
import { drawTable } from '../../src/blocks/draw-table.ts';
import type { Qualifier } from '../../src/quantities/quantity.ts';

const draw = (table: DataTable, mode: 'page' | 'portable' = 'page'): string =>
  drawTable(table, { mode, caption: 'Sizes' }).text;

const multiple = (value: number, qualifier: Qualifier = 'exact'): Cell => ({
  text: `${value}×`,
  value,
  quantity: { value, qualifier, unit: { kind: 'multiple' } },
});
const score = (value: number, qualifier: Qualifier = 'exact'): Cell => ({
  text: String(value),
  value,
  quantity: { value, qualifier, unit: { kind: 'score', max: 10 } },
});
const NAME: Column = { id: 'name', label: 'Name', type: 'name' };
const TIMES: Column = { id: 'times', label: 'Times', type: 'quantity', cue: { form: 'shade' } };
const SCORE: Column = {
  id: 'score',
  label: 'Score',
  type: 'quantity',
  unit: { kind: 'score', max: 10 },
  cue: { form: 'bar', most: 10 },
};
const columnOf = (column: Column, cells: readonly Cell[]): DataTable => ({
  columns: [NAME, column],
  rows: cells.map((cell, index) => ({ id: String(index), cells: [textCell('N'), cell] })),
  header: 0,
});

describe('the head', () => {
  const grouped: DataTable = {
    columns: [
      NAME,
      ...['Low', 'High'].map((own): Column => ({
        id: own,
        label: `${own} price`,
        type: 'quantity',
        unit: { kind: 'money', currency: 'EUR' },
        group: { label: 'Price', own },
      })),
    ],
    rows: [],
    header: 0,
  };

  test('says once what neighbours share, with its unit', () => {
    expect(draw(grouped)).toContain(
      '<thead><tr><th scope="col" rowspan="2">Name</th><th scope="colgroup" colspan="2" class="group-head">Price <span class="unit">EUR</span></th></tr><tr><th scope="col" class="num">Low</th><th scope="col" class="num">High</th></tr></thead>',
    );
  });

  test('has one line of whole names in feeds', () => {
    expect(draw(grouped, 'portable')).toContain(
      '<thead><tr><th scope="col">Name</th><th scope="col">Low price</th><th scope="col">High price</th></tr></thead>',
    );
  });

  test('says of how many points a score is, unless its name does', () => {
    expect(draw(columnOf(SCORE, []))).toContain('Score <span class="unit">of 10</span></th>');
    expect(draw(columnOf({ ...SCORE, label: 'Score, of 10' }, []))).toContain('>Score, of 10</th>');
  });

  test('says what a column is ordered by only where the table can be', () => {
    expect(draw({ ...columnOf(SCORE, []), sortable: true })).toContain('data-sort="text">Name</th>');
    expect(draw(columnOf(SCORE, []))).not.toContain('data-sort');
  });
});

describe('shades', () => {
  test('deepen at 1, 2, 5 and 10, below which there is none', () => {
    const drawn = draw(
      columnOf(
        TIMES,
        [0.99, 1, 1.99, 2, 5, 9.99, 10].map((value) => multiple(value)),
      ),
    );
    expect([...drawn.matchAll(/<td class="num(?: (shade-\d))?"/g)].map(([, shade]) => shade)).toEqual([
      undefined,
      'shade-1',
      'shade-1',
      'shade-2',
      'shade-3',
      'shade-3',
      'shade-4',
    ]);
    expect(drawn).toContain('<p class="table-key">Shaded from ');
  });

  test('have no key where nothing is shaded', () => {
    expect(draw(columnOf(TIMES, [multiple(0.5)]))).not.toContain('table-key');
  });

  test.each(['under', 'over'] as const)('are left out of a column with a figure that is a bound (%s)', (qualifier) => {
    expect(draw(columnOf(TIMES, [multiple(3), multiple(4, qualifier)]))).not.toMatch(/shade|table-key/);
  });
});

describe('bars', () => {
  test('are as long as the score is of the best, and absent where nothing is known', () => {
    const drawn = draw(columnOf(SCORE, [score(7.5), missingCell('withheld'), score(10)]));
    expect([...drawn.matchAll(/<rect width="([\d.]+)"/g)].map(([, width]) => width)).toEqual(['75', '100']);
  });

  test('are left out of a column with a bound, and of feeds', () => {
    expect(draw(columnOf(SCORE, [score(7), score(6, 'under')]))).not.toContain('cell-bar');
    expect(draw(columnOf(SCORE, [score(7)]), 'portable')).not.toContain('cell-bar');
  });
});

describe('rows on a phone', () => {
  test('are marked on the box, and records name each value', () => {
    const drawn = draw({
      ...columnOf({ ...NAME, id: 'said', label: 'Said' }, [textCell('A text of some length')]),
      narrow: 'records',
    });
    expect(drawn).toContain('<div class="table-scroll records">');
    expect(drawn).toContain('<td class="long" data-label="Said">A text of some length</td>');
  });

  test('say nothing of it in feeds', () => {
    expect(draw({ ...columnOf(SCORE, [score(1)]), narrow: 'records', sortable: true }, 'portable')).not.toMatch(
      /class=|data-/,
    );
  });
});
