/** Words of a text, and how two of them may hang together. A word begins with a letter or digit. */

/** What a term may be: words with one sign between two of them. */
export const WORDS = /^[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[ .'’‐–-][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*$/u;

/** A stretch of a text, by the offsets of its first letter and of what follows it. */
export interface Word {
  readonly start: number;
  readonly end: number;
}

/** The words of a text, in order. */
export function wordsIn(text: string): Word[] {
  const words: Word[] = [];
  for (let start = wordFrom(text, 0), end; start < text.length; start = wordFrom(text, end)) {
    end = endOfWord(text, start);
    words.push({ start, end });
  }
  return words;
}

/** Where the first word begins at or after an offset; the length of the text where none does. */
export function wordFrom(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const kind = KINDS[text.charCodeAt(at)];
    if (kind === LETTER || (kind === OTHER && isLetterAt(text, at))) return at;
  }
  return text.length;
}

/** Where the word ends that begins at an offset. */
export function endOfWord(text: string, start: number): number {
  let at = start;
  while (at < text.length) {
    const kind = KINDS[text.charCodeAt(at)];
    if (kind === LETTER) at += 1;
    else if (kind === OTHER && LETTERS_AND_MARKS.test(characterAt(text, at))) at += characterAt(text, at).length;
    else break;
  }
  return at;
}

const LETTER = 1;
const OTHER = 2;
/** By the codes of characters: letters and digits of ASCII, and those of which only Unicode knows what they are. */
const KINDS = new Uint8Array(0x10000);
// Quotation marks and dashes, from 0x2000, are in every text.
KINDS.fill(OTHER, 0x80, 0x2000).fill(OTHER, 0x2070);
for (const letter of '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz')
  KINDS[letter.charCodeAt(0)] = LETTER;

/** Whether a code is that of a letter or digit of ASCII. */
export const isPlain = (code: number): boolean => KINDS[code] === LETTER;

/** Whether a code may be that of another letter, or of a part of one. */
export const mayBeLetter = (code: number): boolean => KINDS[code] === OTHER;

const LETTERS = /[\p{L}\p{N}]/u;
const LETTERS_AND_MARKS = /[\p{L}\p{N}\p{M}]/u;

/** Whether a letter or digit stands at a place. */
export const isLetterAt = (text: string, at: number): boolean => LETTERS.test(characterAt(text, at));

const characterAt = (text: string, at: number): string => String.fromCodePoint(text.codePointAt(at) ?? 0);

/**
 * What stands between two words of one term: nothing but white space or a hyphen, which are alike (`low-cap`,
 * `low cap`), a dot or an apostrophe. `undefined` where two words do not belong together.
 */
export function joint(between: string): '' | '.' | "'" | undefined {
  if (between === ' ' || between === '-' || /^(?:\s+|[‐‑–])$/.test(between)) return '';
  if (between === '.') return '.';
  return between === "'" || between === '’' ? "'" : undefined;
}

/** Whether words stand by themselves: in `HMAC-SHA256`, `nonce.js`, `#nonce` and `snake_nonce` a part is no word. */
export function standsAlone(text: string, { start, end }: Word): boolean {
  const before = text[start - 1] ?? '';
  const after = text[end] ?? '';
  if (isApart(before) && isApart(after)) return true;
  if (/[_@#$]/.test(before) || /[_@]/.test(after)) return false;
  if (/[-‐‑.'’/&+\\]/.test(before) && endsInWord(text.slice(Math.max(0, start - 3), start - 1))) return false;
  if (/['’]/.test(after)) return !beginsWord(text.slice(end + 1)) || /^s(?![\p{L}\p{N}])/u.test(text.slice(end + 1));
  return !(/[-‐‑./&+\\]/.test(after) && beginsWord(text.slice(end + 1)));
}

/** Whether a sign ties a word to none: nothing, or what stands around most words. */
const isApart = (sign: string): boolean => sign === ' ' || sign === '' || sign === ',';

const beginsWord = (text: string): boolean => /^[\p{L}\p{N}]/u.test(text);
const endsInWord = (text: string): boolean => /[\p{L}\p{N}\p{M}]$/u.test(text);
