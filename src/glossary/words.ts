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
  let at = from;
  while (at < text.length && !isLetterAt(text, at)) at++;
  return at;
}

/** Where the word ends that begins at an offset. */
export function endOfWord(text: string, start: number): number {
  let at = start;
  while (at < text.length && (isLetterAt(text, at) || isMarkAt(text, at))) at += isPairAt(text, at) ? 2 : 1;
  return at;
}

/** Of the characters of ASCII, by their codes: whether it is a letter or digit. Most characters of a text are looked up here. */
const ASCII = Uint8Array.from({ length: 128 }, (_, code) => Number(/[a-z0-9]/i.test(String.fromCharCode(code))));

function isLetterAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? ASCII[code] === 1 : /[\p{L}\p{N}]/u.test(characterAt(text, at));
}

const isMarkAt = (text: string, at: number): boolean =>
  text.charCodeAt(at) >= 128 && /\p{M}/u.test(characterAt(text, at));
const isPairAt = (text: string, at: number): boolean => (text.codePointAt(at) ?? 0) > 0xffff;
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
  const [before = '', after = ''] = [text[start - 1], text[end]];
  if (/[_@#$]/.test(before) || /[_@]/.test(after)) return false;
  if (/[-‐‑.'’/&+\\]/.test(before) && endsInWord(text.slice(Math.max(0, start - 3), start - 1))) return false;
  if (/['’]/.test(after)) return !beginsWord(text.slice(end + 1)) || /^s(?![\p{L}\p{N}])/u.test(text.slice(end + 1));
  return !(/[-‐‑./&+\\]/.test(after) && beginsWord(text.slice(end + 1)));
}

const beginsWord = (text: string): boolean => /^[\p{L}\p{N}]/u.test(text);
const endsInWord = (text: string): boolean => /[\p{L}\p{N}\p{M}]$/u.test(text);
