import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNumbers } from '../../../src/check/claims/numbers.ts';
import { sentencesOf } from '../../../src/check/claims/sentences.ts';
import { formatDate, formatQuantity, inWords } from '../../../src/format.ts';
import type { Unit } from '../../../src/quantities/quantity.ts';

const only = (text: string) => {
  const [mention, ...more] = readNumbers(text).filter(({ unit }) => unit !== 'ordinal');
  expect(more.map((one) => one.text)).toEqual([]);
  return mention!;
};

const units = fc.constantFrom<Unit>(
  { kind: 'money', currency: 'USD' },
  { kind: 'money', currency: 'EUR' },
  { kind: 'percent' },
  { kind: 'multiple' },
  { kind: 'count' },
);
const values = fc.oneof(
  fc.integer({ min: 2, max: 9_999_999 }),
  fc
    .tuple(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 1, max: 99 }))
    .map(([whole, part]) => Number(`${whole}.${String(part).padStart(2, '0')}`)),
  fc.tuple(fc.integer({ min: 1, max: 999 }), fc.constantFrom(1e6, 1e9, 1e12)).map(([count, scale]) => count * scale),
);
const quantities = fc.record({
  value: values,
  qualifier: fc.constantFrom('exact', 'about', 'under', 'over'),
  unit: units,
});

describe('a quantity that the site formats is read back', () => {
  const sentences = fc.constantFrom(
    (text: string) => `It was ${text}, they say.`,
    (text: string) => `Nobody holds ${text}.`,
    (text: string) => `At the close (${text}) it stood still.`,
  );

  test('with its value, unit and qualifier', () => {
    fc.assert(
      fc.property(quantities, sentences, (quantity, sentence) => {
        const mention = only(sentence(formatQuantity(quantity)));
        expect(mention.value.toNumber()).toBe(quantity.value);
        expect(mention.unit).toBe(quantity.unit.kind === 'count' ? 'none' : quantity.unit.kind);
        expect(mention.currency).toBe(quantity.unit.kind === 'money' ? quantity.unit.currency : undefined);
        expect(mention.hedge).toBe(quantity.qualifier === 'exact' ? undefined : quantity.qualifier);
        expect(mention.name).toBe(undefined);
      }),
    );
  });

  test('as tables write it', () => {
    fc.assert(
      fc.property(quantities, (quantity) => {
        const mention = only(formatQuantity({ ...quantity, qualifier: 'exact' }, 'table'));
        expect(mention.value.toNumber()).toBe(quantity.value);
      }),
    );
  });

  test('counts in words', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20 }), (count) => {
        expect(only(`There are ${inWords(count)} of them.`).value.toNumber()).toBe(count);
      }),
    );
  });

  test('dates', () => {
    const day = fc
      .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, fc.constantFrom(4, 7, 10), (iso, length) => {
        expect(only(`It began in ${formatDate(iso.slice(0, length))}.`).date).toBe(iso.slice(0, length));
      }),
    );
  });
});

test.each([
  ['a loss of $6 million', 6e6, 'money'],
  ['€1.5bn', 1.5e9, 'money'],
  ['300 USDC', 300, 'money'],
  ['50 cents', 0.5, 'money'],
  ['half a million viewers', 5e5, 'none'],
  ['two hundred and fifty calls', 250, 'none'],
  ['a hundred tokens', 100, 'none'],
  ['twenty-one days', 21, 'none'],
  ['21.8 %', 21.8, 'percent'],
  ['12 per cent', 12, 'percent'],
  ['9.1 percentage points', 9.1, 'points'],
  ['9.5×', 9.5, 'multiple'],
  ['twice the price', 2, 'multiple'],
  ['fourfold', 4, 'multiple'],
  ['ten times its spot', 10, 'multiple'],
  ['a third of the votes', 1 / 3, 'fraction'],
  ['three quarters of the votes', 0.75, 'fraction'],
  ['a loss of −3.5%', -3.5, 'percent'],
] as const)('%s', (text, value, unit) => {
  const mention = only(text);
  expect(mention.value.toNumber()).toBeCloseTo(value, 10);
  expect(mention.unit).toBe(unit);
});

test.each([
  ['nearly $500', 'nearly'],
  ['more than twelve times its average', 'over'],
  ['no more than 5%', 'atMost'],
  ['at least sixteen of them', 'atLeast'],
  ['75% or more', 'atLeast'],
  ['700+ projects', 'atLeast'],
  ['above the $300', 'above'],
  ['roughly 40', 'about'],
  ['just under $300', 'nearly'],
  ['as much as $300', 'atMost'],
  ['as many as 40', 'atMost'],
] as const)('%s is hedged', (text, hedge) => {
  expect(only(text).hedge).toBe(hedge);
});

test.each(['twice as much as $300', 'half as many as 40'])('%s compares, and is not hedged', (text) => {
  expect(readNumbers(text).at(-1)?.hedge).toBeUndefined();
});

test.each([
  'RFC 9449',
  'SHA-256',
  'EIP-155',
  'X25519',
  'HTTP 402',
  'TLS 1.3',
  'SP 800-57',
  'OAuth 2.0',
  'Node 24',
  'x402',
  '3Commas',
  'ERC-20',
  'step 4',
  'version 1.2',
  'The server answers 402 with its terms',
  'on 409 and any status of class 500',
  '2²⁵⁶ keys',
])('numbers in %s are parts of names', (text) => {
  const numbers = readNumbers(text);
  expect(numbers.filter(({ name }) => name === undefined).map((one) => one.text)).toEqual([]);
});

test.each([
  ['between 293 and 500', [293, 500]],
  ['from $293.45 to $2,175.85', [293.45, 2175.85]],
  ['77%–89%', [77, 89]],
  ['a band of 293-500', [293, 500]],
  ['seven of the ten', [7, 10]],
])('%s', (text, values) => {
  expect(readNumbers(text).map(({ value }) => value.toNumber())).toEqual(values);
});

test.each(['nobody one knows', 'a quarter past', 'seconds later', 'the tens', 'weighty', 'a ninefold'])(
  '%s holds no figure by accident',
  (text) => {
    expect(readNumbers(text).filter(({ unit, inWords: words }) => unit === 'none' && !words)).toEqual([]);
  },
);

test('sentences end where they end', () => {
  const text = 'It is $3.15 million, e.g. of U.S. dollars. “Two,” he said. 402 is a status! And so on';
  expect(sentencesOf(text).map(({ from, to }) => text.slice(from, to).trim())).toEqual([
    'It is $3.15 million, e.g. of U.S. dollars.',
    '“Two,” he said.',
    '402 is a status!',
    'And so on',
  ]);
});
