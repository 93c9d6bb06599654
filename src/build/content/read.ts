/** From files to what is said of articles, and to their summaries; what has not changed since the last command is not read again. */
import type { Project } from '../project.ts';
import type { ArticleSummary, Registries } from '../program.ts';
import type { Crew, Progress } from '../workers/crew.ts';
import type { ArticleFile } from './files.ts';
import { KeptReading, type Found, type Head, type ReadJob } from './readings.ts';
import { Shards } from './shards.ts';

interface Reader {
  readonly key: string;
  readonly cache: Pick<Project, 'findings' | 'summaries'>;
  readonly crew: Crew;
  readonly progress: Progress;
  /** Whether summaries are asked for; a command that only judges leaves those of earlier builds as they are. */
  readonly summaries: boolean;
  /** Whether what is said of an article is asked for, by its path. Others are only read, where they have changed. */
  readonly wanted: (path: string) => boolean;
}

/** Reads articles, or remembers what an earlier command read; in the order of the files. */
export async function readArticles(
  files: readonly ArticleFile[],
  registries: Registries,
  { key, cache, crew, progress, summaries, wanted }: Reader,
): Promise<readonly KeptReading[]> {
  const found = new Shards<Head, Found>(cache.findings, key);
  const listed = summaries ? new Shards<undefined, ArticleSummary>(cache.summaries, key) : undefined;
  const isKnown = (file: ArticleFile): boolean => {
    const head = found.get(file)?.head;
    if (head === undefined || (head.unjudged && wanted(file.path))) return false;
    return !listed || head.mark === undefined || head.flawed === true || listed.get(file) !== undefined;
  };
  const fresh = files.filter((file) => !isKnown(file));
  if (fresh.length > 0) await crew.share({ registries });
  const jobs = fresh.map((file): ReadJob => ({ file, judged: wanted(file.path) }));
  for (const reading of fresh.length > 0 ? await crew.read(jobs, progress) : []) {
    found.set(reading, reading.found);
    if (reading.summary !== undefined) listed?.set({ ...reading, head: undefined }, reading.summary);
  }
  found.keep(files);
  listed?.keep(files);
  return files.flatMap((file) => {
    const line = found.get(file);
    return line ? new KeptReading(line, listed?.get(file)) : [];
  });
}
