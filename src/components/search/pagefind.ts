import { loadJson } from './load.ts';

/** The part of Pagefind's core script that the search uses. It is a file of the index, loaded when it is first needed. */
export interface Pagefind {
  init(): Promise<void>;
  search(query: string | null, options: SearchOptions): Promise<Found>;
}

export interface SearchOptions {
  readonly filters?: Readonly<Record<string, string>>;
  readonly sort?: Readonly<Record<string, 'asc' | 'desc'>>;
}

/** Results, the best first; what each says is loaded when it is shown. */
export interface Found {
  readonly results: readonly { data(): Promise<Hit> }[];
}

export interface Hit extends Excerpt {
  readonly meta: Readonly<Record<string, string>>;
  /** The sections in which words of the query stand, in the order of the page. */
  readonly sub_results: readonly (Excerpt & {
    readonly title: string;
    readonly anchor?: object;
    readonly weighted_locations: readonly { readonly balanced_score: number }[];
  })[];
}

export interface Excerpt {
  readonly url: string;
  /** HTML: escaped text and `<mark>`. */
  readonly excerpt: string;
}

/** Folder of the index. */
const FOLDER = '/pagefind/';

let loading: Promise<Pagefind> | undefined;

/** Pagefind's core, started. A failure is forgotten, so that a later call tries again. */
export function loadPagefind(): Promise<Pagefind> {
  loading ??= start();
  loading.catch(() => (loading = undefined));
  return loading;
}

async function start(): Promise<Pagefind> {
  const module: unknown = await import(/* @vite-ignore */ `${FOLDER}pagefind.js`);
  if (!isPagefind(module)) throw new TypeError(`${FOLDER}pagefind.js is not Pagefind.`);
  await module.init();
  return module;
}

function isPagefind(module: unknown): module is Pagefind {
  return typeof module === 'object' && module !== null && 'search' in module && 'init' in module;
}

/** The words for misspelt queries, the most frequent first; none where the list cannot be had. */
export const loadWords = (): Promise<readonly string[]> =>
  loadJson<readonly string[]>(`${FOLDER}words.json`).catch(() => []);
