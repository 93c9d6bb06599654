import type { Acceptance } from '../parse/acceptances.ts';
import { sorted } from '../parse/lines.ts';
import type { Message } from '../parse/problem.ts';

/** A message that an acceptance silences, and why. */
export interface Accepted {
  readonly message: Message;
  readonly reason: string;
}

/** What is said of an article, and what is not since it has been accepted. */
export interface Told {
  readonly messages: readonly Message[];
  readonly accepted: readonly Accepted[];
  /** Acceptances of what nobody says. */
  readonly unused: readonly Acceptance[];
}

/**
 * Silences what is accepted on the lines that it speaks of.
 *
 * @param found what is wrong with the form of an article: of this, an error cannot be accepted
 * @param reviewed what a review says of it: of this, anything can be
 */
export function accept(
  found: readonly Message[],
  reviewed: readonly Message[],
  acceptances: readonly Acceptance[],
): Told {
  const used = new Set<Acceptance>();
  const accepted: Accepted[] = [];
  const remains = (message: Message): boolean => {
    const acceptance = acceptances.find((one) => holdsFor(one, message));
    if (acceptance === undefined) return true;
    used.add(acceptance);
    accepted.push({ message, reason: acceptance.reason });
    return false;
  };
  const messages = sorted([
    ...found.filter((message) => message.severity === 'error' || remains(message)),
    ...reviewed.filter(remains),
  ]);
  return { messages, accepted, unused: acceptances.filter((acceptance) => !used.has(acceptance)) };
}

function holdsFor({ ruleId, path, from, to }: Acceptance, { place, ruleId: said }: Message): boolean {
  const { line } = place.start;
  return ruleId === said && path === place.path && from <= line && line <= to;
}
