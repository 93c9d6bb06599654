import { describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { textWidth } from '../../src/charts/labels.ts';
import { fontFiles, svgToPng } from '../../src/pictures/raster.ts';

const drawing = (text: string, style = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40"><style>${style}</style><rect width="200" height="40" fill="#fff"/><text x="4" y="24" font-size="15" font-family="IBM Plex Sans">${text}</text></svg>`;

const sizeOf = (png: Buffer): [number, number] => [png.readUInt32BE(16), png.readUInt32BE(20)];

describe('a picture', () => {
  test('is a PNG of twice the size of the drawing, or of the scale asked for', () => {
    const png = svgToPng(drawing('Text'));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(sizeOf(png)).toEqual([400, 80]);
    expect(sizeOf(svgToPng(drawing('Text'), { scale: 1 }))).toEqual([200, 40]);
  });

  test('is the same bytes each time', () => {
    expect(svgToPng(drawing('$2,175.85')).equals(svgToPng(drawing('$2,175.85')))).toBe(true);
  });

  test('shows its text, with the signs that figures need', () => {
    const blank = svgToPng(drawing(''));
    for (const text of ['a', '$', '×', '−', '≥', '€', '“', 'é', '~']) {
      expect(svgToPng(drawing(text)).equals(blank), text).toBe(false);
    }
  });

  test('uses no font of the machine', () => {
    expect(svgToPng(drawing('Text').replace('IBM Plex Sans', 'DejaVu Sans')).equals(svgToPng(drawing('Text')))).toBe(
      true,
    );
  });

  test('is light, whatever the reader prefers', () => {
    const dark = svgToPng(drawing('Text', '@media (prefers-color-scheme:dark){rect{fill:#000}}'));
    expect(dark.equals(svgToPng(drawing('Text')))).toBe(true);
  });

  test('cannot be made from what is no drawing', () => {
    expect(() => svgToPng('no drawing')).toThrow();
  });
});

/** Advance of a glyph in ems, from the tables of a TrueType file. */
function advance(file: Buffer, letter: string): number {
  const table = (tag: string): number => {
    const count = file.readUInt16BE(4);
    const records = Array.from({ length: count }, (_, index) => 12 + 16 * index);
    return file.readUInt32BE(records.find((at) => file.toString('latin1', at, at + 4) === tag)! + 8);
  };
  const metrics = file.readUInt16BE(table('hhea') + 34);
  const glyph = Math.min(glyphOf(file, table('cmap'), letter.codePointAt(0)!), metrics - 1);
  return file.readUInt16BE(table('hmtx') + 4 * glyph) / file.readUInt16BE(table('head') + 18);
}

/** Glyph of a code point, by the subtable of format 4. */
function glyphOf(file: Buffer, cmap: number, code: number): number {
  const subtables = Array.from(
    { length: file.readUInt16BE(cmap + 2) },
    (_, index) => cmap + file.readUInt32BE(cmap + 8 + 8 * index),
  );
  const at = subtables.find((offset) => file.readUInt16BE(offset) === 4)!;
  const segments = file.readUInt16BE(at + 6) / 2;
  for (let index = 0; index < segments; index += 1) {
    const end = file.readUInt16BE(at + 14 + 2 * index);
    if (code > end) continue;
    const start = file.readUInt16BE(at + 16 + 2 * (segments + index));
    if (code < start) return 0;
    const delta = file.readUInt16BE(at + 16 + 2 * (2 * segments + index));
    const place = at + 16 + 2 * (3 * segments + index);
    const offset = file.readUInt16BE(place);
    return offset === 0 ? (code + delta) % 65536 : file.readUInt16BE(place + offset + 2 * (code - start)) + delta;
  }
  return 0;
}

describe('the font of pictures', () => {
  const fonts = fontFiles().map((path) => readFileSync(path));

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
