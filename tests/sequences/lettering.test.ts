import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textWidth } from '../../src/charts/labels.ts';
import { lettered } from '../../src/sequences/lettering.ts';

describe('lettering', () => {
  test('breaks a word that is too wide, at a joint where it has one', () => {
    expect(lettered('GET https://api.example/v1/prices now', 120)).toEqual([
      'GET',
      'https://api.',
      'example/v1/',
      'prices now',
    ]);
    expect(lettered('transferWithAuthorization', 120)).toEqual(['transferWith', 'Authorization']);
  });

  test('keeps every letter in its order, in lines that fit', () => {
    const texts = fc.string({ unit: fc.constantFrom(...Array.from('abcMW./-_ é値')), maxLength: 60 });
    fc.assert(
      fc.property(texts, fc.integer({ min: 20, max: 400 }), (text, width) => {
        const lines = lettered(text, width);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(width + 1e-6);
      }),
    );
  });

  test('adds no space to a word that it breaks', () => {
    const words = fc.array(fc.string({ unit: fc.constantFrom(...Array.from('abM./-')), minLength: 1, maxLength: 40 }), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(words, fc.integer({ min: 20, max: 200 }), (list, width) => {
        const written = lettered(list.join(' '), width).join(' ');
        const inLines = new Set(lettered(list.join(' '), width).flatMap((line) => line.split(' ').slice(1)));
        for (const word of inLines) expect(list.some((whole) => whole.startsWith(word))).toBe(true);
        expect(written.replaceAll(' ', '')).toBe(list.join(''));
      }),
    );
  });
});
