/** Runs Pagefind's own query code on an index that was just built, without a browser. */
import { mkdtemp, mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { vi } from 'vitest';
import type { Pagefind } from '../../src/components/search/pagefind.ts';
import type { IndexFile } from '../../src/search/build-index.ts';

interface Core extends Pagefind {
  options(options: { readonly basePath: string }): Promise<void>;
}

/** @param folder where the files are written */
export async function openIndex(folder: string, files: readonly IndexFile[]): Promise<Pagefind> {
  const bytes = new Map(files.map((file) => [`/${file.path}`, file.bytes]));
  await Promise.all(files.map((file) => writeFileIn(folder, file)));
  vi.stubGlobal('window', { location: { origin: 'https://research.example', href: 'https://research.example/' } });
  vi.stubGlobal('fetch', (address: string) => {
    const found = bytes.get(new URL(address, 'https://research.example').pathname);
    return Promise.resolve(new Response(found ? Buffer.from(found) : null, { status: found ? 200 : 404 }));
  });
  const core = (await import(pathToFileURL(join(folder, 'pagefind/pagefind.js')).href)) as Core;
  await core.options({ basePath: '/pagefind/' });
  await core.init();
  return core;
}

async function writeFileIn(folder: string, { path, bytes }: IndexFile): Promise<void> {
  const name = join(folder, path);
  await mkdir(dirname(name), { recursive: true });
  await writeFile(name, bytes);
}

export const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'search-'));
