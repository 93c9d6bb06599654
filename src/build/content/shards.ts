/**
 * What is remembered of articles, a line of JSON for each, spread over files (shards) so that a change of one article
 * writes a small part anew. The first line of a file is its index: of each article what is wanted at once. The lines behind
 * it are parsed only if they are asked for, and copied as they stand where the article is the same.
 */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../failure.ts';
import { absentAs, entriesOf, replaceFile } from '../files.ts';

/** A power of two. One edit in 10,000 articles then writes some 160 of them. */
const SHARDS = 64;
const BREAK = 10;

/** What is kept of an article's file. */
export interface Line<Head, Body> {
  readonly path: string;
  /** Of all that it was made from. */
  readonly digest: string;
  /** Stands in the index: as small as can be. */
  readonly head: Head;
  readonly body: Body;
}

interface Entry<Head> extends Omit<Line<Head, unknown>, 'body'> {
  /** Bytes of its line with the break. */
  readonly length: number;
}

interface Index<Head> {
  /** The program that made it. */
  readonly key: string;
  readonly articles: readonly Entry<Head>[];
}

/** A file of the content, in one state. */
type FileState = Pick<Line<unknown, unknown>, 'path' | 'digest'>;

/** Lines in the shards of a folder, as one command finds and leaves them. */
export class Shards<Head, Body> {
  readonly #folder: string;
  readonly #key: string;
  readonly #before: ReadonlyMap<string, readonly KeptLine<Head, Body>[]>;
  readonly #lines: Map<string, KeptLine<Head, Body>>;

  /** Reads what the same program has written; nothing where a file is absent, or not whole. */
  constructor(folder: string, key: string) {
    this.#folder = folder;
    this.#key = key;
    const names = entriesOf(folder).flatMap(({ name }) => (name.endsWith('.jsonl') ? name : []));
    this.#before = new Map(names.map((name) => [name, this.#load(name)]));
    this.#lines = new Map([...this.#before.values()].flat().map((line) => [line.path, line]));
  }

  /** The line of a file as it is now. */
  get(file: FileState): Line<Head, Body> | undefined {
    return this.#lineOf(file);
  }

  /** Takes over the line of a file, its body as JSON. */
  set(of: Omit<Line<Head, Body>, 'body'>, json: string): void {
    const file = join(this.#folder, shardOf(of.path));
    this.#lines.set(of.path, new KeptLine(of, `${json}\n`, file));
  }

  /** Keeps the lines of these files for the next command, and no others. */
  keep(files: readonly FileState[]): void {
    const shards = Map.groupBy(files, ({ path }) => shardOf(path));
    for (const name of new Set([...this.#before.keys(), ...shards.keys()])) {
      const before = this.#before.get(name) ?? [];
      const now = shards.get(name)?.flatMap((file) => this.#lineOf(file) ?? []) ?? [];
      if (now.length !== before.length || now.some((line, index) => line !== before[index])) this.#write(name, now);
    }
  }

  #lineOf({ path, digest }: FileState): KeptLine<Head, Body> | undefined {
    const line = this.#lines.get(path);
    return line?.digest === digest ? line : undefined;
  }

  #write(name: string, lines: readonly KeptLine<Head, Body>[]): void {
    const index = { key: this.#key, articles: lines.map(({ entry }) => entry) } satisfies Index<Head>;
    const parts = [`${JSON.stringify(index)}\n`, ...lines.map(({ line }) => line)];
    replaceFile(join(this.#folder, name), joined(parts));
  }

  #load(name: string): KeptLine<Head, Body>[] {
    const file = join(this.#folder, name);
    const bytes = absentAs(Buffer.of(), () => readFileSync(file));
    const end = bytes.indexOf(BREAK);
    const index = end < 0 ? undefined : (parsed(bytes.subarray(0, end)) as Index<Head> | undefined);
    if (index?.key !== this.#key) return [];
    let at = end + 1;
    const lines = index.articles.map(({ length, ...of }) => new KeptLine(of, bytes.subarray(at, (at += length)), file));
    return at === bytes.length ? (lines as KeptLine<Head, Body>[]) : [];
  }
}

/** The name of the file that holds an article's line. */
function shardOf(path: string): string {
  let hash = 0;
  for (let at = 0; at < path.length; at += 1) hash = (Math.imul(hash, 31) + path.charCodeAt(at)) | 0;
  return `${(hash & (SHARDS - 1)).toString(16).padStart(2, '0')}.jsonl`;
}

/** Texts and bytes, one behind the other; texts alone are encoded together. */
function joined(parts: readonly (string | Buffer)[]): string | Buffer {
  if (parts.every((part) => typeof part === 'string')) return parts.join('');
  return Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));
}

/** A line whose body is parsed when it is asked for. */
class KeptLine<Head, Body> implements Line<Head, Body> {
  readonly path: string;
  readonly digest: string;
  readonly head: Head;
  /** As it was read from a file, or as it is to be written. */
  readonly line: string | Buffer;
  readonly #file: string;
  #body: Body | undefined;

  constructor({ path, digest, head }: Omit<Line<Head, Body>, 'body'>, line: string | Buffer, file: string) {
    this.path = path;
    this.digest = digest;
    this.head = head;
    this.line = line;
    this.#file = file;
  }

  get entry(): Entry<Head> {
    const { path, digest, head, line } = this;
    return { path, digest, head, length: Buffer.byteLength(line) };
  }

  /** @throws {Fault} where the machine crashed while the file was written, and left something else of the same length */
  get body(): Body {
    this.#body ??= parsed(this.line) as Body | undefined;
    if (this.#body !== undefined) return this.#body;
    rmSync(this.#file, { force: true });
    throw new Fault(
      `What was remembered of \`${this.path}\` in ${this.#file} was damaged. It has been removed: run the command again.`,
    );
  }
}

/** The value of JSON, as a text or in UTF-8; `undefined` where it is none. */
function parsed(json: string | Buffer): unknown {
  try {
    return JSON.parse(json.toString()) as unknown;
  } catch {
    return undefined;
  }
}
