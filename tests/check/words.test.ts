import { describe, expect, test } from 'vitest';
import { fieldPassage } from '../../src/check/passage.ts';
import type { Passage } from '../../src/check/passage.ts';
import { pairsOf, Words } from '../../src/check/words.ts';

const passage = (text: string): Passage => ({ ...fieldPassage(text, [], []), kind: 'paragraph', field: undefined });
const words = new Words([passage('Read more of SuiSwap.'), passage('It was Suiswap, or suiswap, once more.')]);

describe('a quick look at the words of an article', () => {
  test('finds a word however it is written', () => {
    expect(words.hasAny(['read'])).toBe(true);
    expect(words.hasAny(['learn', 'suiswap'])).toBe(true);
    expect(words.hasAny(['learn', 'swap'])).toBe(false);
  });

  test('asks for all words of a pair', () => {
    expect(words.hasAny(['read more'])).toBe(true);
    expect(words.hasAny(['learn more', 'read less'])).toBe(false);
    expect(words.hasAny(pairsOf(['learn', 'read'], ['less', 'once']))).toBe(true);
  });

  test('knows every spelling of a word', () => {
    expect([...words.spellingsOf('suiswap')].sort()).toEqual(['SuiSwap', 'Suiswap', 'suiswap']);
    expect(words.spellingsOf('other')).toEqual([]);
  });
});

describe('a search for a pattern', () => {
  const told = (found: readonly { readonly passage: Passage; readonly from: number }[]): unknown[] =>
    found.map(({ passage: { text }, from }) => [text, from]);

  test('finds the same where it is known what every match holds', () => {
    const pattern = /\b(?:read more|once)\b/gi;
    expect(words.find(pattern, ['read more', 'once'])).toEqual(words.find(pattern));
    expect(words.find(pattern, /^(?:read|once)$/i)).toEqual(words.find(pattern));
    expect(words.find(pattern)).toHaveLength(2);
  });

  test('asks for all that is needed, each in the same passage', () => {
    expect(words.find(/once/g, ['once'], /^suiswap$/i)).toHaveLength(1);
    expect(words.find(/once/g, ['once'], /^read$/i)).toEqual([]);
  });

  test('goes to the ends of passages', () => {
    expect(told(words.find(/^it|more\.$/gim, ['it', 'more']))).toEqual(told(words.find(/^it|more\.$/gim)));
    expect(words.find(/^it|more\.$/gim)).toHaveLength(2);
  });

  test('passes by what does not hold it', () => {
    expect(words.find(/SuiSwap/g, ['read'])).toHaveLength(1);
    expect(words.find(/suiswap/gi, ['read once'])).toEqual([]);
  });

  test('knows that a part of a word may be one to a pattern', () => {
    const mixed = new Words([passage('A price.'), passage('価格price of five.')]);
    expect(mixed.find(/\bprice of/g, ['price'])).toEqual(mixed.find(/\bprice of/g));
    expect(mixed.find(/\bprice of/g)).toHaveLength(1);
  });
});

test('a word that stands twice in a row is told, whatever its capitals', () => {
  const twice = new Words([passage('The the end'), passage('end of of pass passé')]);
  expect(twice.doubled.map(({ text }) => text)).toEqual(['The', 'of', 'pass']);
});
