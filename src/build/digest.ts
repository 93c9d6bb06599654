import { hash } from 'node:crypto';

/** SHA-256 in hexadecimal. */
export const sha256 = (bytes: string | Uint8Array): string => hash('sha256', bytes);

/** One digest of several texts; where one ends and the next begins counts. */
export const digestOf = (parts: readonly string[]): string => sha256(JSON.stringify(parts));
