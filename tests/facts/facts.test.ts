import { describe, expect, it } from 'vitest';
import { toFacts } from '../../src/facts/facts.ts';
import { factsSchema } from '../../src/facts/schema.ts';
import type { Inherited } from '../../src/provenance/inheritance.ts';
import { contextAt, findings, INHERITED, read, subject, told } from '../blocks/context.ts';

function facts(yaml: string, inherited?: Inherited) {
  const context = contextAt('facts', 'claims', inherited);
  return { made: toFacts(read(factsSchema, yaml), context)!, problems: context.problems };
}

const CLAIMS = `
title: What they say
status: claimed
rows:
  gameswift-return: { of: gameswift, value: 50x, label: Return in one year }
  velas-speed: { of: velas, value: 75000, label: Highest number of transactions a second, source: exchange }
  channels: { value: 30+, label: Television channels, note: Not counted }
  loan: { of: gameswift, value: 150%+, label: Loan as a share of the collateral }
  price: { value: 0.017, unit: money, label: Lowest price of a call, asOf: 2025-10 }
  maker: { value: Coinbase, label: Maintained by }
  seen: { value: 2025-10, unit: date, label: First listed }
`;

describe('facts', () => {
  const { made, problems } = facts(CLAIMS);

  it('read each value by its own unit', () => {
    expect(problems).toEqual([]);
    expect(made.table.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['Return in one year', 'Gameswift', '50×'],
      ['Highest number of transactions a second', 'Velas', '75,000'],
      ['Television channels', '', '30+'],
      ['Loan as a share of the collateral', 'Gameswift', '150%+'],
      ['Lowest price of a call', '', '$0.017'],
      ['Maintained by', '', 'Coinbase'],
      ['First listed', '', 'October 2025'],
    ]);
  });

  it('say in title, head and notes that they are claims', () => {
    expect(made.title).toBe('What they say (claimed)');
    expect(made.table.columns.map(({ label }) => label)).toEqual(['Fact', 'Of', 'Claimed value']);
    expect(made.notes).toEqual([
      'These are claims: they are repeated as they were made, and were not checked.',
      'In the table, + means over.',
    ]);
  });

  it('keep a title that says so itself', () => {
    expect(facts('{ title: Claims of others, status: claimed, rows: { a: { value: 1, label: A } } }').made.title).toBe(
      'Claims of others',
    );
  });

  it('have values that prose can say', () => {
    expect(Object.fromEntries(made.values.map(({ path, text }) => [path, text]))).toEqual({
      'claims.gameswift-return': '50×',
      'claims.velas-speed': '75,000',
      'claims.channels': 'over 30',
      'claims.loan': 'over 150%',
      'claims.price': '$0.017',
      'claims.maker': 'Coinbase',
      'claims.seen': 'October 2025',
    });
    expect(made.values[0]?.label).toBe('Return in one year of Gameswift');
  });

  it('keep the source and date that are not the block’s', () => {
    const cells = made.facts.map(({ cell }) => cell);
    expect([cells[0]?.source, cells[1]?.source?.id, cells[4]?.asOf, cells[2]?.note]).toEqual([
      undefined,
      'exchange',
      { date: '2025-10' },
      'Not counted',
    ]);
  });

  it('name each asset once, the block’s own where a fact names none', () => {
    expect(made.assets).toEqual(['gameswift', 'velas']);
    expect(
      facts('{ rows: { a: { value: 1, label: A } } }', { ...INHERITED, asset: subject('aave') }).made.assets,
    ).toEqual(['aave']);
  });

  it('have no column of subjects where none is named, and one unit where all share it', () => {
    const { made: prices } = facts(
      '{ layout: prices, rows: { a: { value: 1, unit: money, label: A }, b: { value: 2, unit: money, label: B } } }',
    );
    expect(prices.table.columns).toEqual([
      { id: 'fact', label: 'Fact', type: 'name' },
      { id: 'value', label: 'Price', type: 'quantity', unit: { kind: 'money', currency: 'USD' } },
    ]);
    expect([prices.title, prices.notes]).toEqual(['Facts', []]);
  });
});

it('tells values that contradict their unit or cannot be read', () => {
  const { problems } = facts(
    '{ rows: { a: { value: 50x, unit: money, label: A }, b: { value: "1,000", label: B }, c: { value: soon, unit: date, label: C }, d: { value: much, unit: percent, label: D, of: unknown-x } } }',
  );
  expect(told(problems)).toMatchInlineSnapshot(`
    "error fact-value facts.claims.rows.a.value
      \`50x\` is a multiple, but the unit says money.
      Write \`unit: multiple\`, or leave the unit out.
    error fact-value facts.claims.rows.b.value
      \`1,000\` is not a quantity.
      Write \`1000\`.
    error fact-value facts.claims.rows.c.value
      \`soon\` is not a year, month or day.
      Write \`2024\`, \`2024-06\` or \`2024-06-30\`.
    error asset facts.claims.rows.d.of
      There is no asset \`unknown-x\`.
      
    error fact-value facts.claims.rows.d.value
      \`much\` is not a quantity.
      Write a number such as \`6M\`, \`~55M\` (about), \`<60M\` (under), \`60M+\` (over), \`50x\` or \`1041.91\`."
  `);
});

it.each([
  '{ rows: {} }',
  '{ status: rumoured, layout: grid, rows: { a.b: { value: 1, label: A } } }',
  '{ rows: { a: { value: true, unit: kg } } }',
  '{}',
])('refuses %s', (yaml) => expect(findings(factsSchema, yaml)).toMatchSnapshot());
