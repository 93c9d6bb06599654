/** What was read of articles: what is said of each, and what lists need of it. */
import type { Message } from '../../parse/problem.ts';
import type { Article, ArticleSummary, Findings, Trace } from '../program.ts';
import type { ArticleFile } from './files.ts';
import type { Line } from './shards.ts';

/** What articles are judged by together, beside their traces. */
export type Mark = Pick<ArticleSummary, 'path' | 'slug' | 'published' | 'draft' | 'formerly' | 'terms'>;

/** An article to be read, and whether what is said of it is asked for. */
export interface ReadJob {
  readonly file: ArticleFile;
  readonly judged: boolean;
}

/** What stands in an index. */
export interface Head {
  /** Absent where the article could not be read. */
  readonly mark?: Mark;
  readonly trace?: Trace;
  /** Whether a message is about another file, such as shared data. */
  readonly saysElsewhere?: true;
  /** Whether judging it has found errors, so that there is no summary. */
  readonly flawed?: true;
  /** Whether it was only read, for the sake of others: then nothing is known of what is said of it. */
  readonly unjudged?: true;
}

/** What is said of an article; messages with `since` hold from that day. */
export type Found = { readonly messages: readonly Message[] } & Partial<Omit<Findings, 'trace'>>;

/** A reading as it goes from thread to thread: what is kept of it is JSON already. */
export interface Reading {
  readonly path: string;
  readonly digest: string;
  readonly head: Head;
  /** JSON of `Found`. */
  readonly found: string;
  /** JSON of the summary; absent where the article has errors, or nobody asks for summaries. */
  readonly summary?: string;
}

/** A reading of an article's file. */
export function readingOf(
  { path, digest }: Pick<Reading, 'path' | 'digest'>,
  { messages, accepted, tallies, trace }: Found & Partial<Findings>,
  { asRead, summary }: { readonly asRead?: Article; readonly summary?: ArticleSummary | undefined } = {},
): Reading {
  const saysElsewhere = messages.some(({ place }) => place.path !== path);
  const flawed = asRead !== undefined && messages.some(({ severity }) => severity === 'error');
  return {
    path,
    digest,
    head: {
      ...(asRead && { mark: markOf(asRead) }),
      ...(trace !== undefined && { trace }),
      ...(saysElsewhere && { saysElsewhere }),
      ...(flawed && { flawed }),
    },
    found: JSON.stringify({
      messages,
      ...(accepted && { accepted }),
      ...(tallies && { tallies }),
    } satisfies Found),
    ...(summary && { summary: JSON.stringify(summary) }),
  };
}

/** What others are judged by of an article that was only read. */
export function unjudgedReading(
  file: Pick<Reading, 'path' | 'digest'>,
  { asRead, trace }: { readonly asRead?: Article; readonly trace?: Trace },
): Reading {
  const reading = readingOf(file, { messages: [], trace }, { ...(asRead && { asRead }) });
  return { ...reading, head: { ...reading.head, unjudged: true } };
}

const markOf = ({ path, slug, published, draft, formerly, terms }: Article): Mark => ({
  path,
  slug,
  published,
  draft,
  formerly,
  terms,
});

/** A reading of this command, or of an earlier one; what is not asked for is not parsed. */
export class KeptReading {
  readonly path: string;
  readonly mark: Mark | undefined;
  readonly trace: Trace;
  readonly saysElsewhere: boolean;
  readonly #found: Line<Head, Found>;
  readonly #summary: Line<unknown, ArticleSummary> | undefined;

  constructor(found: Line<Head, Found>, summary?: Line<unknown, ArticleSummary>) {
    const { path, head } = found;
    this.path = path;
    this.mark = head.mark;
    this.trace = head.trace;
    this.saysElsewhere = head.saysElsewhere === true;
    this.#found = found;
    this.#summary = summary;
  }

  get messages(): readonly Message[] {
    return this.#found.body.messages;
  }

  get accepted(): Findings['accepted'] {
    return this.#found.body.accepted ?? [];
  }

  get tallies(): Findings['tallies'] {
    return this.#found.body.tallies ?? {};
  }

  get summary(): ArticleSummary | undefined {
    return this.#summary?.body;
  }
}
