/** From files to articles' summaries; what has not changed since the last build is not read again. */
import type { Registries } from '../program.ts';
import type { Crew, Progress } from '../workers/crew.ts';
import type { ArticleFile } from './files.ts';
import { keepReadings, keptReading, loadReadings, type KeptReading } from './readings.ts';

/** Reads articles, or remembers what an earlier build read; in the order of the files. */
export async function readArticles(
  files: readonly ArticleFile[],
  registries: Registries,
  { key, cache, crew, progress }: { key: string; cache: string; crew: Crew; progress: Progress },
): Promise<readonly KeptReading[]> {
  const known = new Map(loadReadings(cache, key).map((reading) => [reading.path, reading]));
  const fresh = files.filter(({ path, digest }) => known.get(path)?.digest !== digest);
  if (fresh.length === 0 && files.length === known.size) return [...known.values()];

  await crew.share({ registries });
  for (const reading of await crew.read(fresh, progress)) known.set(reading.path, keptReading(reading));
  const readings = files.flatMap(({ path }) => known.get(path) ?? []);
  keepReadings(cache, key, readings);
  return readings;
}
