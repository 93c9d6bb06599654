/** The search index: made from the records of all pages, and again only when one of them has changed. */
import { digestOf } from './digest.ts';
import { readJson, replaceFile } from './files.ts';
import type { Index } from './manifest.ts';
import type { Planned } from './plan.ts';
import type { IndexFile, Program, SearchRecord } from './program.ts';
import type { Stock } from './stock.ts';
import type { Drawn } from './workers/draw.ts';

/** A record and the key it was made under; `null` where an output has none. */
interface Kept {
  readonly key: string;
  readonly record: SearchRecord | null;
}

export type Records = ReadonlyMap<string, Kept>;

/** What there is to do for the index. */
export interface SearchPlan {
  readonly basis: string;
  /** The index that is published, where all its files are intact. */
  readonly published?: Index;
  /** Absent where the published index is current, or none is wanted. */
  readonly records?: Records;
}

export function planSearch(
  planned: readonly Planned[],
  published: Index | undefined,
  { intact }: Stock,
  { file, wanted }: { file: string; wanted: boolean },
): SearchPlan {
  const basis = digestOf(planned.map(({ recordKey }) => recordKey));
  const usable = published?.paths.every((path) => intact.has(path)) ? published : undefined;
  const isCurrent = !wanted || usable?.basis === basis;
  return { basis, ...(usable && { published: usable }), ...(!isCurrent && { records: readRecords(file) }) };
}

/** The index with all files that are new; `undefined` where none is wanted and none is there. */
export async function makeIndex(
  plan: SearchPlan,
  planned: readonly Planned[],
  drawn: readonly Drawn[],
  { file, buildIndex }: { file: string; buildIndex: Program['buildIndex'] },
): Promise<{ index: Index; files: readonly IndexFile[]; urls?: ReadonlySet<string> } | undefined> {
  const { basis, published } = plan;
  if (plan.records === undefined) return published && { index: published, files: [] };
  const all = mergeRecords(planned, plan.records, drawn);
  writeRecords(file, all);
  const found = [...all.values()].flatMap(({ record }) => record ?? []);
  const urls = new Set(found.map(({ url }) => url));
  const records = digestOf(found.flatMap(({ url, html }) => [url, html]));
  if (published?.records === records) return { index: { ...published, basis }, files: [], urls };
  const files = await buildIndex(found);
  return { index: { basis, records, paths: files.map(({ path }) => path) }, files, urls };
}

function mergeRecords(planned: readonly Planned[], kept: Records, drawn: readonly Drawn[]): Records {
  const made = new Map(drawn.flatMap(({ path, record }) => (record === undefined ? [] : [[path, record] as const])));
  return new Map(
    planned.map(({ output: { path }, recordKey }) => [
      path,
      { key: recordKey, record: made.has(path) ? (made.get(path) ?? null) : (kept.get(path)?.record ?? null) },
    ]),
  );
}

const readRecords = (file: string): Records =>
  new Map(Object.entries((readJson(file) ?? {}) as Readonly<Record<string, Kept>>));

const writeRecords = (file: string, records: Records): void =>
  replaceFile(file, JSON.stringify(Object.fromEntries(records)));
