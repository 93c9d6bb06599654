import { describe, expect, test } from 'vitest';
import { closeOf, forecastOf } from '../../src/articles/forecast.ts';
import type { Scenarios } from '../../src/scenarios/scenarios.ts';
import { FORECAST, articleOf, withKeys } from '../support/articles.ts';

const UNSTATED = { unstated: 'The source carries no date.' };

describe('a forecast is open', () => {
  test.each([
    ['2027', '2027-12-31'],
    ['2027-02', '2027-02-28'],
    ['2028-02', '2028-02-29'],
    ['2027-06-30', '2027-06-30'],
  ])('up to the last day of its horizon %s: %s', (date, day) => {
    expect(closeOf({ horizon: { date } }, UNSTATED, '2026-11-21')).toEqual({ day, latest: false });
  });

  test.each([
    ['12 months', '2025-10-31', '2026-10-31', false],
    ['1 month', '2026-01-31', '2026-02-28', false],
    ['10 days', '2026-02-25', '2026-03-07', false],
    ['2 weeks', '2026-02-25', '2026-03-11', false],
    ['1 year', '2024-02-29', '2025-02-28', false],
    ['12 months', '2025-10', '2026-10-31', true],
    ['12 months', '2025', '2026-12-31', true],
  ])('for %s from %s: to %s', (length, date, day, latest) => {
    expect(closeOf({ horizon: { length } }, { date }, '2026-11-21')).toEqual({ day, latest });
  });

  test('at latest for its length from the day of publication, where nothing says when its figures were true', () => {
    const horizon = { length: '12 months' };
    expect(closeOf({ horizon }, UNSTATED, '2026-11-21')).toEqual({ day: '2027-11-21', latest: true });
  });
});

test('a forecast in brief has its ends with their multiples, and how many prices there are', () => {
  const [block] = articleOf(withKeys(FORECAST, 'spot: 50')).figures;
  expect(forecastOf(block as Scenarios)).toMatchObject({
    asset: 'aave',
    horizon: { date: '2027' },
    spot: { value: 50 },
    low: { label: 'Bear', price: { value: 100 }, multiple: { value: 2 } },
    high: { label: 'Bull', price: { value: 400 }, multiple: { value: 8 } },
    cells: 6,
    tiers: 2,
    tierLabel: 'Market cap',
  });
});
