import type { TextRule } from './rule.ts';
import { ADDRESS, hasAddress } from './address-checksum.ts';
import { addressFault } from '../addresses.ts';

/** An address that readers cannot look up is a claim. */
export const addressBare: TextRule = {
  id: 'address-bare',
  severity: 'error',
  on: 'text',
  finds: 'The address of a contract that stands in the text with no link to its explorer.',
  check: ({ words }, report) => {
    if (!hasAddress(words)) return;
    for (const hit of words.find(ADDRESS)) {
      const { passage, from, to } = hit;
      if (passage.field || addressFault(hit.text) !== undefined) continue;
      if (passage.links.some((link) => link.from <= from && to <= link.to)) continue;
      report({
        at: hit,
        reason: `\`${hit.text}\` stands here with no link to its explorer.`,
        hint: 'Enter it as `contract` of its asset in assets.yaml, whose page links to the explorer, and take it out here.',
      });
    }
  },
};
