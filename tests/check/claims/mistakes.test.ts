import { describe, expect, test } from 'vitest';
import { placeOf } from '../../../src/check/claims/place.ts';
import { claimsIn, GRID, VOTE } from './support.ts';

/** Sentences with the same mistake in other words; each must be caught, at the line on which it stands. */
const MISTAKES: readonly {
  readonly what: string;
  readonly in: string;
  readonly severity?: 'warning';
  readonly wordings: readonly string[];
}[] = [
  {
    what: 'a tenfold price is said to fall within a case that lies below it',
    in: GRID,
    wordings: [
      'A price of ten times the spot is $2,281.60, which falls within the moon case of $2,175.85.',
      'At 10× a holder would see $2,281.60, inside the $2,175.85 of the moon case.',
      'The 10× target of $2,281.60 falls within the moon case at $31 trillion.',
      'Ten times the spot price, $2,281.60, is below the top case of $2,175.85.',
      'Ten times $228.16 makes $2,281.60. This falls within the moon case of $2,175.85.',
      'A tenfold rise sits within the moon case at $31 trillion.',
    ],
  },
  {
    what: 'a question of reach is answered with two of the five cells',
    in: GRID,
    wordings: [
      'Two cells reach $1,000.',
      'Only three of the twelve scenarios end above $1,000.',
      'Two of the cells exceed $1,000, both at the largest market.',
    ],
  },
  {
    what: 'a question of reach is answered with some of the cells, by their prices',
    in: GRID,
    severity: 'warning',
    wordings: [
      '### Can Aave reach $1,000?\n\nYes. It could reach $1,007.67 in the base case at $23 trillion and $1,041.91 in the moon case at $16 trillion.',
      '### Will Aave ever hit $1,500?\n\nIn one case, at $1,583.86.',
    ],
  },
  {
    what: 'a range joins two forecasts',
    in: GRID,
    wordings: [
      'Aave may trade from $70 to $2,175.85.',
      'The forecast lies between $150 and $2,175.85.',
      'A range of $70–$2,175.85 is modelled.',
    ],
  },
  {
    what: 'picks that are level are given different ranks',
    in: VOTE,
    wordings: [
      '## 5. Aave',
      'Aave ranks fifth.',
      'Nexa came in fourth place, and Aave finished in fifth place.',
      'Nexa finished ahead of Aave.',
    ],
  },
  {
    what: 'shares that leave something over are called the whole vote',
    in: VOTE,
    wordings: [
      'Together the five hold all of the votes.',
      'The five coins share 100% of the votes.',
      'Between them they took the whole vote.',
    ],
  },
  {
    what: 'an order is said to be the reverse of what it is',
    in: VOTE,
    wordings: [
      'The list is numbered from its lowest share up.',
      'The table is sorted in ascending order.',
      'Coins are ranked from the smallest share to the largest.',
    ],
  },
  {
    what: 'all picks are said to meet a criterion that some do not meet',
    in: VOTE,
    wordings: [
      'Every pick has a technology score of 75% or more.',
      'All five coins reach a technology score of at least 75%.',
      'Each of the picks scores above 75% for technology.',
    ],
  },
  {
    what: 'closeness is claimed of figures that lie apart',
    in: VOTE,
    wordings: ['The first three lie within a narrow band.', 'The top three shares are close together.'],
  },
  {
    what: 'a size is claimed that has no figure',
    in: VOTE,
    severity: 'warning',
    wordings: ['Nexa has a large market cap.', 'Nexa trades at a high market cap.'],
  },
];

describe.each(MISTAKES)('$what', ({ in: frontmatter, severity = 'error', wordings }) => {
  test.each(wordings)('%s', (wording) => {
    const { problems } = claimsIn(frontmatter, `Some words to begin with.\n\n${wording}`);
    const line = frontmatter.split('\n').length + 3;
    const found = problems.filter((problem) => problem.severity === severity);
    const lines = problems.map((problem) => placeOf(problem, 'a.mdx').start.line);
    expect(new Set(lines)).toEqual(new Set([line + (wording.includes('\n') ? 2 : 0)]));
    expect(found.length, problems.map(({ reason }) => reason).join('\n')).toBeGreaterThan(0);
  });
});

test.each([
  [GRID, 'A price of ten times the spot is $2,281.60, which lies above the moon case of $2,175.85.'],
  [GRID, 'The price of $1,041.91 at $16 trillion falls within the moon case of $2,175.85.'],
  [GRID, 'Five cells reach $1,000.'],
  [GRID, 'None of the twelve cells lies below the spot price.'],
  [GRID, 'The grid runs from $293.45 to $2,175.85, and the other view from $70 to $320.'],
  [GRID, 'The weakest part of the fundamental grade is its backing, at 49%.'],
  [GRID, 'From the smallest market to the largest, the tiers grow nearly fourfold.'],
  [VOTE, 'Nexa and Aave share fourth place, behind Velas.'],
  [VOTE, 'Astra DAO won with 31.8%, ahead of GameSwift by 19.1 percentage points.'],
  [VOTE, 'The five coins hold 59.3% of the votes; the other 40.7% went elsewhere.'],
  [VOTE, 'A technology score was reported for two of them and a market cap for four.'],
  [VOTE, 'Astra DAO has the highest share, and Velas the third highest.'],
  [VOTE, 'The dearest call costs four times the cheapest.'],
  [VOTE, 'The source says that the first three lie within a narrow band.'],
  [VOTE, 'The list runs from the highest share down.'],
])('what is right is not spoken of: %#', (frontmatter, body) => {
  expect(claimsIn(frontmatter, body).problems.map(({ reason }) => reason)).toEqual([]);
});
