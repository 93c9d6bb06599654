/** Texts without what changes when they are copied: names of assets, marks, capitals. */
import type { Registries } from '../articles/registries.ts';
import type { Passage } from './passage.ts';
import type { Judge } from './answers.ts';
import { eachPart, hashOf, isApart, mixed, NAME, PARTS, partsOf } from './parts.ts';
import type { Words } from './words.ts';

/** A spelling of an asset and where it stands. */
export interface NamedAsset {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/** A name, alias or symbol of an asset, as it is written. */
interface Spelling {
  readonly text: string;
  readonly id: string;
}

/** The spellings whose first word is one, the longest first. */
type Spellings = Judge<readonly Spelling[]>;

const spellings = new WeakMap<Registries['assets'], Spellings>();

/** The assets that each passage names, by name, alias or symbol; looked for once in all passages. */
export function assetsNamed(
  words: Words,
  { assets }: Pick<Registries, 'assets'>,
): ReadonlyMap<Passage, readonly NamedAsset[]> {
  const spellingsWith = spellingsOf(assets);
  return words.once(spellingsWith, () => findAssets(words, spellingsWith));
}

function spellingsOf(assets: Registries['assets']): Spellings {
  const known = spellings.get(assets);
  if (known) return known;
  const all = Object.values(assets).flatMap(({ id, name, symbol, aliases }): Spelling[] =>
    [name, ...aliases, ...(symbol === undefined ? [] : [symbol])].map((text) => ({ text, id })),
  );
  const longestFirst = all.toSorted((one, other) => other.text.length - one.text.length);
  const byFirst = Map.groupBy(longestFirst, ({ text }) => /[\p{L}\p{N}]+/u.exec(text)?.[0] ?? '');
  const made: Spellings = (word) => byFirst.get(word);
  spellings.set(assets, made);
  return made;
}

function findAssets(words: Words, spellingsWith: Spellings): ReadonlyMap<Passage, readonly NamedAsset[]> {
  const found = new Map<Passage, NamedAsset[]>();
  for (const { word, said: known } of words.judged(spellingsWith))
    for (const { passage, from } of words.occurrences(word)) {
      const { text } = passage;
      const spelling = known.find((one) => text.startsWith(one.text, from) && isWhole(text, from + one.text.length));
      if (!spelling) continue;
      const name = { id: spelling.id, from, to: from + spelling.text.length };
      const list = found.get(passage);
      if (list) list.push(name);
      else found.set(passage, [name]);
    }
  for (const [passage, list] of found) if (list.length > 1) found.set(passage, inOrder(list));
  return found;
}

/** Names from left to right; one that begins within another is a part of it. */
function inOrder(list: readonly NamedAsset[]): NamedAsset[] {
  let end = 0;
  return list
    .toSorted((one, other) => one.from - other.from)
    .filter(({ from, to }) => {
      if (from < end) return false;
      end = to;
      return true;
    });
}

const isWhole = (text: string, end: number): boolean => !/[\p{L}\p{N}]/u.test(text.charAt(end));

/** The words of a text in small letters, each name in it replaced by the same sign. */
export const maskedWords = (text: string): string[] => text.toLowerCase().match(PARTS) ?? [];

function masked(text: string, names: readonly NamedAsset[]): string {
  let out = '';
  let at = 0;
  for (const { from, to } of names) {
    out += text.slice(at, from) + NAME;
    at = to;
  }
  return (out + text.slice(at)).toLowerCase();
}

/** Numbers for such words, each name in them replaced by the same sign. */
export function hashesOf(text: string, names: readonly NamedAsset[] = []): number[] {
  const hashes: number[] = [];
  const all = masked(text, names);
  eachPart(all, (from, to) => hashes.push(hashOf(all, from, to)));
  return hashes;
}

const NAMED = hashOf(NAME, 0, 1);

/** The same of a passage whose words were read before. */
export function hashesIn(words: Words, passage: number, names: readonly NamedAsset[]): readonly number[] {
  const text = words.passages[passage]?.text ?? '';
  const parts = partsOf(words, passage);
  if (parts === undefined || !names.every((name) => standsAlone(text, name))) return hashesOf(text, names);
  if (names.length === 0) return parts.hashes;
  const hashes: number[] = [];
  let at = 0;
  for (const { from, to } of names) {
    for (; (parts.starts[at] ?? from) < from; at += 1) hashes.push(parts.hashes[at] ?? 0);
    hashes.push(NAMED);
    while ((parts.starts[at] ?? to) < to) at += 1;
  }
  for (; at < parts.hashes.length; at += 1) hashes.push(parts.hashes[at] ?? 0);
  return hashes;
}

/** Whether a name is no part of a longer word. A digit behind a point or comma would belong to what stands before it. */
const standsAlone = (text: string, { from, to }: NamedAsset): boolean =>
  isApart(text, to) && (from === 0 || (isApart(text, from - 1) && !/[.,]/.test(text.charAt(from - 1))));

/** A number for all words of a text with a space between them, and how many there are. */
export function hashOfAll(text: string, names: readonly NamedAsset[] = []): { hash: number; count: number } {
  let hash: number | undefined;
  let count = 0;
  const all = masked(text, names);
  eachPart(all, (from, to) => {
    hash = hashOf(all, from, to, hash === undefined ? hash : hashOf(' ', 0, 1, hash));
    count += 1;
  });
  return { hash: (hash ?? hashOf('', 0, 0)) >>> 0, count };
}

/** A number for the words of a stretch of a passage, which ends where words do. */
export function hashOfStretch(words: Words, passage: number, from: number, to: number): number {
  const parts = partsOf(words, passage);
  if (parts === undefined) return hashOfAll((words.passages[passage]?.text ?? '').slice(from, to)).hash;
  const { hashes, starts } = parts;
  let hash = 0;
  for (let at = firstFrom(starts, from); (starts[at] ?? to) < to; at += 1) hash = mixed(hash, hashes[at] ?? 0);
  return hash >>> 0;
}

/** The place of the first number that is not less than another, among numbers that rise. */
function firstFrom(numbers: readonly number[], least: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
