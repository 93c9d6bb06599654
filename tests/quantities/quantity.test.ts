import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amountSchema, readAmount } from '../../src/quantities/quantity.ts';
import { reading, told, withKeys, EXPLAINER } from '../support/articles.ts';

/** What an editor reads of something that is no amount. */
function faultOf(raw: string | number): string {
  const amount = readAmount(raw);
  return 'reason' in amount ? `${amount.reason} | ${amount.hint}` : `${raw} is read as ${amount.value}`;
}

const SIGNS = { exact: ['', ''], about: ['~', ''], under: ['<', ''], over: ['', '+'] } as const;
const SHIFTS = { '': 0, K: 3, M: 6, B: 9, T: 12 } as const;

const written = fc.record({
  digits: fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }),
  places: fc.nat(18),
  magnitude: fc.constantFrom('', 'K', 'M', 'B', 'T'),
  qualifier: fc.constantFrom('exact', 'about', 'under', 'over'),
  suffix: fc.constantFrom('', 'x', '%'),
});

describe('readAmount', () => {
  test.each([
    ['6M', 6_000_000, 'exact'],
    ['~55M', 55_000_000, 'about'],
    ['<60M', 60_000_000, 'under'],
    ['60M+', 60_000_000, 'over'],
    ['1041.91', 1041.91, 'exact'],
    ['-3.5', -3.5, 'exact'],
    ['~-3.5K', -3500, 'about'],
    ['8T', 8e12, 'exact'],
    ['1.2M', 1_200_000, 'exact'],
    ['0.000012', 0.000012, 'exact'],
    ['007', 7, 'exact'],
    [' 6M\n', 6_000_000, 'exact'],
    [75_000, 75_000, 'exact'],
    [-0.25, -0.25, 'exact'],
  ] as const)('reads %j as %d, %s', (raw, value, qualifier) => {
    expect(readAmount(raw)).toEqual({ value, qualifier });
  });

  test.each([
    ['50x', { value: 50, qualifier: 'exact', suffix: 'x' }],
    ['150%+', { value: 150, qualifier: 'over', suffix: '%' }],
    ['~1.5Kx', { value: 1500, qualifier: 'about', suffix: 'x' }],
  ] as const)('keeps the unit that %s names', (raw, amount) => {
    expect(readAmount(raw)).toEqual(amount);
  });

  test('knows one zero only', () => {
    expect([readAmount('-0'), readAmount(-0), readAmount('-0.00M')]).toEqual(
      Array(3).fill({ value: 0, qualifier: 'exact' }),
    );
  });

  test('reads what any quantity is written as, to the last digit', () => {
    fc.assert(
      fc.property(written, ({ digits, places, magnitude, qualifier, suffix }) => {
        const [before, after] = SIGNS[qualifier];
        const number = new Decimal(digits).div(`1e${places}`);
        const amount = readAmount(`${before}${number.toFixed()}${magnitude}${suffix}${after}`);
        const value = number.times(`1e${SHIFTS[magnitude]}`).toNumber() + 0;
        expect(amount).toEqual({ value, qualifier, ...(suffix !== '' && { suffix }) });
      }),
    );
  });

  test('reads a text and a number of YAML alike', () => {
    const value = fc.oneof(
      fc.maxSafeInteger(),
      fc.integer({ min: -1e9, max: 1e9 }).map((cents) => cents / 100),
    );
    fc.assert(
      fc.property(value, (number) => {
        expect(readAmount(String(number))).toEqual(readAmount(number));
      }),
    );
  });

  test('reads any text or refuses it with one sentence and a hint', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const amount = readAmount(text);
        if ('value' in amount) expect(Number.isFinite(amount.value)).toBe(true);
        else expect([amount.reason, amount.hint]).toEqual([expect.stringMatching(/\.$/), expect.stringMatching(/\.$/)]);
      }),
    );
  });
});

describe('what is no quantity is told', () => {
  test.each(['', 'many', '~', '~60M+', '<~5', '1,23', '5-10', '6 M B', '1e3', '0x1F', '٥', '--5', 'about 60M+'])(
    'with examples: %j',
    (raw) => {
      expect(faultOf(raw)).toBe(
        `\`${raw}\` is not a quantity. | Write a number such as \`6M\`, \`~55M\` (about), \`<60M\` (under), \`60M+\` (over), \`50x\` or \`1041.91\`.`,
      );
    },
  );

  test.each([
    ['75,000', '75000'],
    ["1'234'567.89", '1234567.89'],
    ['$6M', '6M'],
    ['US$ 6 million', '6M'],
    ['6 million', '6M'],
    ['6 mn', '6M'],
    ['1.5bn', '1.5B'],
    ['5USD', '5'],
    ['5percent', '5%'],
    ['2 Trillion', '2T'],
    ['30 thousand', '30K'],
    ['6m', '6M'],
    ['6 m+', '6M+'],
    ['about $55 million', '~55M'],
    ['approx. 55M', '~55M'],
    ['under 60M', '<60M'],
    ['up to 60 million', '<60M'],
    ['more than 30', '30+'],
    ['>60M', '60M+'],
    ['at least 5 percent', '5%+'],
    ['50 X', '50x'],
    ['50×', '50x'],
    ['50 times', '50x'],
    ['21.8 %', '21.8%'],
    ['−3.5', '-3.5'],
    ['+3.5', '3.5'],
    ['.5', '0.5'],
    ['CHF 6M', '6M'],
    ['6M USD', '6M'],
  ])('%j with %j, which can be read', (raw, mended) => {
    expect(faultOf(raw)).toBe(`\`${raw}\` is not a quantity. | Write \`${mended}\`.`);
    expect(readAmount(mended)).toHaveProperty('value');
  });

  test('in one line and within reason', () => {
    expect(faultOf('long '.repeat(40))).toMatch(/^`(?:long ){11}long…` is not a quantity\./);
    expect(faultOf('a `tick`')).toMatch(/^`` a `tick` `` is not a quantity\./);
  });

  test('where it is no finite number', () => {
    expect(faultOf(NaN)).toBe('NaN is not a number that can be published. | Write a finite number.');
    expect(faultOf(-Infinity)).toBe('-Infinity is not a number that can be published. | Write a finite number.');
  });
});

describe('a number of more digits than can be kept', () => {
  test.each([
    [
      158972490234375008,
      'This number has more digits than can be kept exactly; it was read as `158972490234375000`. | Write it as text, `"158972490234375000"`, or with a magnitude: `158972.490234375T`.',
    ],
    [
      -(2 ** 53),
      'This number has more digits than can be kept exactly; it was read as `-9007199254740992`. | Round it to fifteen digits: `-9007.19925474099T`.',
    ],
    [
      1.2345678901234567,
      'This number has more digits than can be kept exactly; it was read as `1.2345678901234567`. | Round it to fifteen digits: `1.23456789012346`.',
    ],
    [
      1e300,
      'This number has more digits than can be kept exactly; it was read as `1e+300`. | Write it with a magnitude, such as `159T`.',
    ],
    [
      '123456789012345678',
      '`123456789012345678` has more digits than can be kept exactly. | Round it to fifteen digits: `123456789012346000`.',
    ],
    [
      '~1.2345678901234567Mx',
      '`~1.2345678901234567Mx` has more digits than can be kept exactly. | Round it to fifteen digits: `~1.23456789012346Mx`.',
    ],
  ])('is refused: %s', (raw, told) => {
    expect(faultOf(raw)).toBe(told);
  });

  test.each([
    ['158972490234375000', 158972490234375000],
    ['158972.490234375T', 158972490234375000],
    ['9007199254740991', 2 ** 53 - 1],
    [2 ** 53 - 1, 2 ** 53 - 1],
    ['0.10000000000000000000000000', 0.1],
  ])('is kept where nothing is lost: %s', (raw, value) => {
    expect(readAmount(raw)).toEqual({ value, qualifier: 'exact' });
  });

  test.each([`0.${'0'.repeat(400)}1`, `1${'0'.repeat(400)}`])('is refused where it is beyond all numbers', (raw) => {
    expect(faultOf(raw)).toMatch(/ has more digits than can be kept exactly\. \| Write a number such as `6M`/);
  });

  test('is refused with a hint that can be read', () => {
    const overlong = fc.oneof(fc.double({ noDefaultInfinity: true, noNaN: true }), fc.bigInt({ min: 10n ** 16n }));
    fc.assert(
      fc.property(overlong, (number) => {
        const amount = readAmount(typeof number === 'bigint' ? String(number) : number);
        if ('value' in amount) return;
        const texts = Array.from(amount.hint.matchAll(/`"?([^`"]+)"?`/g), ([, text]) => text!);
        expect(texts.length).toBeGreaterThan(0);
        for (const text of texts) expect(readAmount(text)).toHaveProperty('value');
      }),
    );
  });

  test('is told at its place in the article', () => {
    const rows = [
      'fees: { value: 158972490234375008, label: Fees }',
      'price: { value: 1.23456789012345678, label: P }',
    ];
    const facts = `facts:\n  claims:\n    title: Claims\n    rows:\n      ${rows.join('\n      ')}`;
    expect(told(reading(withKeys(EXPLAINER, facts)).messages)).toMatchInlineSnapshot(`
      "content/articles/sample.mdx:14:22 error fact-value (facts.claims.rows.fees.value)
        This number has more digits than can be kept exactly; it was read as \`158972490234375000\`.
        Write it as text, \`"158972490234375000"\`, or with a magnitude: \`158972.490234375T\`.
      content/articles/sample.mdx:15:23 error fact-value (facts.claims.rows.price.value)
        This number has more digits than can be kept exactly; it was read as \`1.2345678901234567\`.
        Round it to fifteen digits: \`1.23456789012346\`."
    `);
  });
});

describe('amountSchema', () => {
  const issuesOf = (raw: unknown): unknown => amountSchema.safeParse(raw).error?.issues.map(({ message }) => message);

  test('reads numbers and texts', () => {
    expect([amountSchema.parse(5), amountSchema.parse('~5K')]).toEqual([
      { value: 5, qualifier: 'exact' },
      { value: 5000, qualifier: 'about' },
    ]);
  });

  test('says what it expects in two lines', () => {
    expect(issuesOf(true)).toEqual(['A quantity is expected.\nWrite a number such as `6M`, `~55M` or `1041.91`.']);
    expect(issuesOf('6\nmillion')).toEqual(['`6 million` is not a quantity.\nWrite `6M`.']);
  });
});
