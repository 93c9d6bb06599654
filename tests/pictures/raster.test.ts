import { describe, expect, test } from 'vitest';
import { svgToPng } from '../../src/pictures/raster.ts';

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
