import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashesOf, hashOfAll, maskedWords } from '../../src/check/masked.ts';

/** FNV-1a, letter by letter. */
function plainHash(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text.split('')) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  return hash >>> 0;
}

const sign = fc.constantFrom('a', 'Q', '7', '1', ' ', '.', ',', '$', '%', '€', '’', 'é', 'Ж', '\uFFFC', '😀');

test('the numbers of words are those of the words themselves', () => {
  fc.assert(
    fc.property(fc.string({ unit: sign, maxLength: 40 }), (text) => {
      const words = maskedWords(text);
      expect(hashesOf(text)).toEqual(words.map(plainHash));
      expect(hashOfAll(text)).toEqual({ hash: plainHash(words.join(' ')), count: words.length });
    }),
    { numRuns: 1000 },
  );
});

test('names are alike, and numbers are words with their points and commas', () => {
  const text = 'Sui rose 1,500.75%.';
  expect(maskedWords(text)).toEqual(['sui', 'rose', '1,500.75', '%']);
  const [sui, near] = [
    hashesOf(text, [{ id: 'sui', from: 0, to: 3 }]),
    hashesOf('NEAR rose 1,500.75%.', [{ id: 'near', from: 0, to: 4 }]),
  ];
  expect(sui).toEqual(near);
});
