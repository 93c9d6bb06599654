import { expect, test } from 'vitest';
import { clean } from '../../src/parse/clean.ts';

interface Entry {
  readonly id: string;
  readonly name?: string;
  readonly count?: number | null;
}

test('keys without a value are left out, and all others kept', () => {
  const value = { id: 'a', name: undefined, count: null };
  const entry: Entry = clean(value);
  expect(Object.entries(entry)).toEqual([
    ['id', 'a'],
    ['count', null],
  ]);
  expect(Object.keys(value)).toEqual(['id', 'name', 'count']);
});

test('a key that must be there cannot be left out', () => {
  // @ts-expect-error -- `id` is not optional
  const entry: Entry = clean({ id: undefined });
  expect(entry).toEqual({});
});
