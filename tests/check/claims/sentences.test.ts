import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentencesOf } from '../../../src/check/claims/sentences.ts';

const END = /[.!?…]+["”’)\]]*(?=\s+["“‘(]?[\p{Lu}\p{N}\uFFFC])|\n\s*\n/gu;
const ABBREVIATED = /(?:\b(?:e\.g|i\.e|vs|approx|ca|cf|no|nos|fig|sec|dr|mr|mrs|st|inc|ltd|\p{Lu}))\.$/iu;

/** The plain way: every place where the pattern matches. */
function plainly(text: string): readonly { from: number; to: number }[] {
  const ends = [...text.matchAll(END)]
    .map(({ 0: end, index }) => index + end.length)
    .filter((end) => !ABBREVIATED.test(text.slice(Math.max(0, end - 8), end)));
  return [...ends, text.length]
    .map((to, index) => ({ from: ends[index - 1] ?? 0, to }))
    .filter(({ from, to }) => to > from);
}

const PIECES = [
  '.', '.', '!', '?', '…', '..', '”', '’', ')', ' ', ' ', ' ', '\n', '\n\n', '\n \n', 'A', 'It is', 'no', 'e.g', 'St', 'x', 'É',
  '5', '3.5', '“', '(', '\uFFFC', '𝐀', '😀', 'word', '\u00A0', '\r',
]; // prettier-ignore

test('sentences end where a mark is followed by what begins another', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 16 }), (pieces) => {
      const text = pieces.join('');
      expect(sentencesOf(text)).toEqual(plainly(text));
    }),
    { numRuns: 3000 },
  );
});
