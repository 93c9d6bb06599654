import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FACES, LETTERS, cut } from '../../src/styles/cut-fonts.ts';

const read = (path: string): Uint8Array => readFileSync(new URL(`../../src/styles/${path}`, import.meta.url));
const css = new TextDecoder().decode(read('fonts.css'));

describe('The fonts of a page', () => {
  test.each(Object.entries(FACES))('%s is what cutting its whole face gives', async (name, file) => {
    expect(Buffer.from(await cut(file)).equals(read(`fonts/${name}.woff2`))).toBe(true);
  });

  test('weigh 70 KB at most in a first view, the italic aside', () => {
    const faces = Object.keys(FACES).filter((name) => !name.endsWith('italic'));
    const bytes = faces.map((name) => read(`fonts/${name}.woff2`).length);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(70_000);
  });

  test('are fetched for the letters that they hold, and the whole faces for others', () => {
    const ranges = [...css.matchAll(/unicode-range:\s*([^;]+);/g)].map(([, range = '']) => covers(range));
    const [cutFaces, wholeFaces] = [ranges.slice(0, 5), ranges.slice(5)];
    const letters = Array.from(LETTERS);
    expect(letters.filter((letter) => !cutFaces.every((holds) => holds(letter)))).toEqual([]);
    expect(letters.filter((letter) => wholeFaces.some((holds) => holds(letter)))).toEqual([]);
    const latin = Array.from({ length: 96 }, (_, index) => String.fromCharCode(0xa0 + index)).filter(
      (c) => c !== '\u00ad',
    );
    expect(latin.filter((letter) => ![...cutFaces, ...wholeFaces].some((holds) => holds(letter)))).toEqual([]);
  });
});

/** Whether a `unicode-range` covers a letter. */
function covers(range: string): (letter: string) => boolean {
  const spans = range.split(',').map((part) => {
    const [from = '', to = from] = part.trim().slice(2).split('-');
    return [parseInt(from, 16), parseInt(to, 16)] as const;
  });
  return (letter) =>
    spans.some(([from, to]) => (letter.codePointAt(0) ?? 0) >= from && (letter.codePointAt(0) ?? 0) <= to);
}
