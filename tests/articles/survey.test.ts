import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countWords } from '../../src/articles/survey.ts';

test('words are counted as a pattern counts them', () => {
  const sign = fc.constantFrom(
    'a',
    'Z',
    '7',
    ' ',
    "'",
    '’',
    '.',
    ',',
    '-',
    '–',
    '“',
    '_',
    '€',
    'é',
    'e\u0301',
    '𝒜',
    '\n',
  );
  fc.assert(
    fc.property(fc.string({ unit: sign, maxLength: 40 }), (text) => {
      expect(countWords(text)).toBe(text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.,-]*/gu)?.length ?? 0);
    }),
    { numRuns: 1000 },
  );
});

test('an apostrophe, a decimal point and a hyphen stand within one word', () => {
  expect(countWords('Don’t pay 1,500.75 for a must-have - or do.')).toBe(8);
});
