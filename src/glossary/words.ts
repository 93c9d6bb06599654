/** Words of a text, and how two of them may hang together. */

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

/** What a term may be: words with one sign between two of them. */
export const WORDS = /^[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[ .'’‐–-][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*$/u;

/** A word of a text, by the offsets of its first letter and of what follows it. */
export interface Word {
  readonly start: number;
  readonly end: number;
}

/** The words of a text, in order. */
export function wordsIn(text: string): Word[] {
  return Array.from(text.matchAll(WORD), ({ index, 0: word }) => ({ start: index, end: index + word.length }));
}

/**
 * What stands between two words of one term: nothing but white space or a hyphen, which are alike (`low-cap`,
 * `low cap`), a dot or an apostrophe. `undefined` where two words do not belong together.
 */
export function joint(between: string): '' | '.' | "'" | undefined {
  if (between === ' ' || between === '-' || /^(?:\s+|[‐‑–])$/.test(between)) return '';
  if (between === '.') return '.';
  return between === "'" || between === '’' ? "'" : undefined;
}

const isWordAt = (text: string, at: number): boolean => /^[\p{L}\p{N}]/u.test(text.slice(at, at + 2));
const isWordBefore = (text: string, at: number): boolean => /[\p{L}\p{N}\p{M}]$/u.test(text.slice(Math.max(0, at - 2), at));

/** Whether words stand by themselves: in `HMAC-SHA256`, `nonce.js`, `#nonce` and `snake_nonce` a part is no word. */
export function standsAlone(text: string, { start, end }: Word): boolean {
  const [before = '', after = ''] = [text[start - 1], text[end]];
  if (/[_@#$]/.test(before) || /[_@]/.test(after)) return false;
  if (/[-‐‑.'’/&+\\]/.test(before) && isWordBefore(text, start - 1)) return false;
  if (/['’]/.test(after)) return !isWordAt(text, end + 1) || /^.s(?![\p{L}\p{N}])/u.test(text.slice(end, end + 4));
  return !(/[-‐‑./&+\\]/.test(after) && isWordAt(text, end + 1));
}
