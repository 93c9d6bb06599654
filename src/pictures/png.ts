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
  const bytes = Buffer.from(pixels.buffer, pixels.byteOffset, 4 * width * height);
  const rows = Buffer.alloc((width + 1) * height);
  const palette = new Palette();
  for (let row = 0; row < height; row++) {
    const [from, to] = [row * width, row * (width + 1)];
    // Between lines of text a row is the one above it, which is told far sooner than colours are looked up.
    if (row > 0 && bytes.compare(bytes, 4 * (from - width), 4 * from, 4 * from, 4 * (from + width)) === 0)
      rows.copyWithin(to, to - width - 1, to);
    else if (!palette.index(words, rows, from, to + 1, width)) return undefined;
  }
  const colours = palette.bytes();
  return colours && { palette: colours, rows };
}

/** Four places for each colour, so that most are found at the first. */
const BITS = 10;

/** The colours met so far, each with its index; a colour is a pixel's four bytes as one word. */
class Palette {
  private readonly colours = new Uint32Array(MOST);
  private count = 0;
  /** Colours at places that their digest gives, and one more than the index of each; zero where a place is free. */
  private readonly places = new Uint32Array(2 ** BITS);
  private readonly indices = new Uint16Array(2 ** BITS);

  /** Writes the indices of a row of pixels; `false` where there are more colours than indices. */
  index(words: Uint32Array, rows: Uint8Array, from: number, to: number, width: number): boolean {
    let last = words[from] ?? 0;
    let index = this.indexOf(last);
    for (let at = 0; at < width; at++) {
      const colour = words[from + at] ?? 0;
      if (colour !== last) {
        last = colour;
        index = this.indexOf(colour);
      }
      if (index < 0) return false;
      rows[to + at] = index;
    }
    return true;
  }

  /** Three bytes a colour; `undefined` where one can be seen through. */
  bytes(): Buffer | undefined {
    const bytes = [...new Uint8Array(this.colours.buffer, 0, 4 * this.count)];
    return bytes.some((byte, at) => at % 4 === 3 && byte !== 255)
      ? undefined
      : Buffer.from(bytes.filter((_, at) => at % 4 !== 3));
  }

  private indexOf(colour: number): number {
    let place = Math.imul(colour, 0x9e3779b1) >>> (32 - BITS);
    for (; this.indices[place] !== 0; place = (place + 1) % 2 ** BITS)
      if (this.places[place] === colour) return (this.indices[place] ?? 0) - 1;
    if (this.count === MOST) return -1;
    this.places[place] = colour;
    this.colours[this.count] = colour;
    this.count += 1;
    this.indices[place] = this.count;
    return this.count - 1;
  }
}

function chunk(type: string, data: Buffer): Buffer {
  const content = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(content));
  return Buffer.concat([length, content, check]);
}
