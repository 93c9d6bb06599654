import { describe, expect, test } from 'vitest';
import { claims, contradictions } from '../../../src/check/rules/claims.ts';
import { articleOf, edited, REGISTRIES } from '../../support/articles.ts';
import { claimsIn, GRID, toldOf, VOTE, wordsOf } from './support.ts';

describe('a number that is one of the figures is matched', () => {
  test.each([
    'Astra DAO has 31.8% of the votes and is worth $6 million.',
    'Velas is worth under $60 million.',
    'GameSwift is worth about $55 million.',
    'GameSwift is worth roughly $60 million.',
    'Aave, at $2 billion, is far larger.',
    'Velas claims 75,000 transactions a second.',
    'A call is valid for 5,000 milliseconds.',
    'A call costs $0.017 at the least.',
    'About a third of the votes went to Astra DAO.',
    'Almost a third of the votes went to Astra DAO.',
    'The vote is of 2024.',
    'The bar is a technology score of 75% or more.',
    'One coin has 31.8%.',
  ])('%s', (body) => {
    const { problems, coverage } = claimsIn(VOTE, body);
    expect(problems.map(({ reason }) => reason)).toEqual([]);
    expect(coverage.unresolved).toBe(0);
    expect(coverage.matched).toBeGreaterThan(0);
  });

  test.each([
    'At $23 trillion the base is $1,007.67.',
    'That is 9.54× the spot price of $228.16.',
    'About 9.5× is the most.',
    'Ten times the spot price would be $2,281.60.',
    'The bear cases run from $293.45 to $680.47.',
  ])('%s', (body) => {
    expect(toldOf(GRID, body)).toEqual([]);
  });
});

describe('a number that is none of them is reported with the nearest', () => {
  test.each([
    [GRID, 'The highest price is $2,185.75.', '`grid.31T.bull`, $2,175.85'],
    [GRID, 'The spot price is $228.61.', '`spot`, $228.16'],
    [VOTE, 'Velas claims 76,000 transactions a second.', '`claims.speed`, 75,000'],
    [VOTE, 'A call costs $0.071.', '`claims.dearest`, $0.068'],
    [VOTE, 'A call is valid for 5,000 seconds.', 'Milliseconds'],
    [VOTE, 'Seventeen low-cap coins were named.', '`votes.count`, five'],
    [VOTE, 'Astra DAO leads by 19.2 percentage points.', '19.1 percentage points'],
  ])('%#', (frontmatter, body, nearest) => {
    const told = toldOf(frontmatter, body);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(nearest);
  });

  test('and what to write', () => {
    const [problem] = claimsIn(GRID, 'The highest price is $2,185.75.').problems;
    expect(problem?.hint).toContain('<Value of="grid.31T.bull" />');
    expect(problem?.severity).toBe('warning');
  });

  test('or that there is nothing like it', () => {
    expect(toldOf(VOTE, 'The vote was held in 2023.')[0]).toContain("Nothing in the article's data says 2023");
  });
});

describe('the subject narrows what a number may be', () => {
  test.each([
    [VOTE, 'Velas won 12.7% of the vote.', '`votes.velas.share` is 11.6%'],
    [VOTE, 'GameSwift took 31.8%.', 'Share of votes of Astra DAO'],
    [VOTE, 'Velas is worth $6 million.', 'Astra DAO'],
    [VOTE, 'Velas has a technology score of 11.6%.', '`votes.velas.tech` is 70%'],
    [GRID, 'At $23 trillion the base case is $1,403.16.', '`grid.31T.base`'],
    [GRID, 'The bear case at $31 trillion is $2,175.85.', '`grid.31T.bull`'],
  ])('%#', (frontmatter, body, said) => {
    expect(toldOf(frontmatter, body).join('\n')).toContain(said);
  });

  test('of several sentences the one before names it', () => {
    expect(toldOf(VOTE, 'Velas came third. It won 11.6%.')).toEqual([]);
    expect(toldOf(VOTE, 'Velas came third. It won 12.7%.').join('')).toContain('Share of votes of GameSwift');
  });

  test('and the pick in whose text it stands', () => {
    const picks = (text: string): string => `<Picks of="votes">\n\n<Pick of="velas">\n\n${text}\n\n</Pick>\n\n</Picks>`;
    expect(toldOf(VOTE, picks('It won 11.6%.'))).toEqual([]);
    expect(toldOf(VOTE, picks('It won 12.7%.'))).toHaveLength(1);
    expect(toldOf(VOTE, picks('Nexa is a chain.')).join('')).toContain('opens with Nexa');
  });
});

describe('a bound is a bound', () => {
  test.each([
    'Velas is worth over $60 million.',
    'Velas is worth $60 million.',
    'GameSwift is worth over $55 million.',
    'Astra DAO is worth under $6 million.',
  ])('%s', (body) => {
    expect(toldOf(VOTE, body).join('')).toContain('otherwise than the data');
  });
});

describe('a number needs no figure', () => {
  test.each([
    ['where a source is cited', 'The survey had 4,200 voters <Cite source="paper" />.'],
    [
      'where a source is cited in the sentence beside it',
      'A survey was made <Cite source="paper" />. It had 4,200 voters.',
    ],
    ['in code', 'Call it with `4200` votes.\n\n```js\nconst votes = 4200;\n```'],
    ['as part of a name', 'RFC 9449 and SHA-256 are standards, and so is TLS 1.3.'],
    ['as language', 'One of the two ways is harder, and a second look is worth twice the time.'],
    ['as the place in a list', '1. First one thing.\n2. Then another.'],
  ])('%s', (_, body) => {
    expect(toldOf(VOTE, body)).toEqual([]);
  });

  test('but a figure of the source that the ranking was taken from should be among its data', () => {
    expect(toldOf(VOTE, 'Of all votes 17.3% were void <Cite source="survey" />.').join('')).toContain('17.3%');
    expect(toldOf(VOTE, 'Of all votes 17.3% were void <Cite source="paper" />.')).toEqual([]);
  });

  test.each([
    ['a digit', 'They hold 58.3% <Cite source="paper" />.', '59.3%'],
    ['a unit', 'They hold 59.3× <Cite source="paper" />.', '59.3%'],
    ['a sign', 'Velas does −75,000 transactions <Cite source="survey" />.', '75,000'],
    ['a nought', 'Velas does 750,000 transactions <Cite source="survey" />.', '75,000'],
  ])('and a cited number may not differ by %s from a figure of which the section speaks', (_, sentence, figure) => {
    expect(toldOf(VOTE, `<Ranking of="votes" />\n\n${sentence}`).join('')).toContain(figure);
  });

  test('and a cited one that is one keystroke from a figure is spoken of', () => {
    expect(toldOf(VOTE, 'Velas claims 76,000 transactions <Cite source="survey" />.').join('')).toContain(
      '`claims.speed`, 75,000',
    );
  });
});

test('every number is counted by what it rests on', () => {
  const { coverage } = claimsIn(
    VOTE,
    'Astra DAO has <Value of="votes.1.share" />, Velas 11.6%, RFC 9449 two readers. There were 4,200 voters.',
  );
  const { seen, unresolved, compared, ...rest } = coverage;
  expect(seen).toBe(Object.values(rest).reduce((sum, count) => sum + count, unresolved));
  expect(rest).toMatchObject({ interpolated: 1, named: 1, plain: 1 });
  expect(unresolved).toBe(1);
  expect(compared).toBe(0);
});

test('title and description are read too', () => {
  const wrong = edited(VOTE, 'five coins in a vote', 'seven coins in a vote');
  expect(claimsIn(wrong, 'Words.').problems.map(({ passage }) => passage.field)).toEqual([['title']]);
});

test('what is unsupported and what is false are two rules', () => {
  const article = articleOf(`${VOTE}\nVelas won 12.7%. There were 4,200 voters.\n`);
  const subject = { article, tree: article.tree, registries: REGISTRIES, words: wordsOf(article) };
  const said = (rule: typeof claims | typeof contradictions): string[] => {
    const reasons: string[] = [];
    rule.check(
      subject,
      ({ at, reason }) => reasons.push(`${at.passage.text.slice(at.from, at.to)}: ${reason}`),
      () => undefined,
    );
    return reasons;
  };
  expect(said(claims)).toEqual([expect.stringContaining('4,200')]);
  expect(said(contradictions)).toEqual([expect.stringContaining('12.7%')]);
});

test('a sentence of thousands of numbers is judged in reasonable time', () => {
  const started = performance.now();
  expect(claimsIn(VOTE, '$5 to '.repeat(2000)).coverage.unresolved).toBe(2000);
  expect(performance.now() - started).toBeLessThan(10_000);
});
