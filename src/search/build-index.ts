import { close, createIndex } from 'pagefind';
import type { PagefindIndex } from 'pagefind';
import type { SearchRecord } from './record.ts';

export interface IndexFile {
  /** Below `dist/`: `pagefind/pagefind.js`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * The search index of these records, as Pagefind's files below `pagefind/`: its core script, its worker, and the data.
 * The same records give the same bytes, in whatever order they come. Pagefind's own interfaces are left out.
 *
 * @param language in which words are stemmed: `en`
 * @throws Error with Pagefind's reason where a record cannot be indexed
 */
export async function buildIndex(records: readonly SearchRecord[], language = 'en'): Promise<readonly IndexFile[]> {
  try {
    const { index, errors } = await createIndex({ forceLanguage: language });
    if (!index) throw new Error(`The search index could not be started: ${errors.join(' ')}`);
    await addAll(index, records);
    const { files, errors: unwritten } = await index.getFiles();
    if (unwritten.length > 0) throw new Error(`The search index could not be written: ${unwritten.join(' ')}`);
    return files
      .filter(({ path }) => PUBLISHED.test(path))
      .map(({ path, content }) => ({ path: `pagefind/${path}`, bytes: content }));
  } finally {
    await close();
  }
}

/** The core, its data, and nothing of the stock interfaces and the highlighter. */
const PUBLISHED =
  /^(?:pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|wasm\.[\w-]+\.pagefind|[^/]+\.pf_meta|(?:fragment|index|filter)\/[^/]+)$/;

async function addAll(index: PagefindIndex, records: readonly SearchRecord[]): Promise<void> {
  const ordered = records.toSorted((a, b) => (a.url < b.url ? -1 : 1));
  for (const { url, html } of ordered) {
    const { errors } = await index.addHTMLFile({ url, content: html });
    if (errors.length > 0) throw new Error(`${url} could not be added to the search index: ${errors.join(' ')}`);
  }
}
