/** Texts that break what is put together carelessly. */
import fc from 'fast-check';

const HOSTILE = [
  ']]>', ']]>]]>', '-->', '<![CDATA[', '&', '&amp;', '&apos;', '&#0;', '<', '>', '</title>', '</td>', '<script>', '<!--', '"', "'", '`', '\\',
  '=', '/>', '${x}', ',', ';', '\u0000', '\u0007', '\u0008', '\u000B', '\u001B', '\uFFFE', '\uFFFF', '\uD800', '\uDE00', '😀', '👩‍👩‍👧', '\u202E',
  '\u2066', '\u200F', '\u2028', '\u0085', '\r\n', '\r', '\n', '\t', 'é', '日本', 'text',
]; // prettier-ignore

/** Between two letters, since white space at the ends of a text is nobody's. */
export const hostile = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary' })), { minLength: 1, maxLength: 8 })
  .map((parts) => `a${parts.join('')}z`);
