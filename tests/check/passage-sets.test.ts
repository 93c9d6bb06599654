import fc from 'fast-check';
import { expect, test } from 'vitest';
import { add, addAll, indexesIn, keepOnly, noneOf } from '../../src/check/passage-sets.ts';

const PASSAGES = 100;
const indexes = fc.uniqueArray(fc.nat(PASSAGES - 1));

function setOf(some: readonly number[]): number[] {
  const set = noneOf(PASSAGES);
  for (const one of some) add(one, set);
  return set;
}

test('sets of passages hold what other sets would', () => {
  fc.assert(
    fc.property(indexes, indexes, (some, others) => {
      const [either, both] = [setOf(some), setOf(some)];
      addAll(setOf(others), either);
      keepOnly(setOf(others), both);
      const inOrder = (all: Iterable<number>): number[] => [...all].sort((one, other) => one - other);
      expect(indexesIn(setOf(some))).toEqual(inOrder(some));
      expect(indexesIn(either)).toEqual(inOrder(new Set(some).union(new Set(others))));
      expect(indexesIn(both)).toEqual(inOrder(new Set(some).intersection(new Set(others))));
    }),
  );
});
