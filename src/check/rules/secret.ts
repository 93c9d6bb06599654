import type { WiderRule } from './rule.ts';

export const secret: WiderRule = {
  id: 'secret',
  severity: 'error',
  on: 'file',
  finds: 'A key, token or seed phrase that opens something. The message does not repeat it, and it cannot be accepted.',
};
