import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf, sha256 } from './digest.ts';
import { absentAs, filesBelow } from './files.ts';

/** Digest of the program: whatever it made is made again once it has changed. */
export function programKey(program: string): string {
  const sources = filesBelow(join(program, 'src')).map((path) => `src/${path}`);
  return digestOf([process.version, ...digestsOf(program, [...sources, 'astro.config.mjs', 'package-lock.json'])]);
}

/** Digest of the compiled shell: of the program, and of the files that go with it as they are. */
export function shellKey(program: string, key: string): string {
  const files = filesBelow(join(program, 'public')).map((path) => `public/${path}`);
  return digestOf([key, ...digestsOf(program, files)]).slice(0, 16);
}

const digestsOf = (program: string, paths: readonly string[]): string[] =>
  paths.flatMap((path) => [path, absentAs('', () => sha256(readFileSync(join(program, path))))]);
