import { hash } from 'node:crypto';

/** SHA-256, in hexadecimal, of plain data: two values with the same JSON have the same digest. */
export function digestOf(...parts: readonly unknown[]): string {
  return hash('sha256', JSON.stringify(parts));
}
