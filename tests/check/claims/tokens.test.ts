import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNumbers } from '../../../src/check/claims/numbers.ts';
import { fieldPassage } from '../../../src/check/passage.ts';
import { Words } from '../../../src/check/words.ts';
import { tokensIn, tokensOf, traitsOf } from '../../../src/check/claims/tokens.ts';
import { classOf, clueOf, wordAt } from '../../../src/check/claims/vocabulary.ts';

const PIECES = [
  'above', 'Above', 'ABOVE', 'above’s', 'd’above', 'éabove', 'aboveé', '_above', '2above', 'ab', 'ove', 'Above-all', 'İ', 'K',
  'ſ', '’', "'", '12', '2024', '3', ':', '30', 'May', 'MARCH', 'March', '$', '.', '-', '—', ' ', ' ', ' ', '\n', 'ß', 'ɏ', 'ɐ', '÷',
]; // prettier-ignore
const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join(''));

const CLUE = clueOf('above|over');
const CLASS = classOf(['above']);

describe('tokens', () => {
  test('are the words and runs of digits that a pattern finds', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const lower = text.toLowerCase();
        const readable = lower.length === text.length ? lower : text;
        const found = [...readable.matchAll(/\d+|[a-z\u00df-\u024f][a-z\u00df-\u024f’']*/g)];
        expect(tokensOf(text).map(({ word, at }) => [word.text, at])).toEqual(
          found.map(({ 0: word, index }) => [word, index]),
        );
      }),
    );
  });

  test('are the same where their words were read before', () => {
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 3 }), (all) => {
        const words = new Words(all.map((text) => fieldPassage(text, [], [])));
        const told = (tokens: ReturnType<typeof tokensOf>): unknown[] =>
          tokens.map(({ word: { text, traits, bare, stem }, at }) => ({ text, traits, bare, stem, at }));
        for (const [at, { text }] of words.passages.entries())
          expect(told(tokensIn(words, at))).toEqual(told(tokensOf(text)));
      }),
      { numRuns: 1000 },
    );
  });

  test('have a word of a class where one of them is such a word', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const tokens = tokensOf(text);
        expect((traitsOf(tokens) & CLASS) !== 0).toBe(tokens.some(({ word }) => word.text === 'above'));
      }),
    );
  });

  test('have a clue wherever the pattern that needs it matches', () => {
    fc.assert(
      fc.property(texts, (text) => {
        if (/\b(?:above|over)/i.test(text)) expect(traitsOf(tokensOf(text)) & CLUE).not.toBe(0);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a word', () => {
  test('is one and the same wherever it stands, until too many were met', () => {
    const [first] = tokensOf('Aave’s price');
    expect(tokensOf('the AAVE’S price')[1]?.word).toBe(first?.word);
    expect(first?.word).toMatchObject({ text: 'aave’s', bare: 'aave', stem: 'aav' });
    for (let count = 0; count < 21_000; count += 1) tokensOf(`w${String.fromCharCode(...letters(count))}`);
    expect(tokensOf('Aave’s price')[0]?.word).not.toBe(first?.word);
  });

  test('is told from others of the same hash', () => {
    // 31 times the code of the first letter and that of the second are the same of both.
    for (const word of ['aß', 'bÀ', 'aß']) expect(wordAt(word, 0, 2).text).toBe(word);
  });
});

const letters = (count: number): number[] => Array.from(String(count), (digit) => 97 + Number(digit));

test('dates are found whether or not there is another in the text', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const datesOf = (whole: string): readonly (readonly [string, number])[] =>
        readNumbers(whole)
          .filter(({ unit }) => unit === 'date' || unit === 'time')
          .map((date) => [date.text, date.from]);
      expect([...datesOf(text), ['1999', text.length + 2]]).toEqual(datesOf(`${text}; 1999`));
    }),
    { numRuns: 1000 },
  );
});
