/** Words too common to tell pages apart, each of which would load a large part of the index. */
const STOP_WORDS = new Set(
  'a about an and any are as at be been but by can could did do does for from had has have how i if in into is it its me my of on or our should so than that the their them then there these they this those to was we were what when where which who why will with would you your'.split(
    ' ',
  ),
);

/** `2,175.85`, `1041.91`: digits with something between them. */
const PRICE = /^\d[\d,.]*[.,]\d+$/;

/**
 * What Pagefind is asked for. It finds nothing where a sign of currency stands before a word (`$TMAI`, `$6M`), and takes
 * a price for the beginning of longer ones unless it is in quotes, which count only around a whole query.
 *
 * @returns the words to search for; empty where nothing can be
 */
export function prepareQuery(raw: string): string {
  const text = raw
    .normalize('NFC')
    .replace(/\p{Sc}/gu, ' ')
    .replace(/[“”„]/g, '"')
    .trim()
    .replace(/\s+/g, ' ');
  if (/^"[^"]+"$/.test(text)) return text;
  const words = wordsOf(text);
  const telling = words.filter((word) => !STOP_WORDS.has(word.toLowerCase()));
  const kept = telling.length > 0 ? telling : words;
  const [only] = kept;
  return kept.length === 1 && only !== undefined && PRICE.test(only) ? `"${only}"` : kept.join(' ');
}

/** The words of a query, without the punctuation around them. */
export function wordsOf(text: string): readonly string[] {
  const bare = text.split(/[\s"]+/).map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}%+]+$/gu, ''));
  return bare.filter((word) => word !== '');
}

export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word.toLowerCase());
}
