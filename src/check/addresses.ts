/** Whether an address on a chain is whole: by its checksum, or by the number of bytes it stands for. */
import { keccak_256 } from '@noble/hashes/sha3.js';
import { base58, createBase58check } from '@scure/base';
import { sha256 } from '@noble/hashes/sha2.js';

const base58check = createBase58check(sha256);

/**
 * What is wrong with an address; `undefined` where nothing is, or where nothing can be said. Where no chain is named, only
 * what is nearly an address is wrong: other texts look like one by chance.
 */
export function addressFault(address: string, chain?: string): string | undefined {
  if (/^0x[0-9a-fA-F]{40}$/.test(address)) return hexFault(address);
  if (chain === 'tron') return checkFault(address);
  if (chain === 'solana') return lengthFault(address);
  if (chain !== undefined || attempt(() => base58check.decode(address)) !== undefined) return undefined;
  const length = attempt(() => base58.decode(address))?.length ?? 0;
  if (length === 25 && /^[13T]/.test(address)) return checkFault(address);
  return Math.abs(length - 32) === 1 ? lengthFault(address) : undefined;
}

/** Capitals of the hexadecimal digits are the checksum (EIP-55). */
function hexFault(address: string): string | undefined {
  const digits = address.slice(2);
  if (digits === digits.toLowerCase() || digits === digits.toUpperCase())
    return 'it is written without its checksum, which its capitals would be';
  return checksummed(address) === address ? undefined : 'its capitals, which are its checksum, do not fit its digits';
}

/** An address of Ethereum and its like with the capitals that its checksum asks for. */
export function checksummed(address: string): string {
  const digits = address.slice(2).toLowerCase();
  const hash = keccak_256(new TextEncoder().encode(digits));
  const nibble = (index: number): number => ((hash[index >> 1] ?? 0) >> (index % 2 === 0 ? 4 : 0)) & 15;
  return `0x${Array.from(digits, (digit, index) => (nibble(index) >= 8 ? digit.toUpperCase() : digit)).join('')}`;
}

function checkFault(address: string): string | undefined {
  return attempt(() => base58check.decode(address)) === undefined ? 'its checksum does not fit its letters' : undefined;
}

/** Addresses of Solana have no checksum; they stand for 32 bytes, which most slips change. */
function lengthFault(address: string): string | undefined {
  const bytes = attempt(() => base58.decode(address));
  if (bytes === undefined) return 'it holds a letter that such addresses do not have';
  return bytes.length === 32 ? undefined : `it stands for ${bytes.length} bytes, and not for 32`;
}

function attempt<Result>(run: () => Result): Result | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}
