/** Finds the names of assets in texts. */
import type { Registries } from '../../articles/registries.ts';
import type { Cryptoasset } from '../../cryptoassets/cryptoasset.ts';
import type { Named } from './subjects.ts';
import { firstIn } from './tokens.ts';
import type { Token } from './tokens.ts';

type NamedAsset = Pick<Cryptoasset, 'id' | 'name' | 'aliases' | 'symbol'>;

/** The names of assets. One pattern of thousands of them takes longer to compile than an article to check. */
export class AssetNames {
  readonly #ids: ReadonlyMap<string, string>;
  /** By the code of a letter whether a name begins with it: most words of a text are passed over by that alone. */
  readonly #letters = new Uint8Array(0x10000);
  /** The first words of all names, in lower case: where none of them stands there is no name. */
  readonly #firsts: ReadonlySet<string>;
  /** By the letters and digits that they begin with, the longest first. */
  readonly #byBeginning: ReadonlyMap<string, readonly string[]>;

  constructor(assets: Iterable<NamedAsset>) {
    this.#ids = idsOf(assets);
    const spellings = [...this.#ids.keys()].sort((one, other) => other.length - one.length);
    for (const spelling of spellings) this.#letters[spelling.charCodeAt(0)] = 1;
    this.#firsts = new Set(spellings.flatMap((spelling) => firstIn(spelling) ?? []));
    this.#byBeginning = Map.groupBy(spellings, (spelling) => beginningAt(spelling, 0));
  }

  /** Every asset that a text names, in order. */
  in(text: string, tokens: readonly Token[]): readonly Named[] {
    const found: Named[] = [];
    let end = 0;
    for (const { word, at } of tokens) {
      if (this.#letters[text.charCodeAt(at)] !== 1 || at < end || !this.#firsts.has(word.bare)) continue;
      const name = this.#nameAt(text, at);
      if (name === undefined) continue;
      end = at + name.length;
      found.push({ id: this.#ids.get(name) ?? '', from: at, to: end });
    }
    return found;
  }

  /** The longest name that stands at a place of a text. A name is no part of a word. */
  #nameAt(text: string, at: number): string | undefined {
    if (ENDS_IN_WORD.test(text.slice(Math.max(0, at - 2), at))) return undefined;
    const name = this.#byBeginning
      .get(beginningAt(text, at))
      ?.find(
        (one) => text.startsWith(one, at) && !BEGINS_IN_WORD.test(text.slice(at + one.length, at + one.length + 2)),
      );
    return name === undefined || isCount(name, text.slice(at + name.length)) ? undefined : name;
  }
}

function idsOf(assets: Iterable<NamedAsset>): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const { id, name, aliases, symbol } of assets)
    for (const spelling of [name, ...aliases, ...(symbol === undefined || symbol.length < 3 ? [] : [symbol])])
      if (!ids.has(spelling)) ids.set(spelling, id);
  return ids;
}

const BEGINNING = /[\p{L}\p{N}]*/uy;

function beginningAt(text: string, at: number): string {
  BEGINNING.lastIndex = at;
  return BEGINNING.exec(text)?.[0] ?? '';
}

const ENDS_IN_WORD = /[\p{L}\p{N}]$/u;
const BEGINS_IN_WORD = /^[\p{L}\p{N}]/u;

/** "Ten tokens" counts, though there is a token called Ten. */
const isCount = (name: string, after: string): boolean =>
  /^(?:One|Two|Three|Ten|Six)$/.test(name) &&
  /^\s+(?:\p{Ll}+\s+)?(?:tokens|coins|projects|picks|assets|names|rows|of|other|more)\b/u.test(after);

const byRegistries = new WeakMap<Registries, AssetNames>();

/** The names of all assets; made once for a registry. */
export function namesOf(registries: Registries): AssetNames {
  const known = byRegistries.get(registries);
  if (known) return known;
  const names = new AssetNames(Object.values(registries.assets));
  byRegistries.set(registries, names);
  return names;
}
