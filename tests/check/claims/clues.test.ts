import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ENDS } from '../../../src/check/claims/comparisons/evaluation.ts';
import { RELATING, RELATIONS } from '../../../src/check/claims/comparisons/order.ts';
import { PLACE, PLACING } from '../../../src/check/claims/comparisons/ranks.ts';
import { FIRST_TO_LAST, LOWEST } from '../../../src/check/claims/comparisons/ratios.ts';
import { ENTIRE, ORDERED, VOTE } from '../../../src/check/claims/comparisons/wholes.ts';
import { countNouns, NOUN } from '../../../src/check/claims/counts.ts';
import { tokensOf, traitsOf } from '../../../src/check/claims/tokens.ts';
import { articleOf } from '../../support/articles.ts';
import { GRID } from './support.ts';

const nouns = countNouns(articleOf(`${GRID}\nWords.\n`));

/** Patterns that are tried only where there is a word of a class, which is to stand wherever they match. */
const PATTERNS: readonly (readonly [string, RegExp, number])[] = [
  ...RELATIONS.map(([pattern, relation]) => [relation, pattern, RELATING] as const),
  ['place', PLACE, PLACING],
  ['entire vote', ENTIRE, VOTE],
  ['order', ORDERED, ENDS],
  ['first to last', FIRST_TO_LAST, ENDS],
  ['lowest', LOWEST, ENDS],
  ...(nouns ? [['noun', nouns, NOUN] as const] : []),
];

const BETWEEN = [' ', ' ', ' ', ' ', ', ', '-', '’', "'", ' É', '. ', ' No. ', ' 3', ' 100% of ', 's ', ''];

describe.each(PATTERNS)('a word tells where a pattern may match: %s', (_, pattern, clue) => {
  const words = pattern.source.match(/[a-z]{2,}/g) ?? [];
  const piece = fc.tuple(
    fc.constantFrom(...BETWEEN),
    fc.constantFrom(...words, ...words.map((word) => word.toUpperCase())),
  );

  test('in texts of its own words', () => {
    let matches = 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
        const text = pieces.map(([before, word]) => before + word).join('');
        if (text.search(pattern) === -1) return;
        matches += 1;
        expect(traitsOf(tokensOf(text)) & clue).not.toBe(0);
      }),
      { numRuns: 10_000 },
    );
    expect(matches).toBeGreaterThan(0);
  });
});
