/** A site of the search alone: the real templates, the index of the made pages, and the headers that a host sends. */
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { programKey, shellKey } from '../../src/build/program-key.ts';
import { projectAt } from '../../src/build/project.ts';
import { serve } from '../../src/build/serve.ts';
import type { Server } from '../../src/build/serve.ts';
import { prepareShell } from '../../src/build/shell/compile.ts';
import { pageDrawer } from '../../src/build/shell/page.ts';
import { buildIndex } from '../../src/search/build-index.ts';
import { searchRecord } from '../../src/search/record.ts';
import { wordList } from '../../src/search/words.ts';
import { headers } from '../../src/site/files/headers.ts';
import { PAGES } from './pages.ts';
import { ORIGIN, SEARCH, SEARCH_FILES } from './search-page.ts';

/** Serves it until it is closed, which also removes its files. */
export async function serveSearch(): Promise<Server> {
  const { program, shells } = projectAt('.');
  const shell = await prepareShell(program, shells, shellKey(program, programKey(program)));
  const folder = await mkdtemp(join(tmpdir(), 'search-'));
  const dist = join(folder, 'dist');
  await cp(shell.client, dist, { recursive: true });
  for (const { path, bytes } of await filesOf(shell.entry)) {
    await mkdir(dirname(join(dist, path)), { recursive: true });
    await writeFile(join(dist, path), bytes);
  }
  const site = await serve(dist);
  const close = async (): Promise<void> => {
    await site.close();
    await rm(folder, { recursive: true });
  };
  return { url: site.url, close };
}

async function filesOf(entry: string): Promise<readonly { path: string; bytes: string | Uint8Array }[]> {
  return [
    ...(await buildIndex(PAGES.map((made) => searchRecord(made)))),
    { path: 'pagefind/words.json', bytes: wordList(PAGES.flatMap(({ title, aliases }) => [title, ...aliases])) },
    { path: 'search/index.html', bytes: await pageDrawer(entry, ORIGIN)('/search/', SEARCH) },
    ...Object.entries(SEARCH_FILES).map(([path, value]) => ({ path, bytes: JSON.stringify(value) })),
    { path: '_headers', bytes: headers({ paths: ['search/index.html'] }) },
  ];
}
