import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  capitalised,
  decimal,
  formatDate,
  formatQuantity,
  formatValue,
  inSentence,
  inWords,
  listed,
  plural,
} from '../src/format.ts';
import type { Quantity, Unit } from '../src/quantities/quantity.ts';
import { readAmount } from '../src/quantities/quantity.ts';

const USD: Unit = { kind: 'money', currency: 'USD' };
const CHF: Unit = { kind: 'money', currency: 'CHF' };
const PERCENT: Unit = { kind: 'percent' };
const MULTIPLE: Unit = { kind: 'multiple' };
const COUNT: Unit = { kind: 'count' };
const SCORE: Unit = { kind: 'score', max: 100 };

/** In prose and in a table. */
const both = (value: number, unit: Unit, digits?: number): string =>
  [formatValue(value, unit, 'prose', digits), formatValue(value, unit, 'table', digits)].join(' | ');

describe('money', () => {
  test.each([
    [0, '$0 | $0'],
    [6, '$6 | $6'],
    [-6, '−$6 | −$6'],
    [0.5, '$0.50 | $0.50'],
    [-0.5, '−$0.50 | −$0.50'],
    [0.017, '$0.017 | $0.017'],
    [0.000012, '$0.000012 | $0.000012'],
    [1.23e-18, '$0.00000000000000000123 | $0.00000000000000000123'],
    [1041.9, '$1,041.90 | $1,041.90'],
    [999_999.99, '$999,999.99 | $999,999.99'],
  ])('below a million is in full, with cents where it is not whole: %d', (value, texts) => {
    expect(both(value, USD)).toBe(texts);
  });

  test.each([
    [1_000_000, '$1 million | $1M'],
    [-6_000_000, '−$6 million | −$6M'],
    [1_250_000, '$1.25 million | $1.25M'],
    [999_990_000, '$999.99 million | $999.99M'],
    [37_500_000_000, '$37.5 billion | $37.5B'],
    [8e12, '$8 trillion | $8T'],
    [158_972e12, '$158,972 trillion | $158,972T'],
    [1e24, '$1,000,000,000,000 trillion | $1,000,000,000,000T'],
  ])('from a million up is compact where two digits after the point hold it: %d', (value, texts) => {
    expect(both(value, USD)).toBe(texts);
  });

  test.each([
    [1_234_567.89, '$1,234,567.89'],
    [1_234_567, '$1,234,567'],
    [-1_234_567, '−$1,234,567'],
    [1_000_000.5, '$1,000,000.50'],
    [999_999_999, '$999,999,999'],
    [1_234_567_890_123, '$1,234,567,890,123'],
    [158_972_490_234_375_000, '$158,972,490,234,375,000'],
  ])('from a million up is in full where they do not: %d', (value, text) => {
    expect(both(value, USD)).toBe(`${text} | ${text}`);
  });

  test('has the sign of its currency, or else its code', () => {
    const prices = ['USD', 'EUR', 'GBP', 'JPY', 'CHF'].map((currency) => both(-5e6, { kind: 'money', currency }));
    expect(prices).toEqual([
      '−$5 million | −$5M',
      '−€5 million | −€5M',
      '−£5 million | −£5M',
      '−¥5 million | −¥5M',
      '−5 million CHF | −5M CHF',
    ]);
  });

  test('has the digits that are asked for, also where they are noughts', () => {
    expect([both(6, USD, 2), both(0, USD, 2), both(1041.9, CHF, 2), both(1_234_567, USD, 2)]).toEqual([
      '$6.00 | $6.00',
      '$0.00 | $0.00',
      '1,041.90 CHF | 1,041.90 CHF',
      '$1,234,567.00 | $1,234,567.00',
    ]);
  });
});

describe('numbers of other units', () => {
  test.each([
    [21.8, PERCENT, '21.8%'],
    [-0.5, PERCENT, '−0.5%'],
    [0, PERCENT, '0%'],
    [9.54, MULTIPLE, '9.54×'],
    [0.00012, MULTIPLE, '0.00012×'],
    [75_000, COUNT, '75,000'],
    [1_234_567_890, COUNT, '1,234,567,890'],
    [83.17, SCORE, '83.17'],
  ] as const)('have their sign: %d of %j', (value, unit, text) => {
    expect(both(value, unit)).toBe(`${text} | ${text}`);
  });

  test('have the digits that are asked for, and more where they have more', () => {
    const values = [8, 8.25, 8.125, -0];
    expect(values.map((value) => formatValue(value, PERCENT, 'table', 2))).toEqual([
      '8.00%',
      '8.25%',
      '8.125%',
      '0.00%',
    ]);
    expect(values.map((value) => formatValue(value, COUNT, 'table', 0))).toEqual(['8', '8.25', '8.125', '0']);
  });
});

describe('a quantity', () => {
  const shown = (unit: Unit, value: number): readonly string[] =>
    (['exact', 'about', 'under', 'over'] as const).flatMap((qualifier) => {
      const quantity: Quantity = { value, qualifier, unit };
      return [formatQuantity(quantity), formatQuantity(quantity, 'table')];
    });

  test.each([
    [
      USD,
      55e6,
      ['$55 million', '$55M', 'about $55 million', '~$55M', 'under $55 million', '<$55M', 'over $55 million', '$55M+'],
    ],
    [CHF, 5, ['5 CHF', '5 CHF', 'about 5 CHF', '~5 CHF', 'under 5 CHF', '<5 CHF', 'over 5 CHF', '5+ CHF']],
    [PERCENT, 150, ['150%', '150%', 'about 150%', '~150%', 'under 150%', '<150%', 'over 150%', '150%+']],
    [MULTIPLE, -2, ['−2×', '−2×', 'about −2×', '~−2×', 'under −2×', '<−2×', 'over −2×', '−2×+']],
  ] as const)('says how exactly it is known: %j of %d', (unit, value, texts) => {
    expect(shown(unit, value)).toEqual(texts);
  });

  test('has the digits of its column', () => {
    expect(formatQuantity({ value: 8, qualifier: 'about', unit: USD, digits: 2 }, 'table')).toBe('~$8.00');
  });
});

describe('what a reader sees is the datum', () => {
  const POWERS: Readonly<Record<string, number>> = { M: 6, million: 6, B: 9, billion: 9, T: 12, trillion: 12 };

  /** The number that a text says. */
  function said(text: string): number {
    const [, minus, digits, power = ''] = /^(−?)[$€]?([\d,.]+) ?([MBT]|[mbt]r?illion)?(?:%|×| CHF)?$/.exec(text)!;
    return Number(`${minus === '' ? '' : '-'}${digits!.replaceAll(',', '')}e${POWERS[power] ?? 0}`) + 0;
  }

  const datum = fc
    .tuple(fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }), fc.integer({ min: -20, max: 12 }))
    .map(([digits, power]) => readAmount(new Decimal(digits).times(`1e${power}`).toFixed()))
    .filter((amount) => 'value' in amount)
    .map(({ value }) => value);
  const value = fc.oneof(
    datum,
    fc.maxSafeInteger().map((number) => number + 0),
  );
  test('with the digits of a number that is written in hundredths', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999 }), (hundredths) => {
        expect(decimal(hundredths / 100)).toBe(String(hundredths / 100));
      }),
    );
  });

  const unit = fc.constantFrom(USD, CHF, PERCENT, MULTIPLE, COUNT, SCORE);
  const digits = fc.option(fc.nat(6), { nil: undefined });

  test('never a rounding of it', () => {
    fc.assert(
      fc.property(value, unit, fc.constantFrom('table', 'prose'), digits, (number, of, style, places) => {
        expect(said(formatValue(number, of, style, places))).toBe(number);
      }),
    );
  });

  test('with no comma out of its place and no noughts that say nothing', () => {
    fc.assert(
      fc.property(value, (number) => {
        expect(decimal(number)).toMatch(/^−?(?:[1-9]\d{0,2}(?:,\d{3})*|0)(?:\.\d*[1-9])?$/);
        expect(said(decimal(number))).toBe(number);
      }),
    );
  });
});

describe('decimal', () => {
  test('drops the noise of binary arithmetic', () => {
    expect([0.1 + 0.2, 100 - 90.3, 1.1 * 3].map((value) => decimal(value))).toEqual(['0.3', '9.7', '3.3']);
  });

  test('writes a negative nought as nought', () => {
    expect([decimal(-0), decimal(-0, 2)]).toEqual(['0', '0.00']);
  });

  test('refuses what is no number', () => {
    expect(() => decimal(NaN)).toThrow('NaN cannot be shown to readers.');
    expect(() => formatValue(Infinity, USD)).toThrow('Infinity cannot be shown to readers.');
  });
});

describe('words around numbers', () => {
  test('counts up to twenty are words', () => {
    expect([0, 1, 12, 20, 21, 1951].map(inWords)).toEqual(['zero', 'one', 'twelve', 'twenty', '21', '1,951']);
  });

  test('one thing is singular, every other number of them plural', () => {
    expect([0, 1, 2, 1951].map((count) => plural(count, 'article'))).toEqual([
      '0 articles',
      '1 article',
      '2 articles',
      '1,951 articles',
    ]);
    expect([plural(1, 'reply', 'replies'), plural(2, 'reply', 'replies')]).toEqual(['1 reply', '2 replies']);
  });

  test('a list has commas and, before its last, a word', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((items) => listed(items))).toEqual([
      '',
      'a',
      'a and b',
      'a, b and c',
    ]);
    expect(listed(['a', 'b', 'c'], 'or')).toBe('a, b or c');
  });
});

describe('formatDate', () => {
  test.each([
    ['2026-11-21', '21 November 2026'],
    ['2024-02-01', '1 February 2024'],
    ['2025-10', 'October 2025'],
    ['2024', '2024'],
  ])('writes %s as %s', (iso, text) => {
    expect(formatDate(iso)).toBe(text);
  });
});

describe('a word', () => {
  test('keeps the capitals of an abbreviation within a sentence', () => {
    expect(['Market cap', 'TVL', 'x-rate'].map(inSentence)).toEqual(['market cap', 'TVL', 'x-rate']);
  });

  test('has a capital where a sentence begins', () => {
    expect(['first of three', 'TVL', ''].map(capitalised)).toEqual(['First of three', 'TVL', '']);
  });
});
