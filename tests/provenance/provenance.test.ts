import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { asOfSchema, dateSchema, daySchema, formatAsOf, isDate } from '../../src/provenance/provenance.ts';

/** What a schema reads a value as, or what an editor is told of it. */
function read(schema: z.ZodType, value: unknown): unknown {
  const result = schema.safeParse(value);
  return result.success ? result.data : result.error.issues.map(({ message }) => message).join('\n');
}

describe('isDate', () => {
  test.each(['2024', '2024-02', '2024-12', '2024-02-29', '2000-02-29', '2023-02-28', '2024-12-31', '1999-01-01'])(
    '%s is one',
    (text) => {
      expect(isDate(text)).toBe(true);
    },
  );

  test.each(['2023-02-29', '1900-02-29', '2024-02-30', '2024-04-31', '2024-06-31', '2024-09-31', '2024-11-31'])(
    '%s is no day of its month',
    (text) => {
      expect(isDate(text)).toBe(false);
    },
  );

  test.each([
    '',
    '24',
    '02024',
    '2024-00',
    '2024-13',
    '2024-1',
    '2024-01-00',
    '2024-01-32',
    '2024-1-1',
    '2024/01/01',
    '01-01-2024',
    '2024-01-01T00:00:00Z',
    ' 2024',
    '2024\n',
    '٢٠٢٤',
    '-2024',
  ])('%j is none', (text) => {
    expect(isDate(text)).toBe(false);
  });

  test('every day of the calendar is one, and so are its month and year', () => {
    const days = fc.date({ min: new Date('0000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (day) => {
        const iso = day.toISOString();
        expect([10, 7, 4].map((length) => isDate(iso.slice(0, length)))).toEqual([true, true, true]);
      }),
    );
  });
});

describe('a day', () => {
  test('stays as it is written', () => {
    expect(read(daySchema, '2024-02-29')).toBe('2024-02-29');
  });

  test.each([
    ['2023-02-29', 'There is no day `2023-02-29`.\nWrite it as `2026-11-21`.'],
    ['2024', '`2024` is not a day.\nWrite it as `2026-11-21`.'],
    ['2024-06', '`2024-06` is not a day.\nWrite it as `2026-11-21`.'],
    ['21 November', '`21 November` is not a day.\nWrite it as `2026-11-21`.'],
    ['2024-6-3', '`2024-6-3` is not a day.\nWrite it as `2024-06-03`.'],
    ['2024/06/03', '`2024/06/03` is not a day.\nWrite it as `2024-06-03`.'],
    ['2024-06-03T12:00:00Z', '`2024-06-03T12:00:00Z` is not a day.\nWrite it as `2024-06-03`.'],
    ['2024-2-30', '`2024-2-30` is not a day.\nWrite it as `2026-11-21`.'],
    [2024, 'A day is expected.\nWrite it as `2026-11-21`.'],
    [null, 'A day is expected.\nWrite it as `2026-11-21`.'],
  ])('is told where it is none: %j', (value, message) => {
    expect(read(daySchema, value)).toBe(message);
  });
});

describe('a date', () => {
  test.each(['2024', '2024-06', '2024-06-30'])('may be %s', (text) => {
    expect(read(dateSchema, text)).toBe(text);
  });

  test('may be a year that YAML has read as a number', () => {
    expect(read(dateSchema, 2024)).toBe('2024');
  });

  test.each([
    ['2024-13', '`2024-13` is not a year, month or day.\nWrite `2024`, `2024-06` or `2024-06-30`.'],
    [20240630, '`20240630` is not a year, month or day.\nWrite `2024`, `2024-06` or `2024-06-30`.'],
    ['2024-6', '`2024-6` is not a year, month or day.\nWrite it as `2024-06`.'],
    ['2024.06.30', '`2024.06.30` is not a year, month or day.\nWrite it as `2024-06-30`.'],
    [' 2024', '` 2024` is not a year, month or day.\nWrite it as `2024`.'],
    [true, 'A year, month or day is expected.\nWrite `2024`, `2024-06` or `2024-06-30`.'],
  ])('is told where it is none: %j', (value, message) => {
    expect(read(dateSchema, value)).toBe(message);
  });

  test('is told with a hint that is one', () => {
    const text = fc.stringMatching(/^(?:19|20)\d\d[-/.]1?\d(?:[-/.][0-3]?\d)?$/);
    fc.assert(
      fc.property(text, (raw) => {
        const told = read(dateSchema, raw);
        const meant = /Write it as `(.*)`/.exec(String(told))?.[1];
        if (meant !== undefined) expect(read(dateSchema, meant)).toBe(meant);
      }),
    );
  });
});

describe('asOf', () => {
  test('is a date, or why there is none', () => {
    expect(
      [2024, '2025-10', { unstated: ' The source dates nothing. ' }].map((value) => read(asOfSchema, value)),
    ).toEqual([{ date: '2024' }, { date: '2025-10' }, { unstated: 'The source dates nothing.' }]);
  });

  test('asks for a reason that readers can use', () => {
    const message = 'Say why the date is not known.\nOne sentence that readers will see.';
    expect([read(asOfSchema, { unstated: 'n/a' }), read(asOfSchema, { unstated: '          ' })]).toEqual([
      expect.stringContaining(message),
      expect.stringContaining(message),
    ]);
  });

  test('is told where it is neither', () => {
    expect(read(asOfSchema, [2024])).toBe(
      'A date, or why there is none, is expected.\nWrite `2024`, `2024-06`, `2024-06-30` or `{ unstated: why }`.',
    );
  });
});

describe('formatAsOf', () => {
  test.each([
    ['2024', 'as of 2024'],
    ['2025-10', 'as of October 2025'],
    ['2024-02-29', 'as of 29 February 2024'],
  ])('says %s as far as it is known', (date, text) => {
    expect(formatAsOf({ date })).toBe(text);
  });

  test.each([
    ['The source dates nothing.', 'date not stated: the source dates nothing.'],
    ['No day was noted.', 'date not stated: no day was noted.'],
    ['Nobody noted it.', 'date not stated: nobody noted it.'],
    ['A screenshot without a day.', 'date not stated: a screenshot without a day.'],
    ['It’s a screenshot.', 'date not stated: it’s a screenshot.'],
    ['read off a screenshot', 'date not stated: read off a screenshot'],
    ['Token Metrics gives no day.', 'date not stated: Token Metrics gives no day.'],
    ['AAVE is quoted without a day.', 'date not stated: AAVE is quoted without a day.'],
    ['A16Z gives no day.', 'date not stated: A16Z gives no day.'],
    ['All-time highs have no day.', 'date not stated: all-time highs have no day.'],
  ])('runs on into why there is no date, and leaves names alone: %s', (unstated, text) => {
    expect(formatAsOf({ unstated })).toBe(text);
  });
});
