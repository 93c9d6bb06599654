import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { difference, kept } from './support/looks.ts';

/** A page of 800 × 800 pixels with a line of text and a bar, as it is kept. */
async function page({ top = 100, ink = '#1c1b19', bar = 200, height = 800 } = {}): Promise<Uint8Array> {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="${height}"><rect width="800" height="${height}" fill="#fffdf9"/>
<text x="40" y="${top}" font-size="40" fill="${ink}">All twelve prices</text><rect x="40" y="300" width="${bar}" height="40" fill="#1f4e79"/></svg>`;
  return kept(await sharp(Buffer.from(drawing)).png().toBuffer());
}

describe('two looks', () => {
  test('of one page do not differ', async () => {
    expect(await difference(await page(), await page())).toBe(0);
  });

  test.each([
    ['a text that has moved by a line', { top: 140 }],
    ['a text in another colour', { ink: '#a3262a' }],
    ['a bar that is longer', { bar: 240 }],
  ])('differ by %s', async (_, change) => {
    expect(await difference(await page(), await page(change))).toBeGreaterThan(0.001);
  });

  test('of other sizes differ as a whole', async () => {
    expect(await difference(await page(), await page({ height: 700 }))).toBe(1);
  });
});
