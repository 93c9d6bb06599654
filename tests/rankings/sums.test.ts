import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Qualifier, Quantity } from '../../src/quantities/quantity.ts';
import { distanceOf, sumOf } from '../../src/rankings/sums.ts';
import { ranking, values } from './awards.ts';

const percent = (value: number, qualifier: Qualifier = 'exact'): Quantity => ({
  value,
  qualifier,
  unit: { kind: 'percent' },
});

describe('sumOf', () => {
  it('adds tenths as people do', () => {
    expect(sumOf([percent(0.1), percent(0.2)])?.value).toBe(0.3);
  });

  it('is as inexact as what it adds', () => {
    const qualifier = (...all: readonly Qualifier[]): string | undefined =>
      sumOf(all.map((one) => percent(1, one)))?.qualifier;
    expect([
      qualifier('exact', 'exact'),
      qualifier('exact', 'under'),
      qualifier('over', 'over'),
      qualifier('over', 'under'),
    ]).toEqual(['exact', 'under', 'over', 'about']);
  });

  it('has no sum of nothing', () => {
    expect(sumOf([])).toBeUndefined();
  });

  it('does not depend on order, for any figures of two digits', () => {
    const figures = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1 });
    fc.assert(
      fc.property(figures, (hundredths) => {
        const quantities = hundredths.map((value) => percent(value / 100));
        const exact = hundredths.reduce((sum, value) => sum + value, 0) / 100;
        expect(sumOf(quantities)?.value).toBe(exact);
        expect(sumOf(quantities.toReversed())?.value).toBe(exact);
      }),
    );
  });
});

describe('distanceOf', () => {
  it('is exact in decimals and never negative', () => {
    expect(distanceOf(percent(12.7), percent(21.8))).toEqual(percent(9.1));
  });

  it('is not known where either figure is a bound', () => {
    expect(distanceOf(percent(12.7, 'under'), percent(21.8))).toBeUndefined();
  });
});

describe('Others', () => {
  it('is what is left of the whole, to the digit', () => {
    expect(values(ranking().ranking)).toMatchObject({ sum: '90.3%', 'others.share': '9.7%' });
  });

  it('is left out where nothing is left', () => {
    const { ranking: all } = ranking(
      '{ metric: share, columns: { share: { type: percent, label: Share, whole: 100 } }, picks: { a: { share: 60.1 }, b: { share: 39.9 } } }',
    );
    expect([all.others, all.table.rows.length, all.notes]).toEqual([{}, 2, []]);
  });

  it('is over where the shares are under', () => {
    const { ranking: some } = ranking(
      '{ metric: share, columns: { share: { type: percent, label: Share, whole: 100 } }, picks: { a: { share: <60 } } }',
    );
    expect(values(some)['others.share']).toBe('over 40%');
  });

  it('says whose unknown share it may include', () => {
    const { ranking: some } = ranking(
      '{ metric: share, missing: withheld, columns: { share: { type: percent, label: Share, whole: 100 } }, picks: { a: { share: 60 }, b: { } } }',
    );
    expect(some.notes).toContain(
      'Others is computed: 100% less the 60% of the one with a figure. It includes whatever B may hold.',
    );
  });
});
