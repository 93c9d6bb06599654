import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayAfter, lastDayOf, monthsAfter } from '../../src/check/day.ts';

const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);
const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2200-01-01'), noInvalidDate: true }).map(Number);

test('days are those of the calendar', () => {
  fc.assert(
    fc.property(days, fc.nat(60), (time, months) => {
      const day = iso(time);
      const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
      expect(dayAfter(day)).toBe(iso(Date.parse(day) + 86_400_000));
      expect(lastDayOf(day.slice(0, 7))).toBe(iso(Date.UTC(year, month, 0)));
      const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
      expect(monthsAfter(day, months)).toBe(iso(Date.UTC(year, month - 1 + months, Math.min(date, last))));
    }),
    { numRuns: 2000 },
  );
});

test('a day that its month does not have is one of the next', () => {
  expect(dayAfter('2026-02-31')).toBe('2026-03-04');
});

test('the last day of a year and of a day', () => {
  expect(lastDayOf('2026')).toBe('2026-12-31');
  expect(lastDayOf('2024-02')).toBe('2024-02-29');
  expect(lastDayOf('2026-11-21')).toBe('2026-11-21');
});
