/** Rules about addresses elsewhere. `npm run links` alone asks the network; a build and the check never do. */
import type { WiderRule } from './rule.ts';

export const linkGone: WiderRule = {
  id: 'link-gone',
  severity: 'error',
  on: 'network',
  finds: 'An address elsewhere at which there is nothing any more.',
};

export const linkMoved: WiderRule = {
  id: 'link-moved',
  severity: 'warning',
  on: 'network',
  finds: 'An address elsewhere that has moved for good.',
};

export const linkFragment: WiderRule = {
  id: 'link-fragment',
  severity: 'warning',
  on: 'network',
  finds: 'An address elsewhere whose page has nothing with the id behind `#`.',
};

export const linkInsecure: WiderRule = {
  id: 'link-insecure',
  severity: 'warning',
  on: 'network',
  finds: 'An address with `http://` that is there with `https://`, too.',
};

export const linkUnchecked: WiderRule = {
  id: 'link-unchecked',
  severity: 'warning',
  on: 'network',
  finds: 'An address elsewhere that could not be checked.',
};
