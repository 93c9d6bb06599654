import { sorted } from '../../parse/lines.ts';
import type { Message } from '../../parse/problem.ts';
import type { Reporter } from './reporter.ts';

/** For programs: `{ errors, warnings, messages }`, the messages as they are, in the order of their places. */
export const jsonReporter: Reporter = { name: 'json', report: json };

/** The messages of a check as one JSON document. */
export function json(messages: readonly Message[]): string {
  const errors = messages.filter(({ severity }) => severity === 'error').length;
  return `${JSON.stringify({ errors, warnings: messages.length - errors, messages: sorted(messages) }, null, 2)}\n`;
}
