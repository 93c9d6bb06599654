import { expect, test, vi } from 'vitest';
import { lazily } from '../../src/parse/lazily.ts';

const counted = () => {
  const make = vi.fn(() => 'made');
  return { make, object: lazily({ own: 1 }, { late: make }) };
};

test('a property is computed when it is asked for, and once', () => {
  const { make, object } = counted();
  expect(object.own).toBe(1);
  expect(make).not.toHaveBeenCalled();
  expect([object.late, object.late]).toEqual(['made', 'made']);
  expect(make).toHaveBeenCalledTimes(1);
});

test('a copy, its JSON and a clone hold its value', () => {
  const whole = { own: 1, late: 'made' };
  expect({ ...counted().object }).toEqual(whole);
  expect(JSON.stringify(counted().object)).toBe(JSON.stringify(whole));
  expect(structuredClone(counted().object)).toEqual(whole);
});

test('one property may be computed from another', () => {
  const object: { half: number; whole: number } = lazily({}, { half: () => 2, whole: () => object.half * 2 });
  expect(object.whole).toBe(4);
});
