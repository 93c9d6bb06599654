import { closeSync, fstatSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Output, Tools } from '../../site/output.ts';
import { sha256 } from '../digest.ts';
import { defectText } from '../defect.ts';
import type { Program, SearchRecord } from '../program.ts';
import { inspect, type Inspection, type Item } from '../verify/inspect.ts';
import type { Drawing } from './desk.ts';

/** One output and what is wanted of it. */
export interface DrawJob {
  readonly output: Output;
  readonly draw: boolean;
  /** Whether its record for the search index is wanted. */
  readonly record: boolean;
  /** SHA-256 of the bytes that are published now, intact: the same bytes are not written again. */
  readonly published?: string;
}

/** How a file lies on the disk. A file that differs in one of these was changed by somebody else. */
export interface Stamp {
  readonly size: number;
  readonly mtimeMs: number;
  readonly ino: number;
}

/** What became of a job; the bytes themselves stay on the disk. */
export interface Drawn {
  readonly path: string;
  readonly sha256?: string;
  /** Of the file in the staging folder; absent where the published bytes are the same. */
  readonly stamp?: Stamp;
  readonly inspection?: Inspection;
  /** `null` where an output has no record. */
  readonly record?: SearchRecord | null;
  /** Why it could not be drawn. */
  readonly failure?: string;
}

/** What lies ready where outputs are drawn. */
export interface Bench {
  readonly tools: Tools;
  /** Items of feeds that were inspected before. */
  readonly items: Map<string, Item>;
}

/** Draws an output, inspects its bytes and writes them into the staging folder. */
export async function drawJob(job: DrawJob, program: Program, drawing: Drawing, bench: Bench): Promise<Drawn> {
  const { output } = job;
  try {
    return {
      path: output.path,
      ...(job.draw && (await draw(job, program, drawing, bench))),
      ...(job.record && { record: (await program.searchRecord(output, drawing.site, bench.tools)) ?? null }),
    };
  } catch (error) {
    return { path: output.path, failure: defectText(error) };
  }
}

async function draw(
  { output, published }: DrawJob,
  program: Program,
  drawing: Drawing,
  { tools, items }: Bench,
): Promise<Omit<Drawn, 'path'>> {
  const drawn = await program.family(output.family).draw(output, drawing.site, tools);
  const bytes = typeof drawn === 'string' ? Buffer.from(drawn) : drawn;
  const digest = sha256(bytes);
  const inspection = inspect(output.path, bytes, {
    origin: drawing.site.registries.config.url,
    must: output.must ?? [],
    machine: drawing.machine,
    bases: drawing.bases,
    items,
  });
  if (digest === published) return { sha256: digest, inspection };
  return { sha256: digest, inspection, stamp: writeNew(join(drawing.staging, output.path), bytes) };
}

/** Writes a file where there was none, and says how it lies on the disk. */
export function writeNew(file: string, bytes: Uint8Array): Stamp {
  mkdirSync(dirname(file), { recursive: true });
  const handle = openSync(file, 'wx');
  try {
    for (let written = 0; written < bytes.length;) written += writeSync(handle, bytes, written);
    const { size, mtimeMs, ino } = fstatSync(handle);
    return { size, mtimeMs, ino };
  } finally {
    closeSync(handle);
  }
}
