import type { AssetSpellings } from '../../site/asset-cards.ts';
import { isStopWord, wordsOf } from './query.ts';

/** What readers ask of an asset: `aave price`, `forecast for AAVE in 2027`. */
const TOPICS = new Set(
  'chart coin contract crypto forecast grade interest market cap news prediction price protocol rank ranking rating scenario scenarios score symbol ticker token value vote votes worth'.split(
    ' ',
  ),
);

/** More cards than this would push the results away. */
const MOST = 2;

/**
 * Ids of the assets that a query asks for. Many are called as ordinary words are (Gravity, Ten, NEXT), so a name counts
 * where it is all that is asked for beside words that are asked of any asset, and within other words only as it is
 * written, or of several words, or as a ticker behind a `$`.
 */
export function assetsIn(query: string, spellings: readonly AssetSpellings[]): readonly string[] {
  const text = query.normalize('NFC');
  const asked = wordsOf(text.replace(/\p{Sc}/gu, ' '));
  const found = spellings.flatMap(([id, ...names]) => {
    const places = names.flatMap((name, index) => (isMeant(name, asked, text) ? [{ id, index, name }] : []));
    return places.slice(0, 1);
  });
  const longest = found.filter(({ name }) => !found.some((other) => contains(other.name, name)));
  return longest
    .toSorted((a, b) => a.index - b.index)
    .slice(0, MOST)
    .map(({ id }) => id);
}

function isMeant(name: string, asked: readonly string[], query: string): boolean {
  const own = wordsOf(name);
  const lower = lowered(asked);
  const at = placeOf(lowered(own), lower);
  if (own.length === 0 || at === -1) return false;
  const others = lower.toSpliced(at, own.length);
  if (own.length > 1 || others.every(isOfAnyAsset)) return true;
  const isWritten = placeOf(own, asked) !== -1 && name !== name.toLowerCase();
  return isWritten || query.toLowerCase().includes(`$${name.toLowerCase()}`);
}

const isOfAnyAsset = (word: string): boolean => TOPICS.has(word) || isStopWord(word) || /^\d/.test(word);

/** Where one run of words begins in another, or -1. */
function placeOf(run: readonly string[], words: readonly string[]): number {
  return words.findIndex((_, start) => run.every((word, index) => words[start + index] === word));
}

const contains = (longer: string, name: string): boolean => {
  const [own, other] = [lowered(wordsOf(name)), lowered(wordsOf(longer))];
  return other.length > own.length && placeOf(own, other) !== -1;
};

const lowered = (words: readonly string[]): readonly string[] => words.map((word) => word.toLowerCase());
