import { describe, expect, test } from 'vitest';
import type { Passage } from '../../src/check/passage.ts';
import { pairsOf, Words } from '../../src/check/words.ts';

const passage = (text: string): Passage => ({
  kind: 'paragraph',
  text,
  headings: [],
  within: [],
  segments: [],
  links: [],
});
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
