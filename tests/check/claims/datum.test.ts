import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordsOf } from '../../../src/check/claims/datum.ts';
import { stem } from '../../../src/check/claims/vocabulary.ts';

test('the words of a text are those that carry its meaning, without their endings', () => {
  expect([...wordsOf('Picks with a value in the Market cap, of 24 tokens’ prices')]).toEqual([
    'pick',
    'market',
    'cap',
    'token',
    'pric',
  ]);
});

test('they are the same by tokens as by letters', () => {
  const pieces = fc.constantFrom(
    'Share',
    'of',
    'votes',
    '’s',
    "'",
    '24',
    '2x',
    '-',
    ' ',
    ' ',
    'É',
    'Ωmega',
    'İ',
    '_',
    '\n',
    'THE',
  );
  fc.assert(
    fc.property(
      fc.array(pieces, { maxLength: 10 }).map((some) => some.join('')),
      (text) => {
        const found = text.toLowerCase().match(/\p{L}[\p{L}’']*/gu) ?? [];
        const fillers = ['the', 'of'];
        expect([...wordsOf(text)]).toEqual([
          ...new Set(found.filter((word) => word.length > 2 && !fillers.includes(word)).map(stem)),
        ]);
      },
    ),
    { numRuns: 1000 },
  );
});
