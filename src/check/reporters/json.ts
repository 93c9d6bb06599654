import type { Accepted } from '../../articles/accept.ts';
import { sorted } from '../../parse/lines.ts';
import type { Message } from '../../parse/problem.ts';
import type { Reporter } from './reporter.ts';

/**
 * For programs: `{ errors, warnings, messages, accepted, counted }`, the messages as they are, in the order of their
 * places.
 */
export const jsonReporter = {
  name: 'json',
  file: 'check.json',
  report: (messages, { accepted, tallies }) => json(messages, accepted, tallies),
} satisfies Reporter;

/** The messages of a check as one JSON document. */
export function json(
  messages: readonly Message[],
  accepted: readonly Accepted[] = [],
  counted: Readonly<Record<string, number>> = {},
): string {
  const errors = messages.filter(({ severity }) => severity === 'error').length;
  const warnings = messages.length - errors;
  return `${JSON.stringify({ errors, warnings, messages: sorted(messages), accepted, counted }, null, 2)}\n`;
}
