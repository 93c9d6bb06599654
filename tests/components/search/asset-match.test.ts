import { describe, expect, test } from 'vitest';
import { assetsIn } from '../../../src/components/search/asset-match.ts';
import type { AssetSpellings } from '../../../src/site/asset-cards.ts';

const SPELLINGS: readonly AssetSpellings[] = [
  ['aave', 'Aave', 'AAVE', 'ETHLend'],
  ['connext', 'Connext', 'NEXT'],
  ['eclipse-fi', 'Eclipse Fi', 'ECLIP'],
  ['gravity', 'Gravity', 'GRVT'],
  ['kind', 'KIND'],
  ['ten', 'Ten', 'Obscuro'],
  ['tmai', 'Token Metrics AI', 'TMAI'],
  ['token-metrics', 'Token Metrics'],
];

describe('a card is shown for', () => {
  test.each([
    ['a name', 'Aave', ['aave']],
    ['a name in small letters', 'gravity', ['gravity']],
    ['a ticker', 'tmai', ['tmai']],
    ['a ticker with its sign', '$TMAI', ['tmai']],
    ['a former name', 'ethlend', ['aave']],
    ['a name of several words among others', 'is eclipse fi a scam', ['eclipse-fi']],
    ['a name and what is asked of any asset', 'price of aave in 2027', ['aave']],
    ['a name as it is written, among other words', 'AAVE against Compound', ['aave']],
    ['an ordinary word with the sign of a ticker', 'what does $next do', ['connext']],
    ['two names', 'AAVE or GRVT', ['aave', 'gravity']],
    ['the longer of two names, one of which begins the other', 'token metrics ai', ['tmai']],
  ])('%s: %s', (_, query, ids) => {
    expect(assetsIn(query, SPELLINGS)).toEqual(ids);
  });

  test.each([
    ['no name', 'rotating keys'],
    ['part of a name', 'eclipse'],
    ['the beginning of a name', 'aav'],
    ['a name that is an ordinary word, among other words', 'next steps after ten days'],
    ['a kind of anything', 'what kind of wallet'],
    ['nothing', ''],
    ['signs alone', '$ ?'],
  ])('no asset where a query holds %s: %s', (_, query) => {
    expect(assetsIn(query, SPELLINGS)).toEqual([]);
  });

  test('two assets at most', () => {
    expect(assetsIn('Aave TMAI Gravity', SPELLINGS)).toHaveLength(2);
  });
});
