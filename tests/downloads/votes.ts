import fc from 'fast-check';
import { missingCell, textCell } from '../../src/blocks/block.ts';
import type { Block, Cell } from '../../src/blocks/block.ts';
import type { Qualifier } from '../../src/quantities/quantity.ts';

export const ORIGIN = 'https://research.example';
export const USD = { kind: 'money', currency: 'USD' } as const;

export const money = (value: number, text: string, qualifier: Qualifier = 'exact', more: Partial<Cell> = {}): Cell => {
  return { text, value, quantity: { value, qualifier, unit: USD }, ...more };
};

export const VOTES: Block = {
  kind: 'ranking',
  id: 'votes',
  title: 'Share of the vote',
  finding: 'Astra DAO leads.',
  table: {
    header: 1,
    columns: [
      { id: 'rank', label: 'Rank', type: 'rank' },
      { id: 'name', label: 'Name', type: 'name' },
      { id: 'cap', label: 'Market cap', type: 'quantity', unit: USD },
      { id: 'page', label: 'Page', type: 'link' },
    ],
    rows: [
      {
        id: 'astra-dao',
        cells: [
          textCell('1', { value: 1 }),
          textCell('Astra DAO', { href: '/assets/astra-dao/' }),
          money(6e6, '$6M'),
          textCell('Page', { href: 'https://astra.example/' }),
        ],
      },
      {
        id: 'nexa',
        cells: [
          textCell('2', { value: 2 }),
          textCell('Nexa, "base" chain'),
          money(60e6, '<$60M', 'under', { note: 'Given as a ceiling.' }),
          missingCell('not-applicable'),
        ],
      },
      {
        id: 'connext',
        cells: [
          textCell('3', { value: 3 }),
          textCell('=HYPERLINK("x")'),
          missingCell('not-captured'),
          missingCell('not-applicable'),
        ],
      },
      {
        id: 'others',
        computed: true,
        cells: [
          missingCell('not-applicable'),
          textCell('Others'),
          money(-3.5, '−$3.50'),
          missingCell('not-applicable'),
        ],
      },
    ],
  },
  notes: ['Two coins are tied.'],
  provenance: {
    source: { id: 'moon', title: 'Moon Awards 2024', url: 'https://moon.example/' },
    asOf: { date: '2024' },
  },
  values: [],
  assets: ['astra-dao', 'nexa', 'connext'],
};

export const changed = (table: Partial<Block['table']>): Block => ({ ...VOTES, table: { ...VOTES.table, ...table } });

/** Text as hostile as a cell may hold. */
export const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('=1', '"', 'a,b', 'a\r\nb', "'=1", '', ' ', '😀', '\u202E'),
);
