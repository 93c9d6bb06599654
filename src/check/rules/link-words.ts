import { pairsOf } from '../words.ts';
import type { Hit } from '../hit.ts';
import type { TextRule } from './rule.ts';

const WORDS =
  /\b(?:click|tap|press)(?: on)? here\b|\b(?:read|learn|see|find out) more here\b|\b(?:see|visit|use|follow|click|check out) (?:this|the following) link\b|\b(?:use|click|follow|see) the (?:link|button) (?:below|above)\b|\b(?:sign up|register|download|subscribe) here\b|\blink in (?:bio|the description)\b|^(?:read|learn) more(?: →|…|\.\.\.)?$/gim;

/** Of which every match holds one pair. */
const NEEDED = [
  ...pairsOf(['here'], ['click', 'tap', 'press', 'more', 'sign', 'register', 'download', 'subscribe']),
  ...pairsOf(['link'], ['see', 'visit', 'use', 'follow', 'click', 'check', 'bio', 'description']),
  ...pairsOf(['button'], ['use', 'click', 'follow', 'see']),
  ...pairsOf(['more'], ['read', 'learn']),
];

/** Words that only make sense as a link, and are none. */
export const linkWords: TextRule = {
  id: 'link-words',
  severity: 'error',
  on: 'text',
  finds: 'Words of a link, such as “click here”, that lead nowhere.',
  check: ({ words }, report) => {
    for (const hit of words.find(WORDS, NEEDED)) {
      if (isLinked(hit)) continue;
      report({
        at: hit,
        reason: `\`${hit.text}\` asks readers to follow a link, and there is none.`,
        hint: 'Link the words that name the page: `[the standard](https://…)`.',
      });
    }
  },
};

/** Whether a part of the words is a link. */
const isLinked = ({ passage, from, to }: Hit): boolean =>
  passage.links.some((link) => link.from < to && from < link.to);
