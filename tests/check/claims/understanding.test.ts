import { describe, expect, test } from 'vitest';
import { GRID, toldOf, VOTE } from './support.ts';

describe('a sentence that the data bear out is left alone, and the same one made false is not', () => {
  test.each([
    [
      'halves',
      VOTE,
      'Nexa has a score of none; Velas has a third as many votes as Astra DAO.',
      'GameSwift has half as many votes as Velas.',
    ],
    [
      'the sum of the leaders',
      VOTE,
      'Together the first three hold 56.1% of the votes.',
      'Together the first three hold 58.1% of the votes.',
    ],
    [
      'none of the picks',
      VOTE,
      'No pick with a technology score lies above 81%.',
      'No pick with a technology score lies above 75%.',
    ],
    [
      'sizes',
      VOTE,
      'Aave, at $2 billion, is larger than Astra DAO, at $6 million.',
      'Astra DAO, at $6 million, is larger than Aave, at $2 billion.',
    ],
    [
      'cells on one side of the spot price',
      GRID,
      'None of the twelve cells lies below the spot price.',
      'One of the twelve cells lies below the spot price.',
    ],
    [
      'parts of the spot price',
      GRID,
      'The low price, about $70, is about a third of the spot price.',
      'The low price, about $70, is half of the spot price.',
    ],
    [
      'times between two numbers',
      GRID,
      'The highest price, $2,175.85, is between nine and ten times the spot price.',
      'The highest price, $2,175.85, is between six and seven times the spot price.',
    ],
    [
      'a part that is named before its figure',
      GRID,
      'VC, at 49%, is the weakest part of the fundamental grade.',
      'Community, at 77%, is the weakest part of the fundamental grade.',
    ],
  ])('%s', (_, frontmatter, right, wrong) => {
    expect(toldOf(frontmatter, right)).toEqual([]);
    expect(toldOf(frontmatter, wrong)).not.toEqual([]);
  });
});

describe('nothing is called false', () => {
  const falseIn = (frontmatter: string, body: string): string[] =>
    toldOf(frontmatter, body).filter((told) => told.startsWith('error'));

  test.each([
    ['where a figure fell from one value to another', VOTE, 'We saw a decrease in daily use, from 82% to 75%.'],
    ['where a figure has fallen', VOTE, 'Daily users have fallen from 19% to 17.5%.'],
    ['where it grew to just over another', VOTE, 'Use grew from 21% to just over 30% of all.'],
    [
      'where two groups are compared, each with its figure',
      VOTE,
      'The older agreed more (83%) than those with less than a year (77%).',
    ],
    ['where a figure of last year stands in brackets', VOTE, 'Use is at 27.63% (it was just under 25% last year).'],
    [
      'where "over" leads to a time',
      VOTE,
      'A use of 23% was seen. This is an increase over last year, when 42% used it.',
    ],
    ['of what is most common elsewhere', VOTE, 'The most common trade is technology (48%).'],
    ['of best practices', VOTE, 'Modules and best practices were both 13%.'],
    ['of the top of another list', GRID, 'The top 13 countries were as follows.'],
    ['of how another thing was sorted', VOTE, 'The sample has been sorted from smallest to largest.'],
    ['of growth of what has no figure here', VOTE, 'Its user base has more than tripled since the first call.'],
    ['of a length of time where rows are counted', GRID, 'Respondents were productive in less than 3 months.'],
  ])('%s', (_, frontmatter, body) => {
    expect(falseIn(frontmatter, body)).toEqual([]);
  });

  test('but a range of what is runs from the smaller to the greater', () => {
    expect(falseIn(VOTE, 'The scores run from 81% to 70%.')).not.toEqual([]);
  });
});
