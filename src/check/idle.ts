import type { Acceptance } from '../parse/acceptances.ts';
import { message } from '../parse/lines.ts';
import type { Message } from '../parse/problem.ts';
import { didYouMean } from '../parse/suggest.ts';
import { RULES } from './rules/index.ts';

/** A warning for an acceptance of what nobody says. */
export function idleMessage({ ruleId, line }: Acceptance, path: string): Message {
  const known = RULES.map(({ id }) => id);
  const hint = known.includes(ruleId)
    ? 'Take the comment out, or move it to the line that it is about.'
    : didYouMean(ruleId, known);
  const reason = `Nothing here is said by \`${ruleId}\`, so nothing is accepted.`;
  return message('acceptance-unused', 'warning', { path, start: { line, column: 1 } }, reason, hint);
}
