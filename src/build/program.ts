/** What a build is made of beyond files and processes. A worker loads it by its address, so it is a module's export. */
import type { Message } from '../parse/problem.ts';
import type { Family, Output, Tools } from '../site/output.ts';
import type { Site } from '../site/site.ts';

export type Article = ReturnType<Tools['article']>;
export type ArticleSummary = Site['articles'][number];
export type Registries = Site['registries'];
export type Issue = Site['issues'][number] extends infer Filled ? Omit<Filled, 'contents' | 'corrections'> : never;

export interface ArticleSource {
  /** Below the project's root: `content/articles/aave.mdx`. */
  readonly path: string;
  readonly slug: string;
  readonly text: string;
  /** Files that lie beside the article, by name; each is read when its bytes are asked for. */
  readonly pictures?: ReadonlyMap<string, () => Uint8Array>;
}

/** Reads a file of the project by its path below the root; `undefined` where there is none. */
export type ReadFile = (path: string) => string | undefined;

export interface SearchRecord {
  readonly url: string;
  readonly html: string;
}

export interface IndexFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A message that an editor has accepted, and why. */
export interface Accepted {
  readonly message: Message;
  readonly reason: string;
}

/** What the check found beside messages. Plain data. */
export interface Findings {
  readonly accepted: readonly Accepted[];
  /** What rules counted, by name. */
  readonly tallies: Readonly<Record<string, number>>;
  /** What `checkArchive` needs of the article. */
  readonly trace: Trace;
}

/** Known to the program alone; as small as can be, since it is kept for every article. */
export type Trace = unknown;

/** Reads and judges articles one by one. */
export interface Reader {
  readonly readArticle: (
    source: ArticleSource,
    registries: Registries,
  ) => { readonly article?: Article; readonly messages: readonly Message[] };
  /** The same with all that the check says of it; messages with `since` hold from that day. */
  readonly checkArticle: (
    source: ArticleSource,
    registries: Registries,
  ) => {
    readonly article?: Article;
    /** Where reading found no error, whatever judging did. */
    readonly asRead?: Article;
    readonly messages: readonly Message[];
  } & Partial<Findings>;
  /** What others are judged by of an article that nobody asks for; nothing where it has to be judged all the same. */
  readonly traceArticle: (
    source: ArticleSource,
    registries: Registries,
  ) => { readonly asRead?: Article; readonly trace?: Trace } | undefined;
}

/** Where something takes a module that may not be loaded yet. */
type Soon<Made> = Made | Promise<Made>;

/**
 * What content is judged by: all that a check needs, and the beginning of a build. What nobody asks for need not be loaded:
 * where nothing has changed, neither registries nor articles are read.
 */
export interface Judge {
  readonly readRegistries: (
    read: ReadFile,
    shared: readonly string[],
  ) => Soon<{
    readonly registries?: Registries;
    readonly messages: readonly Message[];
  }>;
  readonly reader: () => Soon<Reader>;
  /** What the check says of articles together, from their traces, in the order of the files; of all, or of those wanted. */
  readonly checkArchive: (
    articles: readonly { readonly path: string; readonly trace: Trace }[],
    registries: Registries,
    wanted?: (path: string) => boolean,
  ) => Soon<{ readonly messages: readonly Message[]; readonly accepted: readonly Accepted[] }>;
  /** Issues of the newsletter, judged once all articles are known; they depend on nothing but what is named here. */
  readonly readIssues: (
    files: readonly { readonly path: string; readonly text: string }[],
    around: {
      readonly registries: Registries;
      readonly articles: readonly Pick<ArticleSummary, 'slug' | 'published' | 'draft'>[];
      /** Whether there are articles beyond these, which have errors. */
      readonly incomplete: boolean;
    },
  ) => Promise<{ readonly issues: readonly Issue[]; readonly messages: readonly Message[] }>;
  /** What lists and the plan need of an article; a program that only judges has no use for it. */
  readonly summarise?: (article: Article) => ArticleSummary;
}

/** What a whole build is made of. */
export interface Program extends Judge {
  readonly summarise: (article: Article) => ArticleSummary;
  readonly makeSite: (
    summaries: readonly ArticleSummary[],
    registries: Registries,
    day: { readonly now: string; readonly preview: boolean; readonly pictures?: boolean },
    issues: readonly Issue[],
  ) => Site;
  readonly planOutputs: (site: Site) => readonly Output[];
  readonly family: (name: string) => Family;
  readonly prepare: (slug: string, site: Site, tools: Tools) => void;
  /** What the search index holds of an output, where it holds anything. */
  readonly searchRecord: (
    output: Output,
    site: Site,
    tools: Tools,
  ) => SearchRecord | undefined | Promise<SearchRecord | undefined>;
  /** What records depend on beside their outputs: where it changes, all of them are made anew. */
  readonly searchScope: (site: Site) => string;
  readonly buildIndex: (records: readonly SearchRecord[]) => Promise<readonly IndexFile[]>;
}

/** Loads the module that exports a `program`. */
export async function loadProgram<Loaded extends Judge = Program>(address: string): Promise<Loaded> {
  const module = (await import(address)) as { program: Loaded };
  return module.program;
}
