import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { linesOf, shortened, sizeFor, widthOf } from '../../src/cards/lettering.ts';
import { fontsFor, latinSerif } from '../../src/pictures/fonts.ts';
import { readContent } from '../support/content.ts';
import { advance } from '../support/font-metrics.ts';

const LETTERS = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index));

describe('the width of text on a card', () => {
  test('is no less than that of each letter of the serif', () => {
    const font = readFileSync(latinSerif());
    const wider = [...LETTERS, '×', '“', '”', '–', '’', 'é', 'Å'].filter(
      (letter) => advance(font, letter) > widthOf(letter, 1, 'serif'),
    );
    expect(wider).toEqual([]);
  });

  test('is no less than that of what real cards say in the sans', () => {
    const fonts = fontsFor('a').map((path) => readFileSync(path));
    const said = readContent().articles.flatMap(({ title, description, sources }) => [
      title,
      description,
      ...sources.map((source) => source.title),
    ]);
    for (const text of said) {
      const width = Math.max(
        ...fonts.map((font) => Array.from(text).reduce((sum, letter) => sum + advance(font, letter), 0)),
      );
      expect(widthOf(text, 1, 'sans'), text).toBeGreaterThanOrEqual(width);
    }
  });
});

describe('a text in lines', () => {
  test('that has room for all of it is whole', () => {
    expect(linesOf('one two three', 3, 1000, 20, 'serif')).toEqual(['one two three']);
  });

  test('that is too long ends after a word', () => {
    const lines = linesOf('one two three four five six seven eight', 2, 130, 20, 'serif');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/^[a-z]+(?: [a-z]+)* …$/);
  });

  test('has no line where there is room for none', () => {
    expect(linesOf('one two', 0, 130, 20, 'serif')).toEqual([]);
  });

  test('of one word that is too long is cut off in it', () => {
    expect(shortened('incomprehensibilities', 100, 20, 'serif')).toMatch(/^incom\w* …$/);
  });

  test('is as large as it can be', () => {
    expect(sizeFor('short', [60, 40], 3, 500)).toBe(60);
    expect(sizeFor('a title of a good many words that goes on for a while, as some do', [60, 40], 3, 500)).toBe(40);
  });
});
