import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { prepareQuery } from '../../../src/components/search/query.ts';
import { addressOf, isEmpty, requestOf } from '../../../src/components/search/request.ts';
import { respell } from '../../../src/components/search/spelling.ts';

describe('a query', () => {
  test.each([
    ['$TMAI', 'TMAI'],
    ['$6M', '6M'],
    ['€2.50', '"2.50"'],
    ['$2,175.85', '"2,175.85"'],
    ['aave $2,175.85', 'aave 2,175.85'],
    ['the best wallet for bitcoin', 'best wallet bitcoin'],
    ['What is x402?', 'x402'],
    ['what is the', 'what is the'],
    ['“Iron Fish”', '"Iron Fish"'],
    ['"the grid"', '"the grid"'],
    ['  a  lot   of space ', 'lot space'],
    ['$', ''],
    ['', ''],
    ['75%', '75%'],
    ['low-cap', 'low-cap'],
  ])('%j is put as %j', (typed, asked) => {
    expect(prepareQuery(typed)).toBe(asked);
  });

  test('never asks with a sign of currency, and asks the same when prepared again', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'$€ "“.,-%aT2é'.split(''), 'the ', '175.85') }), (typed) => {
        const asked = prepareQuery(typed);
        expect(asked).not.toMatch(/\p{Sc}/u);
        expect(prepareQuery(asked)).toBe(asked);
      }),
    );
  });
});

describe('what is asked for', () => {
  test('goes into the address and back', () => {
    const word = fc.string({ minLength: 1 }).filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(
        word,
        fc.dictionary(fc.constantFrom('kind', 'category', 'year'), word, { noNullPrototype: true }),
        fc.boolean(),
        (query, filters, newestFirst) => {
          const request = { query, filters, newestFirst };
          expect(requestOf(new URLSearchParams(addressOf(request)))).toEqual(request);
        },
      ),
    );
  });

  test('is nothing where no field says anything', () => {
    const request = requestOf([
      ['q', ' '],
      ['kind', ''],
      ['sort', ''],
    ]);
    expect(isEmpty(request)).toBe(true);
    expect(addressOf(request)).toBe('');
  });
});

describe('a word is respelt', () => {
  const known = ['bitcoin', 'Aave', 'Ethereum', 'wallet'];

  test.each([
    ['bitcion', 'bitcoin'],
    ['Avae', 'Aave'],
    ['etherium', 'Ethereum'],
  ])('%s as %s', (word, meant) => {
    expect(respell(word, known)).toBe(meant);
  });

  test.each(['bitcoin', 'BITCOIN', 'bitc', 'wallets', 'to', 'x402', 'unrelated', 'the'])('but %s is not', (word) => {
    expect(respell(word, known)).toBeUndefined();
  });
});
