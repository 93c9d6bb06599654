/** Errors of the program itself while it works on one article or output: reported there, so that all come in one run. */
import type { Message } from '../parse/problem.ts';
import { isMachine } from './failure.ts';

/**
 * The error's text, and the first place of our own in its stack.
 *
 * @throws the error itself where the machine is at fault, or the file was changed meanwhile.
 */
export function defectText(error: unknown): string {
  if (isMachine(error) || !(error instanceof Error) || error.name === 'Fault') throw error;
  const frame = error.stack?.split('\n').find((line) => /^\s+at .*(\/src\/|\.tearsheet)/.test(line));
  const place = /((?:src|\.tearsheet)\/[^()\s]+:\d+):\d+\)?$/.exec(frame ?? '')?.[1];
  return place === undefined ? error.message : `${error.message} (${place})`;
}

export const defectMessage = (path: string, reason: string): Message => ({
  ruleId: 'defect',
  severity: 'error',
  place: { path, start: { line: 1, column: 1 } },
  reason,
  hint: 'This is a fault of the program rather than of the content: please report it with this text.',
});
