import { expect, it } from 'vitest';
import { ordinal, outOf } from '../../src/rankings/wording.ts';

it.each([
  [1, 'first'],
  [20, 'twentieth'],
  [21, '21st'],
  [22, '22nd'],
  [23, '23rd'],
  [24, '24th'],
  [30, '30th'],
  [101, '101st'],
  [111, '111th'],
  [112, '112th'],
  [113, '113th'],
])('the ordinal of %i is %s', (rank, word) => expect(ordinal(rank)).toBe(word));

it('counts in words, with all and none', () => {
  expect([outOf(16, 16), outOf(0, 16), outOf(6, 16), outOf(1, 1)]).toEqual([
    'all sixteen',
    'none of sixteen',
    'six of sixteen',
    'the only pick',
  ]);
});
