/** The files that pictures are set in. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { textWidth } from '../../src/charts/labels.ts';
import { fontsFor, latinFonts, latinSerif, serifFor, wholeFonts, wholeSerif } from '../../src/pictures/fonts.ts';
import { advance, glyphOf } from '../support/font-metrics.ts';

describe('the font of pictures', () => {
  const fonts = [...latinFonts(), ...wholeFonts()].map((path) => readFileSync(path));

  test('has figures of one width', () => {
    for (const font of fonts) {
      for (const digit of '0123456789') expect(advance(font, digit)).toBe(advance(font, '0'));
    }
  });

  test('is never wider than charts take it to be', () => {
    const letters = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index));
    for (const font of fonts) {
      const wider = [...letters, '×', '−', '€', '“', '”', '–', '—', 'é', 'Å', '≥', '~'].filter(
        (letter) => advance(font, letter) > textWidth(letter, 1),
      );
      expect(wider).toEqual([]);
    }
  });
});

/** The tables of a WOFF file, each by its tag (https://www.w3.org/TR/WOFF/). */
function tablesOfWoff(file: Buffer): Map<string, Buffer> {
  const entries = Array.from({ length: file.readUInt16BE(12) }, (_, index) => 44 + 20 * index);
  return new Map(
    entries.map((at) => {
      const [offset, packed, length] = [4, 8, 12].map((field) => file.readUInt32BE(at + field)) as [
        number,
        number,
        number,
      ];
      const data = file.subarray(offset, offset + packed);
      return [file.toString('latin1', at, at + 4), packed < length ? inflateSync(data) : data];
    }),
  );
}

function tablesOf(file: Buffer): Map<string, Buffer> {
  const entries = Array.from({ length: file.readUInt16BE(4) }, (_, index) => 12 + 16 * index);
  return new Map(
    entries.map((at) => {
      const offset = file.readUInt32BE(at + 8);
      return [file.toString('latin1', at, at + 4), file.subarray(offset, offset + file.readUInt32BE(at + 12))];
    }),
  );
}

describe('the small files', () => {
  test('are used wherever they have every letter of the text', () => {
    expect(fontsFor('<text>$2,175.85 — “Größe” ~6×</text>\n')).toEqual(latinFonts());
    expect(fontsFor('<text>a ≥ b</text>')).toEqual(wholeFonts());
    expect(fontsFor('<text>Эфир</text>')).toEqual(wholeFonts());
  });

  test('of the serif are used where a drawing names it', () => {
    expect(serifFor('<text>Aave</text>')).toEqual([]);
    expect(serifFor('<text font-family="Source Serif 4">Aave</text>')).toEqual([latinSerif()]);
    expect(serifFor('<text font-family="Source Serif 4">Эфир</text>')).toEqual([wholeSerif()]);
  });

  test('lack no letter for which they are used', () => {
    const letters = Array.from({ length: 0x2_600 - 0x20 }, (_, index) => String.fromCharCode(0x20 + index)).filter(
      (letter) => fontsFor(letter)[0] === latinFonts()[0],
    );
    expect(letters.length).toBeGreaterThan(200);
    for (const font of [...latinFonts(), latinSerif()].map((path) => readFileSync(path))) {
      const cmap = tablesOf(font).get('cmap')!;
      expect(letters.filter((letter) => glyphOf(cmap, 0, letter.codePointAt(0)!) === 0)).toEqual([]);
    }
  });

  test.each([400, 600])('hold what the file that pages have holds, of weight %s', (weight) => {
    const woff = createRequire(import.meta.url).resolve(
      `@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-${weight}-normal.woff`,
    );
    const own = latinFonts().find((path) => path.includes(String(weight)))!;
    expect(tablesOf(readFileSync(own))).toEqual(tablesOfWoff(readFileSync(woff)));
  });
});
