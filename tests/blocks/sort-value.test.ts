import { describe, expect, test } from 'vitest';
import { missingCell, textCell } from '../../src/blocks/block.ts';
import type { Cell, Column } from '../../src/blocks/block.ts';
import { readNumber, sortOf, sortValue } from '../../src/blocks/sort-value.ts';

const column = (type: Column['type']): Column => ({ id: 'c', label: 'C', type });
const cell = (text: string, value: Cell['value']): Cell => ({ text, value });

describe('the number in a text', () => {
  test.each([
    ['$1,041.91', 1041.91],
    ['15=', 15],
    ['−3.5%', -3.5],
    ['9.54×', 9.54],
    ['~0.66×', 0.66],
    ['0', 0],
  ])('of %s is %d', (text, number) => expect(readNumber(text)).toBe(number));

  test.each(['—', 'n/a', 'undisclosed', ''])('of %j is none', (text) => expect(readNumber(text)).toBeUndefined());
});

describe('what a cell is ordered by', () => {
  test.each([
    ['$6M', 6_000_000, '6000000'],
    ['~$1.5B', 1_500_000_000, '1500000000'],
    ['$1,041.91', 1041.91, undefined],
    ['21.8%', 21.8, undefined],
  ])('stands beside %s only where the text would be read as another number', (text, value, said) => {
    expect(sortValue(cell(text, value), column('quantity'))).toBe(said);
  });

  test('is the day of a date, and nothing for words and gaps', () => {
    expect(sortValue(cell('21 November 2026', '2026-11-21'), column('date'))).toBe('2026-11-21');
    expect(sortValue(textCell('Layer 2'), column('text'))).toBeUndefined();
    expect(sortValue(missingCell('withheld'), column('quantity'))).toBeUndefined();
  });
});

test('ranks, figures and words are ordered, links are not', () => {
  const types = ['rank', 'quantity', 'name', 'text', 'flag', 'date', 'link'] as const;
  expect(types.map((type) => sortOf(column(type)))).toEqual([
    'rank',
    'number',
    'text',
    'text',
    'text',
    'text',
    undefined,
  ]);
});
