import { csvParse, csvParseRows } from 'd3-dsv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { missingCell, textCell } from '../../src/blocks/block.ts';
import type { Block, Cell } from '../../src/blocks/block.ts';
import { blockCsv } from '../../src/downloads/csv.ts';
import { printable } from '../../src/markup.ts';
import { changed, money, ORIGIN, text, VOTES } from './votes.ts';

test('a table is written as raw values with what qualifies them, and where they came from', () => {
  expect(blockCsv(VOTES, ORIGIN).replaceAll('\r\n', '\n')).toMatchInlineSnapshot(`
    "rank,rank_missing,name,cap,cap_qualifier,cap_missing,cap_note,page,page_url,page_missing,source,source_url,as_of,computed
    1,,Astra DAO,6000000,,,,Page,https://astra.example/,,Moon Awards 2024,https://moon.example/,2024,
    2,,"Nexa, ""base"" chain",60000000,under,,Given as a ceiling.,,,not-applicable,Moon Awards 2024,https://moon.example/,2024,
    3,,"'=HYPERLINK(""x"")",,,not-captured,,,,not-applicable,Moon Awards 2024,https://moon.example/,2024,
    ,not-applicable,Others,-3.5,,,,,,not-applicable,Moon Awards 2024,https://moon.example/,2024,true
    "
  `);
});

test('every line ends with CRLF, the last one too', () => {
  const lines = blockCsv(VOTES, ORIGIN).split('\r\n');
  expect(lines).toHaveLength(6);
  expect(lines.at(-1)).toBe('');
});

test('exact, complete and typed rows add no columns', () => {
  const plain = changed({ rows: VOTES.table.rows.slice(0, 1) });
  expect(csvParseRows(blockCsv(plain, ORIGIN))[0]).toEqual([
    'rank',
    'name',
    'cap',
    'page',
    'page_url',
    'source',
    'source_url',
    'as_of',
  ]);
});

test('an address of the site is absolute', () => {
  const link = changed({
    rows: [
      {
        id: 'a',
        cells: [missingCell('withheld'), textCell('A'), missingCell('withheld'), textCell('A', { href: '/a/' })],
      },
    ],
  });
  expect(csvParse(blockCsv(link, ORIGIN))[0]?.page_url).toBe(`${ORIGIN}/a/`);
});

test('an address that is the value itself has no column of its own', () => {
  const address = 'https://astra.example/';
  const cell = { text: 'Page', value: address, href: address };
  const link = changed({
    rows: [{ id: 'a', cells: [missingCell('withheld'), textCell('A'), missingCell('withheld'), cell] }],
  });
  const [row] = csvParse(blockCsv(link, ORIGIN));
  expect(row).toMatchObject({ page: address });
  expect(row).not.toHaveProperty('page_url');
});

test('where a source gives no date, the file says so', () => {
  const undated: Block = {
    ...VOTES,
    provenance: { ...VOTES.provenance, asOf: { unstated: 'The source dates nothing.' } },
  };
  expect(csvParse(blockCsv(undated, ORIGIN))[0]?.as_of).toBe('not stated: The source dates nothing.');
});

test('a cell with a source of its own says so beside it', () => {
  const source = { id: 'x', title: 'Another source' };
  const own = changed({
    rows: [
      {
        id: 'a',
        cells: [
          missingCell('withheld'),
          textCell('A'),
          money(1, '$1', 'exact', { source, asOf: { date: '2025-01' } }),
          missingCell('withheld'),
        ],
      },
    ],
  });
  expect(csvParse(blockCsv(own, ORIGIN))[0]).toMatchObject({
    cap_source: 'Another source',
    cap_as_of: '2025-01',
    source: 'Moon Awards 2024',
  });
});

test('a table with a column `source` keeps it, and the added one gets a number', () => {
  const own = changed({
    columns: [{ id: 'source', label: 'Source', type: 'text' }],
    rows: [{ id: 'a', cells: [textCell('Mine')] }],
  });
  expect(csvParse(blockCsv(own, ORIGIN))[0]).toMatchObject({ source: 'Mine', source_2: 'Moon Awards 2024' });
});

test('a column whose cells differ in unit says each', () => {
  const share: Cell = { text: '5%', value: 5, quantity: { value: 5, qualifier: 'exact', unit: { kind: 'percent' } } };
  const mixed = changed({
    columns: [{ id: 'value', label: 'Value', type: 'quantity' }],
    rows: [
      { id: 'a', cells: [money(1, '$1')] },
      { id: 'b', cells: [share] },
    ],
  });
  expect(csvParse(blockCsv(mixed, ORIGIN)).map((row) => row.value_unit)).toEqual(['USD', 'percent']);
});

describe('text that a spreadsheet would run', () => {
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1'])('%j stands behind an apostrophe', (text) => {
    const block = changed({
      rows: [
        { id: 'a', cells: [missingCell('withheld'), textCell(text), missingCell('withheld'), missingCell('withheld')] },
      ],
    });
    expect(csvParse(blockCsv(block, ORIGIN))[0]?.name).toBe(`'${text}`);
  });

  test('a negative number is a number', () => {
    expect(csvParse(blockCsv(VOTES, ORIGIN))[3]?.cap).toBe('-3.5');
  });
});

test('whatever the text is, a reader of CSV gets it back', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1 }), (names) => {
      const rows = names.map((name) => ({
        id: 'a',
        cells: [textCell('1', { value: 1 }), textCell(name), money(1, '$1'), missingCell('withheld')],
      }));
      const read = csvParse(blockCsv(changed({ rows }), ORIGIN)).map((row) => row.name);
      expect(read.map((name) => name!.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, ''))).toEqual(
        names.map((name) => printable(name).replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, '')),
      );
    }),
  );
});

test('whatever the number is, a reader of CSV gets it back', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const rows = [
        { id: 'a', cells: [textCell('1', { value: 1 }), textCell('A'), money(value, '?'), missingCell('withheld')] },
      ];
      expect(Number(csvParse(blockCsv(changed({ rows }), ORIGIN))[0]?.cap)).toBe(value === 0 ? 0 : value);
    }),
  );
});
