import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashesIn, hashesOf, hashOfAll, hashOfStretch, maskedWords } from '../../src/check/masked.ts';
import { fieldPassage } from '../../src/check/passage.ts';
import { Words } from '../../src/check/words.ts';

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
      expect(hashesOf(text).map((hash) => hash >>> 0)).toEqual(words.map(plainHash));
      expect(hashOfAll(text)).toEqual({ hash: plainHash(words.join(' ')), count: words.length });
    }),
    { numRuns: 1000 },
  );
});

const piece = fc.constantFrom(
  ...['Sui', 'sui', 'x', '5x', '1', '12', '.', ',', '.5', '$', '%', ' ', ' ', ' ', '’s', '|', '-', 'é', 'Σ', 'ΑΣ', 'İ', '\u212A', '\uFFFC'],
); // prettier-ignore
const pieces = fc.array(piece, { maxLength: 14 }).map((all) => all.join(''));

test('the numbers of words that were read before are the same, with and without names', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 3 }), (texts) => {
      const words = new Words(texts.map((text) => fieldPassage(text, [], [])));
      for (const [at, { text }] of words.passages.entries()) {
        const names = [...text.matchAll(/Sui(?![a-z0-9\u00C0-\u1FFF])/gi)].map(({ 0: { length }, index }) => ({
          id: 'sui',
          from: index,
          to: index + length,
        }));
        expect([...hashesIn(words, at, [])]).toEqual(hashesOf(text));
        expect([...hashesIn(words, at, names)]).toEqual(hashesOf(text, names));
      }
    }),
    { numRuns: 2000 },
  );
});

test('two stretches of the same words have the same number, wherever they stand', () => {
  fc.assert(
    fc.property(pieces, pieces, (text, before) => {
      const words = new Words([`${before} ${text}`, text].map((one) => fieldPassage(one, [], [])));
      const from = before.length + 1;
      expect(hashOfStretch(words, 0, from, from + text.length)).toBe(hashOfStretch(words, 1, 0, text.length));
    }),
    { numRuns: 500 },
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
