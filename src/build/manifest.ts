/** What is published: every output, what it was made from, how it lies on the disk and what its bytes say. */
import { readJson } from './files.ts';
import type { Inspection } from './verify/inspect.ts';
import type { Stamp } from './parts.ts';

/** An output as it is published. */
export interface Published {
  readonly path: string;
  /** Digest of all that its bytes depend on, the program among it. */
  readonly key: string;
  readonly sha256: string;
  readonly stamp: Stamp;
  readonly slug?: string;
  readonly inspection: Inspection;
}

/** The search index that is published. */
export interface Index {
  /** Digest of the keys of all outputs: where it is the same, no record needs to be looked at. */
  readonly basis: string;
  /** Digest of the records themselves. */
  readonly records: string;
  readonly paths: readonly string[];
}

export interface Manifest {
  readonly outputs: readonly Published[];
  /** Absent where none was made. */
  readonly index?: Index;
}

/** Raised whenever the file's shape changes, so that an older one is not misread. */
const VERSION = 1;

const NOTHING: Manifest = { outputs: [] };

/** As it is stored: a link stands once, however many outputs have it. */
interface Stored {
  readonly version: number;
  readonly index?: Index;
  readonly links: readonly string[];
  readonly outputs: readonly (Omit<Published, 'inspection'> & {
    readonly inspection: Omit<Inspection, 'links'>;
    readonly links: readonly number[];
  })[];
}

/** The manifest of the last build; an empty one where there is none, or where another version wrote it. */
export function readManifest(file: string): Manifest {
  const stored = readJson(file) as Stored | undefined;
  if (stored?.version !== VERSION) return NOTHING;
  const { links: table, index } = stored;
  const outputs = stored.outputs.map(({ links, inspection, ...output }) => ({
    ...output,
    inspection: { ...inspection, links: links.map((number) => table[number] ?? '') },
  }));
  return { outputs, ...(index && { index }) };
}

export function manifestText({ outputs, index }: Manifest): string {
  const numbers = new Map<string, number>();
  const numberOf = (link: string): number => {
    const number = numbers.get(link) ?? numbers.size;
    numbers.set(link, number);
    return number;
  };
  const stored = outputs.map(({ inspection: { links, ...inspection }, ...output }) => ({
    ...output,
    inspection,
    links: links.map(numberOf),
  }));
  return JSON.stringify({
    version: VERSION,
    ...(index && { index }),
    links: [...numbers.keys()],
    outputs: stored,
  } satisfies Stored);
}
