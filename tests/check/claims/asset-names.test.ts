import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AssetNames } from '../../../src/check/claims/asset-names.ts';
import { tokensOf } from '../../../src/check/claims/tokens.ts';

const SPELLINGS = ['Aave', 'Aave Arc', 'AAVE', 'Ten', 'X', 'Ö', '$WIF', '0x', 'dYdX', 'Jupiter', 'Rock', 'Rock-n-Roll'];
const names = new AssetNames(SPELLINGS.map((name) => ({ id: `id of ${name}`, name, aliases: [] })));

const found = (text: string): readonly string[] =>
  names.in(text, tokensOf(text)).map(({ id, from, to }) => {
    expect(id).toBe(`id of ${text.slice(from, to)}`);
    return text.slice(from, to);
  });

test('a name is the longest that stands there, and no part of a word', () => {
  expect(found('Aave Arc beat Aave’s AAVE, not Aaves or XAave')).toEqual(['Aave Arc', 'Aave', 'AAVE']);
  expect(found('X and Ö, but not Xi')).toEqual(['X', 'Ö']);
  expect(found('Rock-n-Roll, Rock-N-Roll')).toEqual(['Rock-n-Roll', 'Rock']);
  expect(found('Ten tokens; Ten led')).toEqual(['Ten']);
});

test('names are those that a plain search finds', () => {
  const pieces = fc.constantFrom(
    ...SPELLINGS,
    'aave',
    'Arc',
    's',
    '’s',
    '-',
    ' ',
    ' ',
    ' ',
    'İ',
    '7',
    ' coins',
    'é',
    '.',
  );
  fc.assert(
    fc.property(
      fc.array(pieces, { maxLength: 10 }).map((some) => some.join('')),
      (text) => {
        expect(found(text)).toEqual(plainly(text));
      },
    ),
    { numRuns: 1000 },
  );
});

/** Tries every name at every word of a text. */
function plainly(text: string): readonly string[] {
  const firsts = SPELLINGS.map((name) => tokensOf(name)[0]?.word.text);
  const longest = SPELLINGS.toSorted((one, other) => other.length - one.length);
  const names: string[] = [];
  let end = 0;
  for (const { word, at } of tokensOf(text)) {
    const name = longest.find((one) => text.startsWith(one, at) && !/^[\p{L}\p{N}]/u.test(text.slice(at + one.length)));
    if (name === undefined || at < end || !firsts.includes(word.bare) || /[\p{L}\p{N}]$/u.test(text.slice(0, at)))
      continue;
    if (name === 'Ten' && /^\s+coins\b/.test(text.slice(at + 3))) continue;
    names.push(name);
    end = at + name.length;
  }
  return names;
}
