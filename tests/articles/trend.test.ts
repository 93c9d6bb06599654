import { describe, expect, test } from 'vitest';
import { trendsOf } from '../../src/articles/trend.ts';
import { drawTrend } from '../../src/articles/trend-chart.ts';
import type { AsOf } from '../../src/provenance/provenance.ts';

const SHARE = { label: 'Share of votes', unit: { kind: 'percent' } } as const;

function said(
  asOf: AsOf,
  value: number,
  measure: { label: string; unit: { kind: 'percent' | 'count' } } = SHARE,
): Parameters<typeof trendsOf>[0][number] {
  const statement = { asset: 'aave', figures: [[`${value}%`, value, value] as const] };
  return { block: { asOf, says: { measures: [measure], of: [statement] } }, statement };
}

describe('a trend', () => {
  test('is made of two figures of one measure, the oldest first', () => {
    const [trend, ...others] = trendsOf([said({ date: '2026' }, 30), said({ date: '2024-06' }, 20)]);
    expect(others).toEqual([]);
    expect(trend?.points.map(({ date, figure }) => [date, figure[1]])).toEqual([
      ['2024-06', 20],
      ['2026', 30],
    ]);
  });

  test.each([
    ['one figure', [said({ date: '2024' }, 20)]],
    ['figures of one date', [said({ date: '2024' }, 20), said({ date: '2024' }, 21)]],
    ['figures without a date', [said({ unstated: 'No date.' }, 20), said({ date: '2024' }, 21)]],
    ['figures of another name', [said({ date: '2024' }, 20), said({ date: '2025' }, 21, { ...SHARE, label: 'Score' })]],
    [
      'figures of another unit',
      [said({ date: '2024' }, 20), said({ date: '2025' }, 21, { ...SHARE, unit: { kind: 'count' } })],
    ],
  ])('is not made of %s', (_, sayings) => {
    expect(trendsOf(sayings)).toEqual([]);
  });

  test('is drawn with its first and last figure and their dates', async () => {
    const [trend] = trendsOf([said({ date: '2024' }, 20), said({ date: '2025-03' }, 35), said({ date: '2026' }, 30)]);
    const { file, title } = drawTrend(trend!, 'Aave');
    expect(title).toBe('Share of votes of Aave: 20% in 2024, 30% in 2026');
    await expect(`${file.svg.text}\n`).toMatchFileSnapshot('golden/trend.svg');
  });

  test('of ranges shows their ends', () => {
    const range = (date: string, low: number, high: number): Parameters<typeof trendsOf>[0][number] => {
      const statement = { asset: 'aave', figures: [['range', low, high] as const] };
      return { block: { asOf: { date }, says: { measures: [SHARE], of: [statement] } }, statement };
    };
    const [trend] = trendsOf([range('2024', 10, 20), range('2026', -5, 30)]);
    expect(drawTrend(trend!, 'Aave').file.svg.text.match(/<circle/g)).toHaveLength(4);
  });
});
