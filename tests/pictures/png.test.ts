import fc from 'fast-check';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { palettePng } from '../../src/pictures/png.ts';
import type { Pixels } from '../../src/pictures/png.ts';

/** Opaque pixels of so many colours. */
const pictures = fc
  .record({
    width: fc.integer({ min: 1, max: 20 }),
    height: fc.integer({ min: 1, max: 20 }),
    colours: fc.integer({ min: 1, max: 256 }),
  })
  .chain(({ width, height, colours }) =>
    fc
      .array(fc.integer({ min: 0, max: colours - 1 }), { minLength: width * height, maxLength: width * height })
      .map((own): Pixels => {
        const pixels = Uint8Array.from(own.flatMap((colour) => [colour, (colour * 7) % 256, 255 - colour, 255]));
        return { width, height, pixels };
      }),
  );

const read = async (png: Buffer): Promise<Pixels> => {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, pixels: new Uint8Array(data) };
};

test('another program reads every pixel back as it was', async () => {
  await fc.assert(
    fc.asyncProperty(pictures, async (picture) => {
      expect(await read(palettePng(picture)!)).toEqual(picture);
    }),
    { numRuns: 50 },
  );
});

test('a picture of more than 256 colours, or one that can be seen through, has no palette', () => {
  const pixels = Uint8Array.from(Array.from({ length: 257 }, (_, index) => [index % 256, index >> 8, 0, 255]).flat());
  expect(palettePng({ width: 257, height: 1, pixels })).toBeUndefined();
  expect(palettePng({ width: 256, height: 1, pixels: pixels.subarray(0, 1024) })).toBeDefined();
  expect(palettePng({ width: 1, height: 1, pixels: Uint8Array.from([0, 0, 0, 254]) })).toBeUndefined();
});
