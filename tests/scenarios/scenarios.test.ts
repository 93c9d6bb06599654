import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { GRID, INHERITED, ROW, forecast, read, withoutSpot } from './forecast.ts';
import type { Scenarios } from '../../src/scenarios/scenarios.ts';

const grid = forecast(GRID);
const row = forecast(ROW, INHERITED, 'twelve-month');

function valueOf({ values }: Scenarios, path: string): string | undefined {
  return values.find((value) => value.path === path)?.text;
}

function problemsOf(change: object, inherited = INHERITED): string[] {
  return read({ ...GRID, ...change }, inherited).problems.map(
    ({ path, at = 'value', reason, hint }) => `${path.join('.')} (${at}): ${reason} ${hint ?? ''}`,
  );
}

describe('the values of a forecast', () => {
  test.each([
    ['grid.8T.bear', '$293.45'],
    ['grid.8T.bear.multiple', '1.29×'],
    ['grid.8T.tier', '$8 trillion'],
    ['grid.8T.midpoint', '$396.695'],
    ['grid.23T.base', '$1,007.67'],
    ['grid.23T.midpoint', '$1,067.66'],
    ['grid.low', '$293.45'],
    ['grid.high', '$2,175.85'],
    ['grid.low.multiple', '1.29×'],
    ['grid.high.multiple', '9.54×'],
    ['grid.bull.low', '$499.94'],
    ['grid.bull.high', '$2,175.85'],
    ['grid.count', 'twelve'],
  ])('%s is %s', (path, text) => {
    expect(valueOf(grid, path)).toBe(text);
  });

  test.each([
    ['twelve-month.base', 'about $150'],
    ['twelve-month.base.multiple', 'about 0.66×'],
    ['twelve-month.low', 'about $70'],
    ['twelve-month.high', 'about $320'],
    ['twelve-month.midpoint', 'about $195'],
  ])('%s is %s, without tiers', (path, text) => {
    expect(valueOf(row, path)).toBe(text);
  });

  test('every path of the reference of the frontmatter exists', () => {
    const reference = readFileSync(new URL('../../docs/frontmatter.md', import.meta.url), 'utf8');
    const named = [...reference.matchAll(/^\| `(grid|twelve-month)\..*$/gm)].flatMap(
      ([line]) => line.match(/`[^`]+`/g) ?? [],
    );
    const paths = named.map((path) => path.slice(1, -1)).filter((path) => /^(grid|twelve-month)\./.test(path));
    expect(paths.length).toBeGreaterThan(8);
    expect(paths.filter((path) => valueOf(grid, path) === undefined && valueOf(row, path) === undefined)).toEqual([]);
  });

  test('no path stands for two values', () => {
    for (const { values } of [grid, row]) expect(new Set(values.map(({ path }) => path)).size).toBe(values.length);
  });
});

describe('the table of a forecast', () => {
  test('names prices and multiples once above their cases, and stands by as many a line on a phone as there are cases', () => {
    expect(grid.table.columns.slice(1).map(({ group }) => [group?.label, group?.own])).toEqual([
      ...['Bear', 'Base', 'Moon'].map((label) => ['Price', label]),
      ...['Bear', 'Base', 'Moon'].map((label) => ['Multiple of spot', label]),
    ]);
    expect(grid.table.narrow).toBe('triples');
    expect(row.table.narrow).toBeUndefined();
  });

  test('holds all prices of a tier before its multiples', () => {
    expect(grid.table.columns.map(({ label }) => label)).toEqual([
      'Total crypto market cap',
      'Bear',
      'Base',
      'Moon',
      'Bear, multiple of spot',
      'Base, multiple of spot',
      'Moon, multiple of spot',
    ]);
    expect(grid.table.rows[0]?.cells.map(({ text }) => text)).toEqual([
      '$8 trillion',
      '$293.45',
      '$396.69',
      '$499.94',
      '1.29×',
      '1.74×',
      '2.19×',
    ]);
    expect(grid.table.rows[3]?.cells.map(({ value }) => value)).toEqual([
      31e12, 680.47, 1403.16, 2175.85, 2.98, 6.15, 9.54,
    ]);
  });

  test('has a row for each case where there are no tiers', () => {
    expect(row.table.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['Low', '~$70', '~0.31×'],
      ['Base', '~$150', '~0.66×'],
      ['High', '~$320', '~1.40×'],
    ]);
  });

  test('has no multiples without a spot price, and says why', () => {
    const block = forecast(GRID, withoutSpot());
    expect(block.table.columns).toHaveLength(4);
    expect(block.notes).toEqual(['No spot price was given, so there is nothing to measure multiples from.']);
    expect(block.values.filter(({ path }) => path.endsWith('multiple'))).toEqual([]);
  });

  test('gives every price cents where one has them', () => {
    const block = forecast({ ...GRID, prices: { '8T': [27.5, 30, 33] } });
    expect(block.table.rows[0]?.cells.slice(1, 4).map(({ text }) => text)).toEqual(['$27.50', '$30.00', '$33.00']);
  });

  test('keeps the digits of prices below a cent', () => {
    const block = forecast({ ...ROW, prices: [0.0012, 0.5, 1] });
    expect(block.table.rows.map(({ cells }) => cells[1]?.text)).toEqual(['$0.0012', '$0.50', '$1']);
  });

  test('does not round a small multiple to nothing', () => {
    expect(forecast({ ...ROW, prices: [0.5, 3, 9] }).table.rows.map(({ cells }) => cells[2]?.text)).toEqual([
      '0.0022×',
      '0.013×',
      '0.039×',
    ]);
  });
});

describe('what is said of a forecast', () => {
  test('a title is computed where none is typed', () => {
    expect(row.title).toBe('Price of AAVE over 12 months');
    const { title: _, ...untitled } = GRID;
    expect(forecast(untitled).title).toBe('Price of AAVE in 2027, by total crypto market cap');
  });

  test('it is said when even the bear cells lie above the spot price', () => {
    expect(grid.notes[0]).toBe('All twelve cells, those called Bear included, lie above the spot price of $228.16.');
  });

  test('it is said when even the bull case lies below', () => {
    const block = forecast({ ...ROW, prices: [70, 150, 200] });
    expect(block.notes[0]).toBe('All three cases, High included, lie below the spot price of $228.16.');
  });

  test('cells on both sides of the spot price are counted', () => {
    expect(row.notes[0]).toBe(
      'Of the three cases, two (Low and Base) lie below the spot price of $228.16 and one (High) lies above it.',
    );
    const block = forecast({ ...GRID, prices: { '1T': [100, 228.16, 300], '2T': [150, 250, 400] } });
    expect(block.notes[0]).toBe(
      'Of the six cells, two lie below the spot price of $228.16, one lies at it and three lie above it.',
    );
  });
});

describe('what is wrong with a forecast', () => {
  test('nothing, in the model forecast', () => {
    expect(read(GRID).problems).toEqual([]);
  });

  test('it has to be about an asset', () => {
    const { asset: _, ...inherited } = INHERITED;
    expect(problemsOf({}, inherited)).toMatchInlineSnapshot(`
      [
        "scenarios.grid (value): Nothing says whose prices these are. Add \`asset: <id of assets.yaml>\` to the block, or to the article for all of its blocks.",
      ]
    `);
  });

  test('a price with a thousands comma counts as two', () => {
    expect(problemsOf({ prices: { '16T': [427.46, 732.18, 1, 41.91] } })).toMatchInlineSnapshot(`
      [
        "scenarios.grid.prices.16T (value): The number of prices is 4, and that of cases 3. Write one price for each case, in the order Bear, Base, Moon, without thousands commas.",
      ]
    `);
  });

  test('prices are above zero, and are no multiples', () => {
    expect(problemsOf({ prices: { '16T': [0, -3, '5x'] } })).toMatchInlineSnapshot(`
      [
        "scenarios.grid.prices.16T.0 (value): The price 0 is not above zero. Write the price as a number above zero, such as \`293.45\`.",
        "scenarios.grid.prices.16T.1 (value): The price -3 is not above zero. Write the price as a number above zero, such as \`293.45\`.",
        "scenarios.grid.prices.16T.2 (value): \`5x\` is not a price. Write the price as a number above zero, such as \`293.45\`.",
      ]
    `);
  });

  test('tiers are amounts of money, and differ', () => {
    expect(problemsOf({ prices: { '8 trillion': [1, 2, 3], '50x': [1, 2, 3], '1T': [1, 2, 3], '1000B': [1, 2, 3] } }))
      .toMatchInlineSnapshot(`
      [
        "scenarios.grid.prices.8 trillion (key): \`8 trillion\` is not a quantity. Write \`8T\`.",
        "scenarios.grid.prices.50x (key): The tier \`50x\` is not an amount of money. Write \`8T\` or \`900B\`.",
        "scenarios.grid.prices.1000B (key): The tiers \`1T\` and \`1000B\` are the same amount. Correct one of them.",
      ]
    `);
  });

  test('tiers have a name, and a name has tiers', () => {
    expect(problemsOf({ tier: undefined })).toMatchInlineSnapshot(`
      [
        "scenarios.grid (value): Nothing says what the tiers measure. Add what they measure, such as \`tier: Total crypto market cap\`.",
      ]
    `);
    expect(problemsOf({ prices: [1, 2, 3] })).toMatchInlineSnapshot(`
      [
        "scenarios.grid.tier (value): \`tier\` says what tiers measure, and there are none. Write \`8T: [293.45, 396.69, 499.94]\` for each tier, or remove \`tier\`.",
      ]
    `);
  });

  test('a grid without rows is empty', () => {
    expect(problemsOf({ prices: {} })).toMatchInlineSnapshot(`
      [
        "scenarios.grid.prices (value): There are no prices. Add a tier: \`8T: [293.45, 396.69, 499.94]\`.",
      ]
    `);
  });

  test('nothing can be measured from a spot price of zero', () => {
    expect(problemsOf({ spot: 0 })).toMatchInlineSnapshot(`
      [
        "scenarios.grid (value): The spot price 0 is not above zero, so nothing can be measured from it. Write the price as a number above zero, such as \`spot: 228.16\`.",
      ]
    `);
  });
});
