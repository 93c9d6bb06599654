import { suggest } from '../parse/suggest.ts';

/** How contracts of a chain are written, and where its explorer shows a token. */
interface Chain {
  readonly name: string;
  readonly form: Form;
  /** Address of a token's page, up to the contract. */
  readonly explorer: string;
}

interface Form {
  readonly pattern: RegExp;
  readonly description: string;
}

const HEX: Form = { pattern: /^0x[0-9a-fA-F]{40}$/, description: '`0x` and 40 hexadecimal digits' };
const SOLANA: Form = {
  pattern: /^[1-9A-HJ-NP-Za-km-z]{32,44}$/,
  description: '32 to 44 letters and digits without `0`, `O`, `I` and `l`',
};
const TRON: Form = {
  pattern: /^T[1-9A-HJ-NP-Za-km-z]{33}$/,
  description: '`T` and 33 letters and digits without `0`, `O`, `I` and `l`',
};
const SUI: Form = {
  pattern: /^0x[0-9a-fA-F]{1,64}::\w+::\w+$/,
  description: 'an address, a module and a type, as in `0x2::sui::SUI`',
};

const CHAINS: ReadonlyMap<string, Chain> = new Map(
  Object.entries({
    ethereum: { name: 'Ethereum', form: HEX, explorer: 'https://etherscan.io/token/' },
    arbitrum: { name: 'Arbitrum', form: HEX, explorer: 'https://arbiscan.io/token/' },
    avalanche: { name: 'Avalanche', form: HEX, explorer: 'https://snowtrace.io/token/' },
    base: { name: 'Base', form: HEX, explorer: 'https://basescan.org/token/' },
    bnb: { name: 'BNB Smart Chain', form: HEX, explorer: 'https://bscscan.com/token/' },
    gnosis: { name: 'Gnosis', form: HEX, explorer: 'https://gnosisscan.io/token/' },
    linea: { name: 'Linea', form: HEX, explorer: 'https://lineascan.build/token/' },
    optimism: { name: 'Optimism', form: HEX, explorer: 'https://optimistic.etherscan.io/token/' },
    polygon: { name: 'Polygon', form: HEX, explorer: 'https://polygonscan.com/token/' },
    solana: { name: 'Solana', form: SOLANA, explorer: 'https://solscan.io/token/' },
    sui: { name: 'Sui', form: SUI, explorer: 'https://suiscan.xyz/mainnet/coin/' },
    tron: { name: 'Tron', form: TRON, explorer: 'https://tronscan.org/#/token20/' },
  }),
);

/** What is wrong with a contract and what to do, or nothing. Checksums are not looked at. */
export function contractProblem(contract: string, chain: string): { reason: string; hint: string } | undefined {
  const known = CHAINS.get(chain);
  if (known) {
    if (known.form.pattern.test(contract)) return undefined;
    const reason = `\`${contract}\` is not a contract on ${known.name}.`;
    return { reason, hint: `Write ${known.form.description}${lengthHint(contract, known.form)}.` };
  }
  const near = suggest(chain, CHAINS.keys());
  if (near === undefined) return undefined;
  return { reason: `We know no explorer of a chain \`${chain}\`.`, hint: `Did you mean \`chain: ${near}\`?` };
}

function lengthHint(contract: string, form: Form): string {
  const digits = /^0x([0-9a-fA-F]*)$/.exec(contract)?.[1];
  return form === HEX && digits !== undefined ? `; here are ${String(digits.length)}` : '';
}

/** The page of a contract in its chain's explorer, where we know the chain. */
export function explorerPage(contract: string, chain: string): string | undefined {
  const known = CHAINS.get(chain);
  return known && `${known.explorer}${contract}`;
}
