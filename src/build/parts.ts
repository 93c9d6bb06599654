/** The bytes of an output in parts: a feed is digested and written without one long copy of it. */
import { createHash } from 'node:crypto';
import { closeSync, fstatSync, mkdirSync, openSync, writeSync, writevSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Assembly, Bytes } from '../site/output.ts';
import { codeOf } from './failure.ts';

export type Parts = readonly Uint8Array[];

/** How a file lies on the disk. A file that differs in one of these was changed by somebody else. */
export interface Stamp {
  readonly size: number;
  readonly mtimeMs: number;
  readonly ino: number;
}

export const isAssembly = (drawn: Bytes | Assembly): drawn is Assembly =>
  typeof drawn === 'object' && 'pieces' in drawn;

export function partsOf(drawn: Bytes | Assembly): Parts {
  if (typeof drawn === 'string') return [Buffer.from(drawn)];
  if (!isAssembly(drawn)) return [drawn];
  const separator = Buffer.from(drawn.between);
  const items = drawn.pieces.flatMap(({ bytes }, index) => (index === 0 ? [bytes] : [separator, bytes]));
  return [Buffer.from(drawn.before), ...items, Buffer.from(drawn.after)];
}

/** SHA-256 in hexadecimal. */
export function digestOfParts(parts: Parts): string {
  const digest = createHash('sha256');
  for (const part of parts) digest.update(part);
  return digest.digest('hex');
}

/** Writes a file where there was none, and says how it lies on the disk. */
export function writeNew(file: string, parts: Parts): Stamp {
  const handle = create(file);
  try {
    writeAll(handle, parts);
    const { size, mtimeMs, ino } = fstatSync(handle);
    return { size, mtimeMs, ino };
  } finally {
    closeSync(handle);
  }
}

/** Most folders are there already: one is made only where it turns out to be missing. */
function create(file: string): number {
  try {
    return openSync(file, 'wx');
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    mkdirSync(dirname(file), { recursive: true });
    return openSync(file, 'wx');
  }
}

/** As many parts as one call of the system takes. */
const AT_ONCE = 512;

function writeAll(handle: number, parts: Parts): void {
  for (let at = 0; at < parts.length; at += AT_ONCE) {
    const some = parts.slice(at, at + AT_ONCE);
    const length = some.reduce((sum, part) => sum + part.length, 0);
    const written = writevSync(handle, some);
    if (written < length) writeRest(handle, Buffer.concat(some).subarray(written));
  }
}

/** The system may take less than it is given, as where the disk is nearly full. */
function writeRest(handle: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length;) written += writeSync(handle, bytes, written);
}
