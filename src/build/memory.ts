/** Pieces of outputs as a build remembers them for the next one: a file for each article. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Bytes, Recipe } from '../site/output.ts';
import { digestOf, sha256 } from './digest.ts';
import { absentAs, replaceFile } from './files.ts';
import type { InspectedPiece, PieceInspection } from './verify/inspect.ts';

/** What a build remembers for the next one, in a folder of its own. Plain data, for a worker. */
export interface MemoryFolder {
  readonly folder: string;
  /** Digest of the program: what another program made is made anew. */
  readonly program: string;
}

export type Pieces = Readonly<Record<string, InspectedPiece>>;

/** Looks at pieces that were just made, by their names, for what they must hold. */
type Inspect = (
  pieces: Readonly<Record<string, Bytes>>,
  must: readonly string[],
) => Readonly<Record<string, PieceInspection>>;

/** Articles whose pieces of one kind stay in memory while outputs want the same ones again. */
const HELD = 200;

/**
 * Remembers pieces by a key and the digest of all they were made from, in memory and on the disk. A file that cannot be
 * read as such is made anew. Several processes may remember the same pieces: each writes the same bytes whole.
 */
export function memoryIn({ folder, program }: MemoryFolder, inspect: Inspect): (key: string, recipe: Recipe) => Pieces {
  const kinds = new Map<string, Map<string, { digest: string; pieces: Pieces }>>();
  return (key, recipe) => {
    const held = kinds.get(dirname(key)) ?? new Map<string, { digest: string; pieces: Pieces }>();
    kinds.set(dirname(key), held);
    const digest = digestOf([program, recipe.digest, ...recipe.must]);
    const known = held.get(key);
    if (known?.digest === digest) return known.pieces;
    const file = join(folder, key);
    const pieces = read(file, digest) ?? written(file, digest, made(recipe, inspect));
    held.delete(key);
    held.set(key, { digest, pieces });
    if (held.size > HELD) held.delete(held.keys().next().value ?? '');
    return pieces;
  };
}

function made({ make, must }: Recipe, inspect: Inspect): Pieces {
  const texts = make();
  const inspections = inspect(texts, must);
  return Object.fromEntries(
    Object.entries(texts).flatMap(([name, text]) => {
      const inspection = inspections[name];
      return inspection ? [[name, { bytes: typeof text === 'string' ? Buffer.from(text) : text, inspection }]] : [];
    }),
  );
}

/** A piece in the index of a file: how many bytes it has, and what is known of it. */
type Entry = readonly [name: string, length: number, inspection: PieceInspection];

/** The first line is the digest, the second that of all that follows; the third lists the pieces, and then come their bytes. */
function read(file: string, digest: string): Pieces | undefined {
  const bytes = absentAs(undefined, () => readFileSync(file));
  if (bytes?.subarray(0, digest.length).toString() !== digest) return undefined;
  const start = 2 * digest.length + 2;
  const body = bytes.subarray(start);
  if (bytes.subarray(digest.length + 1, start - 1).toString() !== sha256(body)) return undefined;
  let at = body.indexOf('\n') + 1;
  const index = JSON.parse(body.subarray(0, at).toString()) as readonly Entry[];
  return Object.fromEntries(
    index.map(([name, length, inspection]) => [name, { bytes: body.subarray(at, (at += length)), inspection }]),
  );
}

function written(file: string, digest: string, pieces: Pieces): Pieces {
  const entries = Object.entries(pieces);
  const index = entries.map(([name, { bytes, inspection }]): Entry => [name, bytes.length, inspection]);
  const body = Buffer.concat([Buffer.from(`${JSON.stringify(index)}\n`), ...entries.map(([, { bytes }]) => bytes)]);
  replaceFile(file, Buffer.concat([Buffer.from(`${digest}\n${sha256(body)}\n`), body]));
  return pieces;
}
