/** Judges articles together, from what each of them left behind. */
import type { Accepted } from '../articles/accept.ts';
import type { Registries } from '../articles/registries.ts';
import type { Message } from '../parse/problem.ts';

/** What all articles together are found to say. */
export interface CheckedArchive {
  readonly messages: readonly Message[];
  readonly accepted: readonly Accepted[];
}

/** What is said of articles together. */
export function checkArchive(
  _articles: readonly { readonly path: string; readonly trace: unknown }[],
  _registries: Registries,
): CheckedArchive {
  return { messages: [], accepted: [] };
}
