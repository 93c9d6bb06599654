import { isElement } from '../../parse/tree.ts';
import type { Node } from '../../parse/tree.ts';
import { plainText } from '../../articles/plain.ts';
import type { Hit } from '../hit.ts';
import type { Words } from '../words.ts';
import { addressFault } from '../addresses.ts';
import type { Finding, TextRule } from './rule.ts';

/** Addresses of accounts and contracts: hexadecimal, or 32 to 44 letters of base58 with both cases and a digit in them. */
export const ADDRESS =
  /(?<![\w/=+-])(?:0x[0-9a-fA-F]{40}|(?=[\w]*\d)(?=\w*[a-z])(?=\w*[A-Z])[1-9A-HJ-NP-Za-km-z]{32,44})(?![\w=+-])/g;
/** In addresses of the web: explorers take small letters for what they are, and other sites have keys that look like base58. */
const IN_ADDRESS =
  /(?<=[/=])0x(?!(?:[0-9a-f]{40}|[0-9A-F]{40})(?!\w))[0-9a-fA-F]{40}(?![\w=+-])|(?<=\/(?:address|account|token|contract|coin|wallet)\/)(?=[\w]*\d)(?=\w*[a-z])(?=\w*[A-Z])[1-9A-HJ-NP-Za-km-z]{32,44}(?![\w=+-])/g;

/** A quick look: whether any word is as long as an address. */
export const hasAddress = (words: Words): boolean => words.judged(isLong).length > 0;

const isLong = (word: string): true | undefined => word.length >= 32 || undefined;

/** Money sent to an address with a slip in it is gone. */
export const addressChecksum: TextRule = {
  id: 'address-checksum',
  severity: 'error',
  on: 'text',
  finds: 'The address of a contract or account whose checksum or length is wrong.',
  check: ({ words, nodes }, report) => {
    const tell = (at: Finding['at'], address: string): void => {
      const fault = addressFault(address);
      if (fault !== undefined)
        report({
          at,
          reason: `\`${address}\` is no whole address: ${fault}.`,
          hint: 'Copy it anew from the explorer of its chain.',
        });
    };
    if (hasAddress(words)) {
      for (const hit of words.find(ADDRESS)) tell(hit, hit.text);
      for (const hit of words.find(IN_ADDRESS)) if (isFieldAddress(hit)) tell(hit, hit.text);
    }
    for (const node of nodes) for (const address of addressesIn(node)) tell({ node }, address);
  },
};

/** An address of the web that is all of a field: links of the body are looked at as links. */
const isFieldAddress = ({ passage: { field, text } }: Hit): boolean => field !== undefined && /^https:\S*$/.test(text);

/** Addresses in code, and those that the address of a link ends in. */
function addressesIn(node: Node): string[] {
  if (!isElement(node)) return [];
  const { tagName, properties } = node;
  if (tagName === 'code') return plainText(node, new Map()).match(ADDRESS) ?? [];
  return tagName === 'a' && typeof properties.href === 'string' ? (properties.href.match(IN_ADDRESS) ?? []) : [];
}
