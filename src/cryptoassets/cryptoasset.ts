import { didYouMean, suggest } from '../parse/suggest.ts';
import { explorerPage } from './chain.ts';
import type { AssetInput } from './schema.ts';

/** A coin, token or chain, as the registry knows it. */
export type Cryptoasset = Readonly<AssetInput> & { readonly id: string };

/** An asset from its entry and the key that it stands under. */
export function toCryptoasset(id: string, input: AssetInput): Cryptoasset {
  return { id, ...input };
}

/** The asset's contract in the explorer of its chain, where both are known. */
export function explorerUrl({ chain, contract }: Pick<Cryptoasset, 'chain' | 'contract'>): string | undefined {
  return chain === undefined || contract === undefined ? undefined : explorerPage(contract, chain);
}

/** Every spelling of every asset, in lower case, with the id that it stands for. */
export type AssetNames = ReadonlyMap<string, string>;

/** Ids, names, aliases and symbols, in this order of precedence: what one asset has as its id, no other has as an alias. */
export function assetNames(assets: readonly Cryptoasset[]): AssetNames {
  const spellings: [string, string][] = [
    ...assets.map(({ id }): [string, string] => [id, id]),
    ...assets.map(({ id, name }): [string, string] => [name, id]),
    ...assets.flatMap(({ id, aliases }) => aliases.map((alias): [string, string] => [alias, id])),
    ...assets.flatMap(({ id, symbol }): [string, string][] => (symbol === undefined ? [] : [[symbol, id]])),
  ];
  const names = new Map<string, string>();
  for (const [spelling, id] of spellings) {
    const key = spelling.toLowerCase();
    if (!names.has(key)) names.set(key, id);
  }
  return names;
}

/** A hint for an id that is not in the registry: the asset that was meant, by any of its names, or those there are. */
export function assetHint(word: string, names: AssetNames): string {
  const near = suggest(word, names.keys());
  const id = near === undefined ? undefined : names.get(near);
  return id === undefined ? didYouMean(word, new Set(names.values())) : `Did you mean \`${id}\`?`;
}
