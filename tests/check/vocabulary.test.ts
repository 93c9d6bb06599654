import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Vocabulary } from '../../src/check/vocabulary.ts';

const WORD = /[A-Za-z0-9|\u00C0-\u1FFF\u2C00-\uDFFF]+/g;
const letters = fc.constantFrom('a', 'B', 'z', '9', '|', 'é', 'Ж', '語', '😀');
const words = fc.oneof(
  fc.string({ unit: letters, minLength: 1, maxLength: 25 }),
  fc.constantFrom('the', 'The', 'share'),
);
const text = fc
  .array(fc.tuple(words, fc.constantFrom(' ', '’', '_', '\n', '\uE000', '. ')), { maxLength: 60 })
  .map((parts) => parts.flat().join(''));

describe('the words of a text', () => {
  test('are those that a pattern finds, each with its place and its form in small letters', () => {
    const vocabulary = new Vocabulary();
    fc.assert(
      fc.property(text, (all) => {
        const found = Array.from(all.matchAll(WORD));
        const { ids, starts, ends, nexts, firsts } = vocabulary.layOut(all);
        const typed = found.map(([word]) => word);
        expect(Array.from(ids, (id) => vocabulary.text(id))).toEqual(typed);
        expect(Array.from(ids, (id) => vocabulary.text(vocabulary.small(id)))).toEqual(
          typed.map((word) => word.toLowerCase()),
        );
        expect([...starts]).toEqual(found.map(({ index }) => index));
        expect([...ends]).toEqual(found.map(({ 0: word, index }) => index + word.length));
        expect(firsts.map((first) => typed[first])).toEqual([...new Set(typed)]);
        expect([...nexts]).toEqual(typed.map((word, at) => Math.max(0, typed.indexOf(word, at + 1))));
      }),
      { numRuns: 300 },
    );
  });

  test('have one number each, however many there are', () => {
    const vocabulary = new Vocabulary();
    const all = Array.from({ length: 20_000 }, (_, index) => `word${index * 7919}`);
    const ids = all.map((word) => vocabulary.idOf(word));
    expect(new Set(ids).size).toBe(all.length);
    expect(all.map((word) => vocabulary.idOf(word))).toEqual(ids);
    expect(ids.map((id) => vocabulary.text(id))).toEqual(all);
  });
});

test('a judge is asked once of each word', () => {
  const vocabulary = new Vocabulary();
  const asked: string[] = [];
  const judge = (word: string): number | undefined => {
    asked.push(word);
    return word.length > 3 ? word.length : undefined;
  };
  const ids = ['long', 'no', 'longer'].map((word) => vocabulary.idOf(word));
  for (let time = 0; time < 2; time += 1)
    expect(ids.map((id) => vocabulary.answersOf(judge).of(id))).toEqual([4, undefined, 6]);
  expect(asked).toEqual(['long', 'no', 'longer']);
});
