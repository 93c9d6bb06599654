import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordsIn } from '../../src/glossary/words.ts';

test('the words of a text are those that the properties of Unicode make out', () => {
  const sign = fc.constantFrom('a', 'Z', '7', ' ', '’', '-', '_', '“', 'é', '\u0301', '𝒜', '語', '²', '…', '\uD835');
  fc.assert(
    fc.property(fc.string({ unit: sign, maxLength: 40 }), (text) => {
      const found = Array.from(text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu), ({ 0: word, index }) => ({
        start: index,
        end: index + word.length,
      }));
      expect(wordsIn(text)).toEqual(found);
    }),
    { numRuns: 1000 },
  );
});
