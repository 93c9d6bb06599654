/** Texts without what changes when they are copied: names of assets, marks, capitals. */
import type { Registries } from '../articles/registries.ts';
import type { Passage } from './passage.ts';
import type { Judge } from './answers.ts';
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
const NONE: readonly NamedAsset[] = [];

/** The assets that a passage names, by name, alias or symbol; looked for once in all passages. */
export function assetsNamed(
  passage: Passage,
  words: Words,
  { assets }: Pick<Registries, 'assets'>,
): readonly NamedAsset[] {
  const spellingsWith = spellingsOf(assets);
  return words.once(spellingsWith, () => findAssets(words, spellingsWith)).get(passage) ?? NONE;
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
      const list = found.get(passage) ?? [];
      list.push({ id: spelling.id, from, to: from + spelling.text.length });
      found.set(passage, list);
    }
  return new Map(Array.from(found, ([passage, list]) => [passage, inOrder(list)]));
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

/** Stands for a name: a sign of the private use area, which nobody types. */
const NAME = '\uE001';
const PARTS = /[a-z0-9$€£¥%\uE001\uFFFC\u00C0-\u1FFF\u2C00-\uDFFF]+(?:[.,]\d+)*/g;

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

/** By the codes of signs: what such words are made of, but for the points and commas in numbers. */
const PART = Uint8Array.from({ length: 0x10000 }, (_, code) =>
  Number(/[a-z0-9$€£¥%\uE001\uFFFC\u00C0-\u1FFF\u2C00-\uDFFF]/.test(String.fromCharCode(code))),
);

/** Numbers of 32 bits, the same on every machine (FNV-1a), for such words, each name in them replaced by the same sign. */
export function hashesOf(text: string, names: readonly NamedAsset[] = []): number[] {
  const hashes: number[] = [];
  eachPart(masked(text, names), (all, from, to) => hashes.push(hashed(SEED, all, from, to) >>> 0));
  return hashes;
}

/** A number for all words of a text with a space between them, and how many there are. */
export function hashOfAll(text: string, names: readonly NamedAsset[] = []): { hash: number; count: number } {
  let hash = SEED;
  let count = 0;
  eachPart(masked(text, names), (all, from, to) => {
    hash = hashed(count === 0 ? hash : hashed(hash, ' ', 0, 1), all, from, to);
    count += 1;
  });
  return { hash: hash >>> 0, count };
}

const SEED = 0x811c9dc5;

function hashed(seed: number, text: string, from: number, to: number): number {
  let hash = seed;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

/** Goes over the words of a text as `PARTS` does, without a string for each. */
function eachPart(text: string, found: (text: string, from: number, to: number) => void): void {
  for (let at = 0; at < text.length;) {
    if (PART[text.charCodeAt(at)] === 0) {
      at += 1;
      continue;
    }
    const from = at;
    at = endOfPart(text, at);
    found(text, from, at);
  }
}

function endOfPart(text: string, from: number): number {
  let at = from;
  while (at < text.length && PART[text.charCodeAt(at)] === 1) at += 1;
  while (isMark(text.charCodeAt(at)) && isDigit(text.charCodeAt(at + 1))) {
    at += 1;
    while (isDigit(text.charCodeAt(at))) at += 1;
  }
  return at;
}

const isMark = (code: number): boolean => code === 44 || code === 46;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
