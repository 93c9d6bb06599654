import type { Block } from '../blocks/block.ts';
import { inherit, provenanceOf } from '../provenance/inheritance.ts';
import type { Context } from '../provenance/inheritance.ts';
import { findingOf, notesOf } from './findings.ts';
import { partsOf, totalOf, unitOf } from './reading.ts';
import type { GradeInput } from './schema.ts';
import type { Score } from './score.ts';
import { tableOf } from './table.ts';
import { valuesOf } from './values.ts';

/** A grade as a block of an article. */
export interface Grade extends Block, Score {
  readonly kind: 'grades';
  readonly finding: string;
}

/**
 * A grade from what an editor wrote, or nothing where an error was reported. Source, date and asset that the block does
 * not say are those of `context.inherited`.
 */
export function toGrade(input: GradeInput, context: Context): Grade | undefined {
  const inherited = inherit(context.inherited, input, context.path, context.resolve);
  const provenance = provenanceOf(inherited, context.path, context.report);
  const score = toScore(input, context);
  if (!score || !provenance) return undefined;
  return {
    ...score,
    kind: 'grades',
    title: input.title ?? input.label,
    finding: findingOf(score),
    table: tableOf(score),
    notes: notesOf(score),
    provenance,
    values: valuesOf(score),
    assets: inherited.asset ? [inherited.asset.id] : [],
  };
}

function toScore(input: GradeInput, context: Context): Score | undefined {
  const unit = unitOf(input, context);
  const parts = unit && partsOf(input, unit, context);
  const total = parts && totalOf(input, unit, parts, context);
  if (!total) return undefined;
  const { label, verdict, signal, weights } = input;
  return {
    id: context.id,
    label,
    total,
    ...(verdict !== undefined && { verdict }),
    ...(signal !== undefined && { signal }),
    parts,
    ...(weights !== undefined && { weights }),
  };
}
