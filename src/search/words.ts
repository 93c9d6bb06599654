/**
 * The words that a misspelt query is compared with, as JSON: those of titles, names, aliases and tickers, the most
 * frequent first. Of several spellings the one with most capitals is kept.
 *
 * @param texts whole titles and names; the order does not matter
 */
export function wordList(texts: readonly string[]): string {
  const words = Map.groupBy(texts.flatMap(wordsOf), (word) => word.toLowerCase());
  const counted = [...words.values()].map((spellings) => ({
    count: spellings.length,
    word: spellings.toSorted()[0] ?? '',
  }));
  const ordered = counted.toSorted((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1));
  return `${JSON.stringify(ordered.map(({ word }) => word))}\n`;
}

/** Words of three letters or more; those with digits are never guessed at. */
function wordsOf(text: string): readonly string[] {
  const words = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.filter((word) => word.length > 2 && !/\p{N}/u.test(word));
}
