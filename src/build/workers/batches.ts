import type { DrawJob } from './draw.ts';

/** Large enough that messages cost little, small enough that no worker is left with the last one alone. */
const SIZE = 16;

/** A list in parts of about equal size. */
export function batchesOf<Item>(items: readonly Item[], size = SIZE): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

/** Jobs in parts that keep the outputs of an article together, so that one worker reads it once. */
export function jobBatches(jobs: readonly DrawJob[], size = SIZE): DrawJob[][] {
  const batches: DrawJob[][] = [];
  let batch: DrawJob[] = [];
  for (const group of Map.groupBy(jobs, ({ output }) => output.slug ?? `/${output.path}`).values()) {
    batch.push(...group);
    if (batch.length < size) continue;
    batches.push(batch);
    batch = [];
  }
  return batch.length > 0 ? [...batches, batch] : batches;
}
