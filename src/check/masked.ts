/** Texts without what changes when they are copied: names of assets, marks, capitals. */
import type { Registries } from '../articles/registries.ts';
import type { Passage } from './passage.ts';

/** A spelling of an asset and where it stands. */
export interface NamedAsset {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/** Finds the assets that a text names, by name, alias or symbol as they are written. */
type AssetFinder = (text: string) => readonly NamedAsset[];

const finders = new WeakMap<Registries['assets'], AssetFinder>();

const namedIn = new WeakMap<Passage, readonly NamedAsset[]>();

/** The assets that a passage names, looked for once. */
export function assetsNamed(passage: Passage, registries: Pick<Registries, 'assets'>): readonly NamedAsset[] {
  const known = namedIn.get(passage) ?? assetFinder(registries)(passage.text);
  namedIn.set(passage, known);
  return known;
}

/** The finder for a registry, made once. */
function assetFinder({ assets }: Pick<Registries, 'assets'>): AssetFinder {
  const known = finders.get(assets) ?? makeFinder(assets);
  finders.set(assets, known);
  return known;
}

const WORD = /[A-Za-z0-9\u00C0-\u1FFF\u2C00-\uDFFF]+/g;

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

/** Stands for a name. */
const NAME = '\u0001';
const PARTS = /[a-z0-9$€£¥%\u0001\uFFFC\u00C0-\u1FFF\u2C00-\uDFFF]+(?:[.,]\d+)*/g;

/** The words of a text in small letters, each name in it replaced by the same sign. */
export function maskedWords(text: string, named: readonly NamedAsset[] = []): string[] {
  let out = '';
  let at = 0;
  for (const { from, to } of named) {
    out += text.slice(at, from) + NAME;
    at = to;
  }
  return (out + text.slice(at)).toLowerCase().match(PARTS) ?? [];
}

/** A number of 32 bits for a text, the same on every machine (FNV-1a). */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}
