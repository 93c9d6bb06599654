/**
 * The first `words` words of a text, then each name and figure of the rest that was not among them, once: what readers
 * search for, at a fraction of the weight of every word.
 */
export function prune(text: string, words: number): string {
  const all = text.split(/\s+/).filter((word) => word !== '');
  if (all.length <= words) return all.join(' ');
  const head = all.slice(0, words);
  const seen = new Set(head.map(bare));
  const rest = all.slice(words).filter((word, index, tail) => {
    const startsSentence = /[.!?:]["'”’)]*$/.test(tail[index - 1] ?? head.at(-1) ?? '.');
    if (seen.has(bare(word)) || !isSearchedFor(bare(word), startsSentence)) return false;
    seen.add(bare(word));
    return true;
  });
  return [...head, ...rest.map(bare)].join(' ');
}

/** Figures (`$2,175.85`, `50x`), tickers and other capitals (`TMAI`, `DeFi`), and names inside a sentence. */
function isSearchedFor(word: string, startsSentence: boolean): boolean {
  if (/\p{Nd}/u.test(word)) return true;
  if (/^\P{L}*\p{L}+\p{Lu}/u.test(word)) return true;
  return !startsSentence && /^\P{L}*\p{Lu}\p{L}/u.test(word);
}

/** A word without the punctuation around it; signs of currency and percent stay. */
function bare(word: string): string {
  return word.replace(/^[^\p{L}\p{N}\p{Sc}]+|[^\p{L}\p{N}\p{Sc}%+]+$/gu, '');
}
