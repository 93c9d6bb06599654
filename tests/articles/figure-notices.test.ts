import { describe, expect, test } from 'vitest';
import { noticesOfFigures } from '../../src/articles/figure-notices.ts';
import { REGISTRIES } from '../support/articles.ts';

const placed = (assets: readonly string[]): unknown[] =>
  noticesOfFigures([{ kind: 'awards', block: 'ranking', assets }], REGISTRIES).map(({ id, place, text }) => [
    id,
    place,
    text,
  ]);

describe('figures outside of their article', () => {
  test('have the notices of their own assets, at the top, beside and at the end', () => {
    expect(placed(['aave', 'astra'])).toEqual([
      ['stake', 'top', 'Metrics has invested in Astra DAO, says the top.'],
      ['stake-beside', 'beside', 'Metrics has invested in Astra DAO, says the side.'],
      ['advice', 'end', 'Nothing on this page is a piece of advice.'],
    ]);
  });

  test('of assets in which nobody has a stake have what every page has', () => {
    expect(placed(['aave'])).toEqual([['advice', 'end', 'Nothing on this page is a piece of advice.']]);
  });

  test('of several articles have each notice once', () => {
    const shown = { block: 'ranking', assets: ['astra'] } as const;
    const notices = noticesOfFigures(
      [
        { ...shown, kind: 'awards' },
        { ...shown, kind: 'list' },
      ],
      REGISTRIES,
    );
    expect(notices).toHaveLength(3);
  });

  test('that are none have no notice', () => {
    expect(noticesOfFigures([], REGISTRIES)).toEqual([]);
  });
});
