import type { WiderRule } from './rule.ts';

export const sentenceOtherAsset: WiderRule = {
  id: 'sentence-other-asset',
  severity: 'warning',
  on: 'archive',
  finds: 'A sentence about one asset that stands elsewhere about another, with nothing but the name changed.',
};
