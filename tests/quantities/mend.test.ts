import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mend } from '../../src/quantities/mend.ts';

test('a quantity that is written as we write it stays as it is', () => {
  const before = fc.constantFrom('', '~', '<', '-', '~-');
  const number = fc.constantFrom('6', '55', '1041.91', '0.5');
  const after = fc.constantFrom('', 'K', 'M', 'B', 'T', 'x', '%', '+', 'Mx', 'T+', '%+');
  fc.assert(
    fc.property(before, number, after, (...parts) => {
      expect(mend(parts.join(''))).toBe(parts.join(''));
    }),
  );
});

test('what cannot be understood is left for the editor', () => {
  expect([mend('five'), mend('1.234,56'), mend('10 to 20')]).toEqual(['five', '1.234,56', '10to20']);
});
