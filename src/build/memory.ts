import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tools } from '../site/output.ts';
import { digestOf } from './digest.ts';
import { absentAs, replaceFile } from './files.ts';

/** What a build remembers for the next one, in a folder of its own. Plain data, for a worker. */
export interface MemoryFolder {
  readonly folder: string;
  /** Digest of the program: what another program made is made anew. */
  readonly program: string;
}

/** Values that stay in memory while outputs want the same ones again. */
const HELD = 300;

/**
 * Remembers plain data by a key and the digest of all it was made from, in memory and on the disk. A file that cannot
 * be read as such is made anew. Several processes may remember the same thing: each writes the same bytes whole.
 */
export function memoryIn({ folder, program }: MemoryFolder): Tools['remember'] {
  const held = new Map<string, { digest: string; made: unknown }>();
  return <Made>(key: string, wanted: string, make: () => Made): Made => {
    const digest = digestOf([program, wanted]);
    const known = held.get(key);
    if (known?.digest === digest) return known.made as Made;
    const file = join(folder, `${key}.json`);
    const made = (read(file, digest) as Made | undefined) ?? written(file, digest, make());
    held.set(key, { digest, made });
    if (held.size > HELD) held.delete(held.keys().next().value ?? '');
    return made;
  };
}

/** The data of a file whose first line is the digest. */
function read(file: string, digest: string): unknown {
  const text = absentAs(undefined, () => readFileSync(file, 'utf8'));
  if (text?.startsWith(`${digest}\n`) !== true) return undefined;
  try {
    return JSON.parse(text.slice(digest.length + 1));
  } catch {
    return undefined;
  }
}

function written<Made>(file: string, digest: string, made: Made): Made {
  replaceFile(file, `${digest}\n${JSON.stringify(made)}`);
  return made;
}
