import type { Block, Value } from '../blocks/block.ts';
import { inWords } from '../format.ts';
import { inherit, provenanceOf } from '../provenance/inheritance.ts';
import type { Context } from '../provenance/inheritance.ts';
import { stepsOf } from './reading.ts';
import type { SequenceInput } from './schema.ts';
import type { Party, Step } from './step.ts';
import { tableOf } from './table.ts';
import { findingOf } from './wording.ts';

/** Who says what to whom, in order. */
export interface Sequence extends Block {
  readonly kind: 'sequence';
  readonly finding: string;
  /** In the order of the columns. */
  readonly parties: readonly Party[];
  /** In the order in which they happen. */
  readonly steps: readonly Step[];
}

/**
 * A sequence from what an editor wrote, or nothing where an error was reported: a party that is not known, or one that
 * speaks to itself. A party without a step is a warning.
 */
export function toSequence(input: SequenceInput, context: Context): Sequence | undefined {
  const inherited = inherit(context.inherited, input, context.path, context.resolve);
  const provenance = provenanceOf(inherited, context.path, context.report);
  const parties = Object.entries(input.parties).map(([id, name]): Party => ({ id, name }));
  const steps = stepsOf(input, parties, context);
  if (!steps || !provenance) return undefined;
  return {
    kind: 'sequence',
    id: context.id,
    title: input.title,
    finding: findingOf(parties, steps),
    parties,
    steps,
    table: tableOf(steps),
    notes: [],
    provenance,
    values: [countOf(context.id, steps.length)],
    assets: inherited.asset ? [inherited.asset.id] : [],
  };
}

function countOf(id: string, count: number): Value {
  const quantity = { value: count, qualifier: 'exact', unit: { kind: 'count' } } as const;
  return { path: `${id}.count`, text: inWords(count), quantity, label: 'Number of steps' };
}
