import { readRegistries } from '../articles/registries.ts';
import type { ReadFile, Registries } from '../articles/registries.ts';
import type { Message } from '../parse/problem.ts';
import { checkSettings } from './settings.ts';

/** Reads all registries, and judges what they say of the check itself. */
export function checkRegistries(
  read: ReadFile,
  shared: readonly string[] = [],
): { registries?: Registries; messages: readonly Message[] } {
  const { registries, messages } = readRegistries(read, shared);
  if (registries === undefined) return { messages };
  return { registries, messages: [...messages, ...checkSettings(registries, read('content/site.yaml') ?? '')] };
}
