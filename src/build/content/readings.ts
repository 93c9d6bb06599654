/**
 * What was read of articles, as the next command finds it: lines of JSON, of which only those are parsed that are asked
 * for. The first line is the index, with all that articles are judged by together; then follow two lines for each
 * article: what was found in it, and what lists need of it.
 */
import { readFileSync, rmSync } from 'node:fs';
import type { Message } from '../../parse/problem.ts';
import { Fault } from '../failure.ts';
import { absentAs, replaceFile } from '../files.ts';
import type { ArticleSummary, Findings, Trace } from '../program.ts';

/** What reading an article's file gave; messages with `since` hold from that day. */
export interface Reading extends Partial<Findings> {
  readonly path: string;
  readonly digest: string;
  readonly summary?: ArticleSummary;
  readonly messages: readonly Message[];
}

/** What articles are judged by together, beside their traces. */
export type Mark = Pick<ArticleSummary, 'path' | 'slug' | 'published' | 'draft' | 'formerly' | 'terms'>;

/** A reading that is kept for the next command. */
export interface KeptReading extends Omit<Reading, 'summary'> {
  /** Undefined where the article has errors, as its mark is. */
  readonly summary: ArticleSummary | undefined;
  readonly mark: Mark | undefined;
  /** Whether a message is about another file, such as shared data. */
  readonly saysElsewhere: boolean;
}

/** What the index holds of an article. */
interface Entry extends Pick<KeptReading, 'path' | 'digest' | 'saysElsewhere'> {
  readonly mark?: Mark;
  readonly trace?: Trace;
  /** Bytes of its two lines, with their breaks; none of the second where there is no summary. */
  readonly lengths: readonly [found: number, summary: number];
}

interface Index {
  /** The program that read them. */
  readonly key: string;
  readonly articles: readonly Entry[];
}

type Found = Pick<Reading, 'messages' | 'accepted' | 'tallies'>;

const BREAK = 10;

/** Readings that the same program has written; none where the file is absent, or not whole. */
export function loadReadings(file: string, key: string): readonly KeptReading[] {
  const bytes = absentAs(undefined, () => readFileSync(file));
  const end = bytes?.indexOf(BREAK) ?? -1;
  if (bytes === undefined || end < 0) return [];
  const index = parsed(bytes.subarray(0, end)) as Index | undefined;
  if (index?.key !== key) return [];
  let at = end + 1;
  const readings = index.articles.map((entry) => {
    const [found, summary] = entry.lengths;
    const lines = [bytes.subarray(at, (at += found)), bytes.subarray(at, (at += summary))] as const;
    return new Remembered(entry, lines, file);
  });
  return at === bytes.length ? readings : [];
}

/** Keeps readings; what was remembered is copied as it stands. */
export function keepReadings(file: string, key: string, readings: readonly KeptReading[]): void {
  const kept = readings.map((reading) => (reading instanceof Remembered ? reading.kept : written(reading)));
  const index: Index = { key, articles: kept.map(({ entry }) => entry) };
  replaceFile(file, Buffer.concat([line(index), ...kept.flatMap(({ lines }) => lines)]));
}

/** A reading with what is kept beside it. */
export function keptReading(reading: Reading): KeptReading {
  const { path, summary, messages } = reading;
  return {
    ...reading,
    summary,
    mark: summary && markOf(summary),
    saysElsewhere: messages.some(({ place }) => place.path !== path),
  };
}

const markOf = ({ path, slug, published, draft, formerly, terms }: ArticleSummary): Mark => ({
  path,
  slug,
  published,
  draft,
  formerly,
  terms,
});

interface Kept {
  readonly entry: Entry;
  readonly lines: readonly [found: Uint8Array, summary: Uint8Array];
}

function written({ path, digest, mark, saysElsewhere, trace, summary, ...found }: KeptReading): Kept {
  const { messages, accepted, tallies } = found;
  const lines = [
    line({ messages, ...(accepted && { accepted }), ...(tallies && { tallies }) } satisfies Found),
    summary ? line(summary) : new Uint8Array(),
  ] as const;
  const rest = { ...(mark && { mark }), ...(trace !== undefined && { trace }) };
  return { entry: { path, digest, saysElsewhere, ...rest, lengths: [lines[0].length, lines[1].length] }, lines };
}

const line = (value: object): Buffer => Buffer.from(`${JSON.stringify(value)}\n`);

/** A reading of an earlier command: its lines are parsed when they are asked for. */
class Remembered implements KeptReading {
  readonly kept: Kept;
  readonly #file: string;
  #found: Found | undefined;
  #summary: ArticleSummary | undefined;

  constructor(entry: Entry, lines: Kept['lines'], file: string) {
    this.kept = { entry, lines };
    this.#file = file;
  }

  get path(): string {
    return this.kept.entry.path;
  }

  get digest(): string {
    return this.kept.entry.digest;
  }

  get mark(): Mark | undefined {
    return this.kept.entry.mark;
  }

  get saysElsewhere(): boolean {
    return this.kept.entry.saysElsewhere;
  }

  get trace(): Trace {
    return this.kept.entry.trace;
  }

  get messages(): Found['messages'] {
    return this.#read.messages;
  }

  get accepted(): Findings['accepted'] {
    return this.#read.accepted ?? [];
  }

  get tallies(): Findings['tallies'] {
    return this.#read.tallies ?? {};
  }

  get summary(): ArticleSummary | undefined {
    const [, bytes] = this.kept.lines;
    if (bytes.length > 0) this.#summary ??= this.#parse(bytes) as ArticleSummary;
    return this.#summary;
  }

  get #read(): Found {
    return (this.#found ??= this.#parse(this.kept.lines[0]) as Found);
  }

  /** @throws {Fault} where the machine crashed while the file was written, and left something else of the same length */
  #parse(bytes: Uint8Array): unknown {
    const value = parsed(bytes);
    if (value !== undefined) return value;
    rmSync(this.#file, { force: true });
    throw new Fault(
      `What was remembered of \`${this.path}\` in ${this.#file} was damaged. It has been removed: run the command again.`,
    );
  }
}

/** The value of JSON in UTF-8; `undefined` where it is none. */
function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}
