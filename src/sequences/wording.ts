/** Sentences about a sequence. */
import { capitalised, inWords, listed } from '../format.ts';
import { takingPart } from './step.ts';
import type { Party, Step } from './step.ts';

/** `Three steps between Client, API and Key store`: of the parties, those that take part. */
export function findingOf(parties: readonly Party[], steps: readonly Step[]): string {
  const busy = new Set(steps.flatMap(takingPart));
  const names = parties.filter((party) => busy.has(party)).map(({ name }) => name);
  const count = `${inWords(steps.length)} ${steps.length === 1 ? 'step' : 'steps'}`;
  return `${capitalised(count)} ${names.length > 1 ? 'between' : 'at'} ${listed(names)}`;
}

/** What is said or done, as the table has it: `201 Created (reply)`. */
export function contentOf(step: Step): string {
  return step.form === 'message' && step.reply ? `${step.text} (reply)` : step.text;
}

/** How the drawing is read, and every step in order. */
export function descriptionOf(parties: readonly Party[], steps: readonly Step[]): string {
  const columns = listed(parties.map(({ name }) => name));
  const order = steps.map((step, index) => `${String(index + 1)}, ${told(step)}`).join('; ');
  const dashed = steps.some((step) => step.form === 'message' && step.reply) ? ', those of replies dashed' : '';
  return `A line for each of ${columns}, and arrows between them${dashed}. From top to bottom: ${order}.`;
}

function told(step: Step): string {
  if (step.form === 'action') return `${step.at.name}: ${step.text}`;
  const { from, to, reply, text } = step;
  return `${from.name} ${reply ? 'replies ' : ''}to ${to.name}: ${text}`;
}
