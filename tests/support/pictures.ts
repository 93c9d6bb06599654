import sharp from 'sharp';

/** A picture of one colour, as a file of a format. */
export function picture(width: number, height: number, format: 'png' | 'jpeg' | 'webp' = 'png'): Promise<Uint8Array> {
  return sharp({ create: { width, height, channels: 3, background: '#123456' } })
    .toFormat(format)
    .toBuffer();
}

/** A photograph as a telephone writes it: lying on its side, with the place where it was taken. */
export function photograph(width: number, height: number): Promise<Uint8Array> {
  const GPS = { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' };
  return sharp({ create: { width, height, channels: 3, background: '#123456' } })
    .jpeg()
    .withExif({ IFD0: { Copyright: 'Ada Example' }, IFD3: GPS })
    .withMetadata({ orientation: 6 })
    .toBuffer();
}
