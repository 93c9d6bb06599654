import { suggest } from '../../parse/suggest.ts';
import { isStopWord, wordsOf } from './query.ts';

/**
 * The query with its misspelt words replaced, or nothing where none is misspelt. A word that stands on some page is not,
 * however near it is to another.
 *
 * @param known the most frequent first
 * @param isFound whether a word stands on any page
 */
export async function correct(
  query: string,
  known: readonly string[],
  isFound: (word: string) => Promise<boolean>,
): Promise<string | undefined> {
  let corrected = query.trim();
  for (const word of new Set(wordsOf(query))) {
    const meant = respell(word, known);
    if (meant !== undefined && !(await isFound(word))) corrected = corrected.replaceAll(word, meant);
  }
  return corrected === query.trim() ? undefined : corrected;
}

/**
 * The known word that a misspelt one was probably meant to be: two neighbouring letters changed places, or at most one
 * edit per three letters. Nothing for a word that is known, is the beginning or the plural of a known one, holds digits,
 * or has fewer than three letters.
 *
 * @param known the most frequent first
 */
export function respell(word: string, known: readonly string[]): string | undefined {
  if (word.length < 3 || /\p{N}/u.test(word) || isStopWord(word)) return undefined;
  const wanted = word.toLowerCase();
  if (known.some((one) => isSame(wanted, one.toLowerCase()))) return undefined;
  const swapped = new Set(transpositions(wanted));
  return known.find((one) => swapped.has(one.toLowerCase())) ?? suggest(word, known);
}

function isSame(word: string, known: string): boolean {
  return known.startsWith(word) || word === `${known}s`;
}

function transpositions(word: string): readonly string[] {
  return Array.from(
    { length: word.length - 1 },
    (_, at) => `${word.slice(0, at)}${word[at + 1] ?? ''}${word[at] ?? ''}${word.slice(at + 2)}`,
  );
}
