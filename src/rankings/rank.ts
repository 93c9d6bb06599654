import { compare } from '../order.ts';

/** How picks are put in order: by a metric, or as a source gave them. */
export type Order = 'descending' | 'ascending' | 'reported';

/** Something with its place. `rank` is absent where there is no value to rank by. */
export interface Ranked<Item> {
  readonly rank: number | undefined;
  /** Whether others have the same rank. */
  readonly tied: boolean;
  readonly item: Item;
}

/**
 * Standard competition ranking (1, 2, 2, 4): items with equal values share a rank, and as many ranks after it are left out.
 *
 * Ties, and items without a value, which come last and unranked, stand by name; so the outcome does not depend on the
 * order of `items`, unless that order is the rank (`reported`).
 */
export function rank<Item>(
  items: readonly Item[],
  by: {
    readonly value: (item: Item) => number | undefined;
    readonly name: (item: Item) => string;
    readonly order: Order;
  },
): readonly Ranked<Item>[] {
  if (by.order === 'reported') return items.map((item, index) => ({ rank: index + 1, tied: false, item }));
  const sign = by.order === 'descending' ? -1 : 1;
  const valued = items
    .map((item) => ({ item, value: by.value(item) }))
    .sort(
      (one, other) =>
        sign * ((one.value ?? sign * Infinity) - (other.value ?? sign * Infinity)) ||
        byName(by.name(one.item), by.name(other.item)),
    );
  let rank = 0;
  return valued.map(({ item, value }, index) => {
    if (value === undefined) return { rank: undefined, tied: false, item };
    const isSame = valued[index - 1]?.value === value;
    if (!isSame) rank = index + 1;
    return { rank, tied: isSame || valued[index + 1]?.value === value, item };
  });
}

/** Without regard to case. */
const byName = (one: string, other: string): number => compare(one.toLowerCase(), other.toLowerCase());
