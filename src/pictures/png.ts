/** PNG files with a palette (https://www.w3.org/TR/png-3/): a chart has few colours, and they say each pixel in a byte. */
import { constants, crc32, deflateSync } from 'node:zlib';

/** Pixels row by row, four bytes each: red, green, blue and opacity. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

const MOST = 256;
const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/** The picture as a PNG, pixel by pixel the same; `undefined` where it has more than 256 colours or is not opaque. */
export function palettePng({ width, height, pixels }: Pixels): Buffer | undefined {
  const indexed = indexedOf(width, height, pixels);
  if (indexed === undefined) return undefined;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.writeUInt8(8, 8); // bits of an index
  header.writeUInt8(3, 9); // indices of a palette
  // Runs alone, which are most of a chart: fast, and the same bytes whatever the processor's other instructions are.
  const data = deflateSync(indexed.rows, { strategy: constants.Z_RLE });
  const chunks = [
    chunk('IHDR', header),
    chunk('PLTE', indexed.palette),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return Buffer.concat([SIGNATURE, ...chunks]);
}

interface Indexed {
  /** Three bytes a colour. */
  readonly palette: Buffer;
  /** A byte a pixel; each row begins with a zero, which says that it is not filtered. */
  readonly rows: Buffer;
}

function indexedOf(width: number, height: number, pixels: Uint8Array): Indexed | undefined {
  const words = new Uint32Array(pixels.buffer, pixels.byteOffset, width * height);
  const rows = Buffer.alloc((width + 1) * height);
  const colours = new Map<number, number>();
  const palette: number[] = [];
  let [pixel, at, last, index] = [0, 0, -1, 0];
  while (pixel < words.length) {
    // The byte before each row stays zero.
    at++;
    for (const end = pixel + width; pixel < end; pixel++) {
      const colour = words[pixel] ?? 0;
      if (colour !== last) {
        last = colour;
        index = colours.get(colour) ?? colours.size;
        if (index === colours.size) {
          const [red = 0, green = 0, blue = 0, opacity] = pixels.subarray(4 * pixel, 4 * pixel + 4);
          if (index === MOST || opacity !== 255) return undefined;
          colours.set(colour, index);
          palette.push(red, green, blue);
        }
      }
      rows[at++] = index;
    }
  }
  return { palette: Buffer.from(palette), rows };
}

function chunk(type: string, data: Buffer): Buffer {
  const content = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(content));
  return Buffer.concat([length, content, check]);
}
