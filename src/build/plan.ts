import type { Output } from '../site/output.ts';
import { digestOf } from './digest.ts';

/** An output with the digest of all that its bytes depend on, the program among it. */
export interface Planned {
  readonly output: Output;
  readonly key: string;
  /** Of all that its record in the search index depends on. */
  readonly recordKey: string;
}

export function keyed(
  outputs: readonly Output[],
  { program, searchScope }: { program: string; searchScope: string },
): Planned[] {
  return outputs.map((output) => {
    const key = keyOf(output, program);
    return { output, key, recordKey: `${key} ${searchScope}` };
  });
}

const keyOf = ({ path, family, params, digest, must = [] }: Output, program: string): string =>
  digestOf([program, path, family, JSON.stringify(params), digest, ...must]);

const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
// eslint-disable-next-line no-control-regex -- these are the characters that no system takes
const UNSAFE = /[\u0000-\u001F\\:*?"<>|]|[. ]$/;

/** Sentences about paths that some host or system could not hold, or that two outputs claim. */
export function checkPaths(paths: readonly string[]): string[] {
  const taken = new Map<string, string>();
  const folders = new Map<string, string>();
  const found = paths.flatMap((path) => {
    const folded = path.normalize('NFC').toLowerCase();
    const other = taken.get(folded);
    taken.set(folded, path);
    for (let end = folded.indexOf('/'); end > 0; end = folded.indexOf('/', end + 1))
      folders.set(folded.slice(0, end), path);
    if (!isSafe(path)) return [`\`${path}\` is no path that every system can hold.`];
    if (other === undefined) return [];
    return [
      other === path
        ? `Two outputs have the path \`${path}\`.`
        : `\`${other}\` and \`${path}\` are one file where case does not count.`,
    ];
  });
  const both = [...folders].filter(([folder]) => taken.has(folder));
  return [
    ...found,
    ...both.map(([folder, path]) => `\`${taken.get(folder) ?? ''}\` is a file, but \`${path}\` lies below it.`),
  ];
}

const isSafe = (path: string): boolean =>
  path.length <= 1000 &&
  path
    .split('/')
    .every(
      (part) =>
        part !== '' &&
        part !== '.' &&
        part !== '..' &&
        Buffer.byteLength(part) <= 255 &&
        !UNSAFE.test(part) &&
        !RESERVED.test(part),
    );
