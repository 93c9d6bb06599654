import type { WiderRule } from './rule.ts';

export const paragraphRepeated: WiderRule = {
  id: 'paragraph-repeated',
  severity: 'warning',
  on: 'archive',
  finds: 'A paragraph that stands nearly word for word in another article, or a second time in this one.',
};
