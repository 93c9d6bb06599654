import { describe, expect, test } from 'vitest';
import { AWARDS, FORECAST, articleOf, edited, withBody, withKeys } from '../support/articles.ts';

const [votes] = articleOf(AWARDS).blocks;

describe('the summary of a block', () => {
  test('names the page of its data by article and block', () => {
    expect(votes?.dataset).toBe('sample--votes');
  });

  test('of a sequence names none, since it holds no figures', () => {
    const sequence =
      'sequences:\n  call:\n    title: A call\n    parties: { a: A, b: B }\n    steps:\n      - { from: a, to: b, says: Hello }';
    const [block] = articleOf(withKeys(AWARDS, sequence)).blocks.filter(({ kind }) => kind === 'sequence');
    expect(block).toMatchObject({ id: 'call' });
    expect(block).not.toHaveProperty('dataset');
  });

  test('has a digest that changes with a figure and not with prose', () => {
    const digest = (text: string): string | undefined => articleOf(text).blocks[0]?.digest;
    expect(digest(withBody(AWARDS, 'More prose.'))).toBe(votes?.digest);
    expect(digest(edited(AWARDS, 'aave: { share: 30 }', 'aave: { share: 31 }'))).not.toBe(votes?.digest);
    expect(digest(edited(AWARDS, 'asOf: 2024', 'asOf: 2023'))).not.toBe(votes?.digest);
  });
});

describe('what a block says of assets', () => {
  test('of a ranking is the rank, ties included, and the figure', () => {
    expect(votes?.says).toEqual({
      measures: [{ label: 'Share of votes', unit: { kind: 'percent' } }],
      of: [
        { asset: 'aave', rank: '1 of 3', figures: [['30%', 30, 30]] },
        { asset: 'nexa', rank: '2= of 3', figures: [['20%', 20, 20]] },
        { asset: 'velas', rank: '2= of 3', figures: [['20%', 20, 20]] },
      ],
    });
  });

  test('of a forecast is the range', () => {
    expect(articleOf(FORECAST).blocks[0]?.says).toMatchObject({
      measures: [{ label: 'Price in 2027' }],
      of: [{ asset: 'aave', figures: [['$100 to $400', 100, 400]] }],
    });
  });

  test('of a grade is the total', () => {
    const text = withKeys(FORECAST, 'grades:\n  all: { label: House grade, total: 72, max: 100 }');
    expect(articleOf(text).blocks[1]?.says).toMatchObject({
      measures: [{ label: 'House grade' }],
      of: [{ asset: 'aave', figures: [['72 of 100', 72, 72]] }],
    });
  });

  test('of facts is nothing', () => {
    const text = withKeys(AWARDS, 'facts:\n  all:\n    rows:\n      one: { value: 3, label: One }');
    expect(articleOf(text).blocks[1]).not.toHaveProperty('says');
  });
});
