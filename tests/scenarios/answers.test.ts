import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerMultiple, answerRange, answerReach } from '../../src/scenarios/answers.ts';
import type { Answer } from '../../src/scenarios/answers.ts';
import { nameOf, scenariosOf } from '../../src/scenarios/grid.ts';
import { GRID, INHERITED, ROW, forecast, withoutSpot } from './forecast.ts';

const grid = forecast(GRID);
const row = forecast(ROW, INHERITED, 'twelve-month');

function written(answer: Answer | undefined): string {
  return answer ? `${answer.question}\n${answer.answer}` : 'no answer';
}

describe('can it reach a price', () => {
  test('every cell at or above the price is named', () => {
    expect(written(answerReach(grid, 1000))).toMatchInlineSnapshot(`
      "Can AAVE reach $1,000 in 2027?
      In five of the twelve scenarios of one model: Moon at $16 trillion ($1,041.91), Base at $23 trillion ($1,007.67), Moon at $23 trillion ($1,583.86), Base at $31 trillion ($1,403.16) and Moon at $31 trillion ($2,175.85). The other seven are lower."
    `);
  });

  test('a price that a cell hits to the cent is reached', () => {
    expect(written(answerReach(grid, 2175.85))).toMatchInlineSnapshot(`
      "Can AAVE reach $2,175.85 in 2027?
      In one of the twelve scenarios of one model: Moon at $31 trillion ($2,175.85). The other eleven are lower."
    `);
  });

  test('where no cell reaches it, the highest is named', () => {
    expect(written(answerReach(grid, 5000))).toMatchInlineSnapshot(`
      "Can AAVE reach $5,000 in 2027?
      In none of the twelve scenarios of one model. The highest, Moon at $31 trillion, is $2,175.85."
    `);
  });

  test('where all cells reach it, nothing is said of others', () => {
    expect(written(answerReach(row, 10))).toMatchInlineSnapshot(`
      "Can AAVE reach $10 over 12 months?
      In all three scenarios of one model: Low (about $70), Base (about $150) and High (about $320)."
    `);
  });

  test('two scenarios are both, and one left over is the other', () => {
    const two = forecast({ ...ROW, cases: { bear: 'Low', bull: 'High' }, prices: [70, 320] });
    expect(answerReach(two, 10).answer).toBe('In both scenarios of one model: Low ($70) and High ($320).');
    expect(answerReach(two, 100).answer).toBe(
      'In one of the two scenarios of one model: High ($320). The other is lower.',
    );
  });
});

describe('can it do a multiple', () => {
  test('where no cell does, the target and the highest cell are given', () => {
    expect(written(answerMultiple(grid, 10))).toMatchInlineSnapshot(`
      "Can AAVE do 10× in 2027?
      No. Ten times the spot price of $228.16 is $2,281.60. The highest of the twelve scenarios of one model, Moon at $31 trillion, is $2,175.85, which is 9.54×."
    `);
  });

  test('cells that do are named with their multiples', () => {
    expect(written(answerMultiple(grid, 6.5))).toMatchInlineSnapshot(`
      "Can AAVE do 6.5× in 2027?
      6.5 times the spot price of $228.16 is $1,483.04. Two of the twelve scenarios of one model are at or above it: Moon at $23 trillion ($1,583.86, 6.94×) and Moon at $31 trillion ($2,175.85, 9.54×). The other ten are lower."
    `);
  });

  test('one cell is singular, and two times is twice', () => {
    expect(answerMultiple(grid, 9)?.answer).toContain('One of the twelve scenarios of one model is at or above it');
    expect(answerMultiple(grid, 2)?.answer).toContain('Twice the spot price of $228.16 is $456.32.');
    expect(answerMultiple(grid, 1)?.answer).toContain(
      'The spot price is $228.16. All twelve scenarios of one model are',
    );
  });

  test('a multiple that is only reached by rounding is not reached', () => {
    const near = forecast({ ...ROW, spot: 100, prices: [70, 150, 999.7] });
    expect(answerMultiple(near, 10)?.answer).toMatchInlineSnapshot(
      `"No. Ten times the spot price of $100.00 is $1,000. The highest of the three scenarios of one model, High, is $999.70, which is just under 10×."`,
    );
  });

  test('without a spot price there is no answer', () => {
    expect(answerMultiple(forecast(GRID, withoutSpot()), 10)).toBeUndefined();
  });
});

describe('how far does it go', () => {
  test('a case runs from its lowest to its highest tier', () => {
    expect(written(answerRange(grid, 'bull'))).toMatchInlineSnapshot(`
      "What range does the Moon case give AAVE in 2027?
      The four Moon scenarios of one model run from $499.94 at $8 trillion to $2,175.85 at $31 trillion. Measured from the spot price of $228.16, that is 2.19× to 9.54×."
    `);
  });

  test('a case without tiers is one price', () => {
    expect(written(answerRange(row, 'bull'))).toMatchInlineSnapshot(`
      "What price does the High case give AAVE over 12 months?
      The High scenario of one model is about $320. Measured from the spot price of $228.16, that is about 1.4×."
    `);
  });

  test('all cases run from the lowest cell to the highest', () => {
    expect(written(answerRange(grid, 'all'))).toMatchInlineSnapshot(`
      "What range do the scenarios give AAVE in 2027?
      The twelve scenarios of one model run from $293.45 (Bear at $8 trillion) to $2,175.85 (Moon at $31 trillion). Measured from the spot price of $228.16, that is 1.29× to 9.54×."
    `);
    expect(answerRange(forecast(GRID, withoutSpot()), 'all')?.answer).not.toContain('×');
  });

  test('a case that the forecast does not have has no answer', () => {
    const two = forecast({ ...ROW, cases: { bear: 'Low', bull: 'High' }, prices: [70, 320] });
    expect(answerRange(two, 'base')).toBeUndefined();
  });
});

const cents = fc.integer({ min: 1, max: 1e7 }).map((count) => count / 100);
const grids = fc.array(fc.tuple(cents, cents, cents), { minLength: 1, maxLength: 5 }).map((rows) => {
  const prices = Object.fromEntries(rows.map((prices, index) => [`${String(index + 1)}T`, prices]));
  return forecast({ ...GRID, prices });
});

test('of any grid, an answer names exactly the cells at or above the price, and counts them all', () => {
  fc.assert(
    fc.property(grids, cents, (block, price) => {
      const { answer } = answerReach(block, price);
      const all = scenariosOf(block);
      const reaching = all.filter((scenario) => scenario.price.value >= price);
      const listing = reaching.length === 0 ? '' : answer.slice(answer.indexOf(':'));
      const named = all.filter((scenario) => listing.includes(`${nameOf(scenario)} (`));
      expect(named.map(nameOf)).toEqual(reaching.map(nameOf));
      expect(answer).toContain('of one model');
    }),
  );
});

test('of any grid, an answer says "No" exactly where no cell reaches the multiple', () => {
  fc.assert(
    fc.property(grids, fc.integer({ min: 1, max: 500 }), (block, count) => {
      const reached = scenariosOf(block).some(
        ({ price }) => Math.round(price.value * 100) >= Math.round(count * 22816),
      );
      expect(answerMultiple(block, count)?.answer.startsWith('No. ')).toBe(!reached);
    }),
  );
});
