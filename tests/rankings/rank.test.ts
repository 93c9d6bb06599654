import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rank } from '../../src/rankings/rank.ts';
import type { Order } from '../../src/rankings/rank.ts';

interface Item {
  readonly name: string;
  readonly value: number | undefined;
}

const ranked = (items: readonly Item[], order: Order = 'descending'): readonly string[] =>
  rank(items, { value: ({ value }) => value, name: ({ name }) => name, order }).map(
    ({ rank, tied, item }) => `${rank ?? '-'}${tied ? '=' : ''} ${item.name}`,
  );

const items = fc.uniqueArray(
  fc.record({
    name: fc.string({ minLength: 1 }).map((name) => name.toLowerCase()),
    value: fc.option(fc.integer({ min: -5, max: 5 }), { nil: undefined }),
  }),
  { selector: ({ name }) => name },
);

describe('rank', () => {
  it('gives equal values one rank and leaves out as many after it', () => {
    const four = [10, 8, 8, 7].map((value, index) => ({ name: 'abcd'.charAt(index), value }));
    expect(ranked(four)).toEqual(['1 a', '2= b', '2= c', '4 d']);
  });

  it('puts the least first where the order is ascending', () => {
    expect(
      ranked(
        [
          { name: 'a', value: 3 },
          { name: 'b', value: 1 },
          { name: 'c', value: 2 },
        ],
        'ascending',
      ),
    ).toEqual(['1 b', '2 c', '3 a']);
  });

  it.each(['ascending', 'descending'] as const)('puts what has no value last, unranked and by name (%s)', (order) => {
    expect(
      ranked(
        [
          { name: 'z', value: undefined },
          { name: 'Y', value: undefined },
          { name: 'x', value: 0 },
        ],
        order,
      ),
    ).toEqual(['1 x', '- Y', '- z']);
  });

  it('orders ties by name without regard to case', () => {
    expect(
      ranked([
        { name: 'Velas', value: 1 },
        { name: 'iExec', value: 1 },
        { name: 'Aave', value: 1 },
      ]),
    ).toEqual(['1= Aave', '1= iExec', '1= Velas']);
  });

  it('takes the order typed for the rank where it was reported, whatever the values', () => {
    expect(
      ranked(
        [
          { name: 'b', value: undefined },
          { name: 'a', value: 5 },
          { name: 'c', value: 5 },
        ],
        'reported',
      ),
    ).toEqual(['1 b', '2 a', '3 c']);
  });

  it('does not depend on the order of its input', () => {
    const shuffled = items.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, fc.constantFrom('ascending', 'descending'), ([list, other], order) => {
        expect(ranked(other, order)).toEqual(ranked(list, order));
      }),
    );
  });

  it('gives each item the number of better ones and one more', () => {
    fc.assert(
      fc.property(items, (list) => {
        for (const { rank: place, tied, item } of rank(list, {
          value: ({ value }) => value,
          name: ({ name }) => name,
          order: 'descending',
        })) {
          if (item.value === undefined) expect(place).toBeUndefined();
          else expect(place).toBe(1 + list.filter(({ value }) => value !== undefined && value > item.value!).length);
          expect(tied).toBe(item.value !== undefined && list.filter(({ value }) => value === item.value).length > 1);
        }
      }),
    );
  });
});
