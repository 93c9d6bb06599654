/** What a TrueType file says of its glyphs, read by its tables. */

/** Advance of a glyph in ems, from the tables of a TrueType file. */
export function advance(file: Buffer, letter: string): number {
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
export function glyphOf(file: Buffer, cmap: number, code: number): number {
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
