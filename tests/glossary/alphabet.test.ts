import { expect, test } from 'vitest';
import { alphabet } from '../../src/glossary/alphabet.ts';
import { termOf } from './terms.ts';

const ordered = (...terms: string[]): [string, string[]][] =>
  alphabet(terms.map((term) => termOf(term))).map(({ letter, terms: found }) => [
    letter,
    found.map(({ term }) => term),
  ]);

test('terms stand from A to Z, whatever their capitals and accents, figures last', () => {
  expect(ordered('nonce', 'HMAC', '0-RTT', 'hash', 'éclair', 'early data', 'NFT', 'x402')).toEqual([
    ['E', ['early data', 'éclair']],
    ['H', ['hash', 'HMAC']],
    ['N', ['NFT', 'nonce']],
    ['X', ['x402']],
    ['#', ['0-RTT']],
  ]);
});

test('the order in which they were typed changes nothing', () => {
  expect(ordered('b', 'a', 'a c', 'ab')).toEqual(ordered('ab', 'a c', 'b', 'a'));
});

test('signs within a term do not part it from its neighbours', () => {
  expect(ordered('X-ray', 'xray', 'xr').map(([letter]) => letter)).toEqual(['X']);
});
