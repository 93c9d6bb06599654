import { readAmount } from './quantity.ts';
import type { Amount } from './quantity.ts';

/** The amount of a number or a text that can be read; nothing where `amountSchema` has to say what is wrong. */
export function plainAmount(raw: unknown): Amount | undefined {
  if (typeof raw !== 'number' && typeof raw !== 'string') return undefined;
  const amount = readAmount(raw);
  return 'value' in amount ? amount : undefined;
}
