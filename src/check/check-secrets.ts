import type { Registries } from '../articles/registries.ts';
import { message, placeAt } from '../parse/lines.ts';
import type { Message } from '../parse/problem.ts';
import { secret } from './rules/secret.ts';
import { secretsIn } from './secrets.ts';
import { severityOf } from './severity.ts';

/** An error for each secret in a file's text. What it is is said, and not how it reads. */
export function checkSecrets(text: string, path: string, registries: Pick<Registries, 'config'>): Message[] {
  const severity = severityOf(secret, registries);
  if (severity === 'off') return [];
  return secretsIn(text).map(({ what, from }) => {
    const place = placeAt(text, { path, line: 1 }, from);
    const hint =
      'Take it out and make it worthless: whoever can read this file or its history has it. Show an invented one.';
    return message(secret.id, severity, place, `This is ${what}.`, hint);
  });
}
