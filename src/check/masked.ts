/** Texts without what changes when they are copied: names of assets, marks, capitals. */
import type { Registries } from '../articles/registries.ts';

/** A spelling of an asset and where it stands. */
export interface NamedAsset {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/** Finds the assets that a text names, by name, alias or symbol as they are written. */
export type AssetFinder = (text: string) => readonly NamedAsset[];

const finders = new WeakMap<Registries['assets'], AssetFinder>();

/** The finder for a registry, made once. */
export function assetFinder({ assets }: Pick<Registries, 'assets'>): AssetFinder {
  const known = finders.get(assets) ?? makeFinder(assets);
  finders.set(assets, known);
  return known;
}

const WORD = /[\p{L}\p{N}]+/gu;

interface Spelling {
  readonly text: string;
  readonly id: string;
}

function makeFinder(assets: Registries['assets']): AssetFinder {
  const all = Object.values(assets).flatMap(({ id, name, symbol, aliases }): Spelling[] =>
    [name, ...aliases, ...(symbol === undefined ? [] : [symbol])].map((text) => ({ text, id })),
  );
  const longestFirst = all.toSorted((one, other) => other.text.length - one.text.length);
  const byFirst = Map.groupBy(longestFirst, ({ text }) => text.match(WORD)?.[0] ?? '');
  return (text) => {
    const found: NamedAsset[] = [];
    let end = 0;
    for (const { 0: word, index } of text.matchAll(WORD)) {
      if (index < end) continue;
      const spelling = byFirst
        .get(word)
        ?.find((one) => text.startsWith(one.text, index) && isWhole(text, index + one.text.length));
      if (!spelling) continue;
      end = index + spelling.text.length;
      found.push({ id: spelling.id, from: index, to: end });
    }
    return found;
  };
}

const isWhole = (text: string, end: number): boolean => !/[\p{L}\p{N}]/u.test(text.charAt(end));

/** A text in small letters and without marks, each name in it replaced by the same sign. */
export function masked(text: string, named: readonly NamedAsset[]): string {
  let out = '';
  let at = 0;
  for (const { from, to } of named) {
    out += `${text.slice(at, from)}\u0001`;
    at = to;
  }
  return (out + text.slice(at))
    .toLowerCase()
    .replace(/(?<=\d)[.,](?=\d)|[^\p{L}\p{N}\p{Sc}%\u0001\uFFFC]+/gu, (mark) => (/^[.,]$/.test(mark) ? mark : ' '))
    .trim();
}

/** A number of 32 bits for a text, the same on every machine (FNV-1a). */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}
