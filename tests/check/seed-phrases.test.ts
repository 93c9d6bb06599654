import { wordlist } from '@scure/bip39/wordlists/english.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listRuns } from '../../src/check/seed-phrases.ts';

const lookOf = (word: string): string => `${word.slice(0, 3)}${word.length}`;

/** The same, word for word. */
function plainRuns(text: string): [number, number][] {
  const like = new Set(wordlist.map(lookOf));
  const runs: { from: number; to: number; count: number }[] = [];
  let open: { from: number; to: number; count: number } | undefined;
  for (const { 0: word, index } of text.matchAll(/[A-Za-z]+/g)) {
    if (!like.has(lookOf(word.toLowerCase()))) {
      open = undefined;
      continue;
    }
    if (!open) runs.push((open = { from: index, to: 0, count: 0 }));
    open.to = index + word.length;
    open.count += 1;
  }
  return runs.filter(({ count }) => count >= 12).map(({ from, to }) => [from, to]);
}

const words = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...wordlist.slice(0, 50), 'ACT', 'zoo') },
  { weight: 1, arbitrary: fc.constantFrom('a', 'of', 'xylophone', 'unbelievable', 'é') },
);
const gaps = fc.oneof(
  { weight: 8, arbitrary: fc.constant(' ') },
  { weight: 1, arbitrary: fc.constantFrom(', ', '\n', '  12. ', ' '.repeat(60)) },
);

test('stretches of words like those of the list are those that a look at every word finds', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(words, gaps), { maxLength: 80 }), (parts) => {
      const text = parts.flat().join('');
      expect(listRuns(text)).toEqual(plainRuns(text));
    }),
    { numRuns: 300 },
  );
});
