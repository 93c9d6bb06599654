import { describe, expect, it } from 'vitest';
import { toComparison } from '../../src/comparisons/comparison.ts';
import { comparisonSchema } from '../../src/comparisons/schema.ts';
import { contextAt, findings, read, told } from '../blocks/context.ts';

function compare(yaml: string) {
  const context = contextAt('comparisons', 'keys');
  const made = toComparison(read(comparisonSchema, yaml), context);
  return { made: made!, problems: context.problems };
}

const OPTIONS = 'options: { keys: API keys, x402: x402 }';

describe('a comparison', () => {
  const { made, problems } = compare(`
of: Aspect
missing: not-applicable
${OPTIONS}
rows:
  Authentication: { keys: A secret, x402: A wallet }
  Commitment: [Monthly, 1.5]
  Refunds: { keys: { value: yes, note: Within a week. }, x402: { missing: withheld } }
  Price: { x402: 0 }`);

  it('has a column for each option and a row for each feature', () => {
    expect(problems).toEqual([]);
    expect(made.table.columns.map(({ label }) => label)).toEqual(['Aspect', 'API keys', 'x402']);
    expect(made.table.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['Authentication', 'A secret', 'A wallet'],
      ['Commitment', 'Monthly', '1.5'],
      ['Refunds', 'yes', 'undisclosed'],
      ['Price', 'n/a', '0'],
    ]);
  });

  it('is read as pairs on a phone where there are two options, else as records', () => {
    expect(made.table.narrow).toBe('pairs');
    const three = compare('options: { a: A, b: B, c: C }\nrows: { Fees: [1, 2, 3] }').made;
    expect(three.table.narrow).toBe('records');
  });

  it('names itself after its options where it has no title', () => {
    expect(made.title).toBe('API keys and x402 compared');
  });

  it('gives a path to each cell that is not missing', () => {
    expect(Object.fromEntries(made.values.map(({ path, text }) => [path, text]))).toEqual({
      'keys.Authentication.keys': 'A secret',
      'keys.Authentication.x402': 'A wallet',
      'keys.Commitment.keys': 'Monthly',
      'keys.Commitment.x402': '1.5',
      'keys.Refunds.keys': 'yes',
      'keys.Price.x402': '0',
    });
  });

  it('explains its marks', () => {
    expect(made.notes).toEqual([
      'In the table, n/a means does not apply and undisclosed means not disclosed by the source.',
    ]);
  });
});

it('tells what does not fit the options', () => {
  const { problems } = compare(
    `{ ${OPTIONS}, rows: { Fees: [1], More: [a, b, c], Speed: { key: a, x402: [b, c] }, Live: { keys: true, x402: { value: a, source: unheard } } } }`,
  );
  expect(told(problems)).toMatchInlineSnapshot(`
    "error comparison-row comparisons.keys.rows.Fees
      The row "Fees" has 1 cell, but there are two options.
      Write one cell each for \`keys\` and \`x402\`.
    error comparison-row comparisons.keys.rows.More
      The row "More" has 3 cells, but there are two options.
      Write one cell each for \`keys\` and \`x402\`.
    error comparison-option comparisons.keys.rows.Speed.key
      \`key\` is not an option of this comparison.
      Did you mean \`keys\`?
    error comparison-cell comparisons.keys.rows.Speed.x402
      This cell is neither a text nor a number.
      Write a text such as \`yes\` or \`A, B and C\`, in quotes where it holds a comma or a colon.
    error comparison-cell comparisons.keys.rows.Live.keys
      This cell is neither a text nor a number.
      Write a text such as \`yes\` or \`A, B and C\`, in quotes where it holds a comma or a colon.
    error source comparisons.keys.rows.Live.x402.source
      There is no source \`unheard\`.
      Known: \`exchange\`, \`survey\`.
    error comparison-missing comparisons.keys
      1 cell of this comparison is empty, and nothing says why: "Speed" of API keys.
      Add \`missing: not-captured\` (not captured by the source), \`missing: not-applicable\` (does not apply) or \`missing: withheld\` (not disclosed by the source)."
  `);
});

it.each([
  '{ options: { a: A }, rows: { R: { a: ~ } } }',
  '{ options: { a: A, b: 2024 }, rows: { R: text, S: [1, ~] } }',
  `{ ${OPTIONS}, rows: {}, missing: lost }`,
  '{ option: 1 }',
])('refuses %s', (yaml) => expect(findings(comparisonSchema, yaml)).toMatchSnapshot());
