/** Comparing what a page looks like with a picture that somebody has looked at. */
import sharp from 'sharp';

/** Pictures are kept at half their size: small, and blind to how a pixel's edge is smoothed. */
const HALF = 0.5;
/** Side of the squares in which two pictures are compared, in pixels of the kept picture. */
const TILE = 16;
/** Mean difference of a square, of 255, from which it counts as different: above what lossy compression does. */
const NOTICEABLE = 12;

/** A screenshot as it is kept. */
export async function kept(screenshot: Uint8Array): Promise<Uint8Array> {
  const { width } = await sharp(screenshot).metadata();
  return sharp(screenshot)
    .resize({ width: Math.round(width * HALF) })
    .webp({ quality: 80 })
    .toBuffer();
}

/**
 * The share of squares that differ between two kept pictures, 0 to 1; 1 where they are not of one size.
 */
export async function difference(one: Uint8Array, other: Uint8Array): Promise<number> {
  const [a, b] = await Promise.all([pixelsOf(one), pixelsOf(other)]);
  if (a.width !== b.width || a.height !== b.height) return 1;
  let [tiles, different] = [0, 0];
  for (let y = 0; y < a.height; y += TILE) {
    for (let x = 0; x < a.width; x += TILE) {
      tiles += 1;
      if (distance(a, b, x, y) > NOTICEABLE) different += 1;
    }
  }
  return different / tiles;
}

interface Pixels {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

async function pixelsOf(picture: Uint8Array): Promise<Pixels> {
  const { data, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** Mean difference of the channels in the square whose corner is at `x` and `y`. */
function distance(a: Pixels, b: Pixels, x: number, y: number): number {
  const [right, bottom] = [Math.min(x + TILE, a.width), Math.min(y + TILE, a.height)];
  let sum = 0;
  for (let row = y; row < bottom; row++) {
    for (let at = (row * a.width + x) * 3; at < (row * a.width + right) * 3; at++) {
      sum += Math.abs((a.data[at] ?? 0) - (b.data[at] ?? 0));
    }
  }
  return sum / ((right - x) * (bottom - y) * 3);
}
