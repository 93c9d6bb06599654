import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { didYouMean, suggest } from '../../src/parse/suggest.ts';

const KEYS = ['title', 'source', 'asOf', 'category', 'currency', 'published'];

describe('suggest', () => {
  test.each([
    ['titel', 'title'],
    ['sorce', 'source'],
    ['asof', 'asOf'],
    ['ASOF', 'asOf'],
    ['publshed', 'published'],
    ['publihsed', 'published'],
    ['categ', 'category'],
    ['category', 'category'],
  ])('takes %s for %s', (word, meant) => {
    expect(suggest(word, KEYS)).toBe(meant);
  });

  test.each(['', 'x', 'cat', 'bananas', 'ttl'])('takes %j for none', (word) => {
    expect(suggest(word, KEYS)).toBeUndefined();
  });

  test('does not take one letter for another', () => {
    expect([suggest('a', ['b']), suggest('', ['b']), suggest('a', ['ab'])]).toEqual([undefined, undefined, 'ab']);
  });

  test('prefers the nearest, and of two that are equally near the first', () => {
    expect(suggest('share', ['shares', 'share', 'shard'])).toBe('share');
    expect(suggest('shard', ['share', 'shark'])).toBe('share');
    expect(suggest('categ', ['category', 'caten'])).toBe('category');
  });

  test('names a word that is known, and a known word as itself', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (word, known) => {
        expect([...known, undefined]).toContain(suggest(word, known));
        if (word !== '') expect(suggest(word, [word])).toBe(word);
      }),
    );
  });
});

describe('didYouMean', () => {
  test('names the near word', () => {
    expect(didYouMean('sorce', KEYS)).toBe('Did you mean `source`?');
  });

  test('or else names all, in order', () => {
    expect(didYouMean('bananas', new Set(['b', 'c', 'a']))).toBe('Known: `a`, `b`, `c`.');
    expect(didYouMean('', ['b', 'a'])).toBe('Known: `a`, `b`.');
  });

  test('names twelve at most, and counts the others', () => {
    const many = Array.from({ length: 500 }, (_, index) => `asset-${String(index).padStart(3, '0')}`);
    const first = many.slice(0, 12).map((name) => `\`${name}\``);
    expect(didYouMean('bananas', many.toReversed())).toBe(`Known: ${first.join(', ')} and 488 more.`);
    expect(didYouMean('bananas', many.slice(0, 12))).toBe(`Known: ${first.join(', ')}.`);
    expect(didYouMean('aset-499', many)).toBe('Did you mean `asset-499`?');
  });

  test('says where there are none', () => {
    expect(didYouMean('bananas', [])).toBe('None is known yet.');
  });
});
