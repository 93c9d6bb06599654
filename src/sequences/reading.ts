/** From what an editor wrote to steps between parties; whatever does not fit together is reported. */
import { error, warning } from '../parse/problem.ts';
import type { Path } from '../parse/problem.ts';
import { didYouMean } from '../parse/suggest.ts';
import type { Context } from '../provenance/inheritance.ts';
import type { ActionInput, MessageInput, SequenceInput } from './schema.ts';
import { takingPart } from './step.ts';
import type { Party, Step } from './step.ts';

type Reading = Pick<Context, 'report'> & { readonly parties: readonly Party[]; readonly path: Path };

/** The steps with their parties, or nothing where one of them has an error. */
export function stepsOf(
  input: SequenceInput,
  parties: readonly Party[],
  { path, report }: Context,
): Step[] | undefined {
  const read = input.steps.map((step, index) => toStep(step, { path: [...path, 'steps', index], parties, report }));
  const steps = read.filter((step) => step !== undefined);
  if (steps.length < read.length) return undefined;
  for (const { id, name } of idle(parties, steps)) {
    const hint = 'Give it a step, or remove it.';
    report({
      ...warning('sequence-idle', [...path, 'parties', id], `${name} takes part in no step.`, hint),
      at: 'key',
    });
  }
  return steps;
}

function toStep(step: MessageInput | ActionInput, reading: Reading): Step | undefined {
  if ('does' in step) {
    const at = partyOf('at', step.at, reading);
    return at && { form: 'action', at, text: step.does };
  }
  const [from, to] = [partyOf('from', step.from, reading), partyOf('to', step.to, reading)];
  if (!from || !to) return undefined;
  if (from !== to) return { form: 'message', from, to, text: step.says, reply: step.reply };
  const hint = `Write \`{ at: ${from.id}, does: ${JSON.stringify(step.says)} }\` for what a party does by itself.`;
  reading.report(error('sequence-self', reading.path, `In this step \`${from.id}\` speaks to itself.`, hint));
  return undefined;
}

function partyOf(key: string, id: string, { parties, path, report }: Reading): Party | undefined {
  const found = parties.find((party) => party.id === id);
  if (!found) {
    const ids = parties.map((party) => party.id);
    report(error('sequence-party', [...path, key], `There is no party \`${id}\`.`, didYouMean(id, ids)));
  }
  return found;
}

function idle(parties: readonly Party[], steps: readonly Step[]): Party[] {
  const busy = new Set(steps.flatMap(takingPart));
  return parties.filter((party) => !busy.has(party));
}
