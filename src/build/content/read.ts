/** From files to articles' summaries; what has not changed since the last build is not read again. */
import type { Message } from '../../parse/problem.ts';
import { readJson, replaceFile } from '../files.ts';
import type { ArticleSummary, Findings, Registries } from '../program.ts';
import type { Crew, Progress } from '../workers/crew.ts';
import type { ArticleFile } from './files.ts';

/** What reading an article's file gave; messages with `since` hold from that day. */
export interface Reading extends Partial<Findings> {
  readonly path: string;
  readonly digest: string;
  readonly summary?: ArticleSummary;
  readonly messages: readonly Message[];
}

interface Remembered {
  /** The program that read them. */
  readonly key: string;
  readonly readings: readonly Reading[];
}

/** Reads articles, or remembers what an earlier build read; in the order of the files. */
export async function readArticles(
  files: readonly ArticleFile[],
  registries: Registries,
  { key, cache, crew, progress }: { key: string; cache: string; crew: Crew; progress: Progress },
): Promise<readonly Reading[]> {
  const known = new Map(remembered(cache, key).map((reading) => [reading.path, reading]));
  const fresh = files.filter(({ path, digest }) => known.get(path)?.digest !== digest);
  if (fresh.length === 0 && files.length === known.size) return [...known.values()];

  await crew.share({ registries });
  for (const reading of await crew.read(fresh, progress)) known.set(reading.path, reading);
  const readings = files.flatMap(({ path }) => known.get(path) ?? []);
  replaceFile(cache, JSON.stringify({ key, readings } satisfies Remembered));
  return readings;
}

function remembered(cache: string, key: string): readonly Reading[] {
  const found = readJson(cache) as Remembered | undefined;
  return found?.key === key ? found.readings : [];
}
