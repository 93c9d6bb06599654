import { describe, expect, test } from 'vitest';
import { GRID, ROW, forecast, withoutSpot } from './forecast.ts';

describe('the finding of a forecast', () => {
  test('says on which side of the spot price they lie, and how far', () => {
    expect(forecast(GRID).finding).toBe(
      'All twelve AAVE prices lie above the spot price: the lowest is 1.29× it, the highest 9.54×',
    );
  });

  test.each([
    [[70, 150, 320], 'Two of three AAVE prices lie below the spot price: the lowest is 0.31× it, the highest 1.4×'],
    [[320, 150, 300], 'One of three AAVE prices lies below the spot price: the lowest is 0.66× it, the highest 1.4×'],
    [
      ['~70', '<90', 100],
      'All three AAVE prices lie below the spot price: the lowest is about 0.31× it, the highest 0.44×',
    ],
    [[228.16, 228.16, 228.16], 'All three AAVE prices lie at the spot price: each is 1× it'],
    [[228.16, 300, 400], 'Two of three AAVE prices lie above the spot price: the lowest is 1× it, the highest 1.75×'],
    [
      [228.17, 300, 400],
      'All three AAVE prices lie above the spot price: the lowest is just over 1× it, the highest 1.75×',
    ],
    [
      [100, 228.15, 228.15],
      'All three AAVE prices lie below the spot price: the lowest is 0.44× it, the highest just under 1×',
    ],
    [
      ['300+', 400, 500],
      'All three AAVE prices lie above the spot price: the lowest is over 1.31× it, the highest 2.19×',
    ],
    [['<300', 400, 500], 'AAVE over 12 months: three prices from under $300 to $500'],
    [['200+', 400, 500], 'AAVE over 12 months: three prices from over $200 to $500'],
  ])('finds of %j: %s', (prices, finding) => {
    expect(forecast({ ...ROW, prices }).finding).toBe(finding);
  });

  test('counts two cases as both, and says a price once where there is one', () => {
    const two = { ...ROW, cases: { bear: 'Low', bull: 'High' } };
    expect(forecast({ ...two, prices: [342.24, 342.24] }).finding).toBe(
      'Both AAVE prices lie above the spot price: both are 1.5× it',
    );
    expect(forecast({ ...two, prices: [70, 70] }, withoutSpot()).finding).toBe(
      'AAVE over 12 months: two prices, each $70',
    );
  });

  test('names the range where there is no spot price', () => {
    expect(forecast(GRID, withoutSpot()).finding).toBe('AAVE in 2027: twelve prices from $293.45 to $2,175.85');
  });
});
