import { join } from 'node:path';
import { ContentError } from '../../site/output.ts';
import type { Assembly, Output, Tools } from '../../site/output.ts';
import { defectText } from '../defect.ts';
import { digestOfParts, isAssembly, partsOf, writeNew, type Stamp } from '../parts.ts';
import type { Program, SearchRecord } from '../program.ts';
import {
  inspect,
  inspectAssembly,
  type InspectedAssembly,
  type InspectedPiece,
  type Inspection,
} from '../verify/inspect.ts';
import type { Drawing } from './desk.ts';

/** One output and what is wanted of it. */
export interface DrawJob {
  readonly output: Output;
  readonly draw: boolean;
  /** Whether its record for the search index is wanted. */
  readonly record: boolean;
  /** Whether outputs are put together from pieces of its article. */
  readonly prepare?: boolean;
  /** SHA-256 of the bytes that are published now, intact: the same bytes are not written again. */
  readonly published?: string;
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
  /** Of what is wrong with its content, where the program is not at fault. */
  readonly refusal?: { readonly ruleId: string; readonly hint: string };
}

/** Draws an output, inspects its bytes and writes them into the staging folder. */
export async function drawJob(job: DrawJob, program: Program, drawing: Drawing, tools: Tools): Promise<Drawn> {
  const { output } = job;
  try {
    const drawn: Drawn = {
      path: output.path,
      ...(job.draw && (await draw(job, program, drawing, tools))),
      ...(job.record && { record: (await program.searchRecord(output, drawing.site, tools)) ?? null }),
    };
    if (job.prepare === true && output.slug !== undefined) program.prepare(output.slug, drawing.site, tools);
    return drawn;
  } catch (error) {
    if (error instanceof ContentError) {
      const { ruleId, message, hint } = error;
      return { path: output.path, failure: message, refusal: { ruleId, hint } };
    }
    return { path: output.path, failure: defectText(error) };
  }
}

async function draw(
  { output, published }: DrawJob,
  program: Program,
  drawing: Drawing,
  tools: Tools,
): Promise<Omit<Drawn, 'path'>> {
  const made = await program.family(output.family).draw(output, drawing.site, tools);
  const drawn = typeof made === 'string' ? Buffer.from(made) : made;
  const expectations = {
    origin: drawing.site.registries.config.url,
    must: output.must ?? [],
    machine: drawing.machine,
    bases: drawing.bases,
  };
  const parts = partsOf(drawn);
  const inspection = isAssembly(drawn)
    ? inspectAssembly(output.path, inspected(drawn), expectations)
    : inspect(output.path, drawn, expectations);
  const digest = digestOfParts(parts);
  if (digest === published) return { sha256: digest, inspection };
  return { sha256: digest, inspection, stamp: writeNew(join(drawing.staging, output.path), parts) };
}

/** Pieces come from the build's own memory, where each was inspected. */
function inspected({ pieces, ...frame }: Assembly): InspectedAssembly {
  return {
    ...frame,
    pieces: pieces.map((piece) => {
      if (!('inspection' in piece)) throw new Error('An output holds a piece that was not inspected.');
      return piece as InspectedPiece;
    }),
  };
}
